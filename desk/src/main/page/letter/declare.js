import { Asking, all, html, inWords, json, saidOf, today, word } from '../desk.js';

/** Declares that something happened from which a letter's time counts. Set .letter. "done" tells. */
class Declare extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, events: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} */
  events = null;

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  async #ask() {
    try {
      this.events = await all('events');
    } catch (e) {
      this.events = [];
      this.wrong = [{ field: '', text: saidOf(e) }];
    }
    this.updateComplete.then(() => this.querySelector('select')?.focus());
  }

  async #take(event) {
    const done = await this.take(event, async (values) => {
      await json('POST', 'declarations', { ...values, letter: this.letter.id });
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    if (!this.events) return html`<p class="foot" role="status">${word('frame.loading')}</p>`;
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('declareEvent')}</h4>
      ${this.choice('event', word('event'), this.events.map((e) => [e.id, inWords(e)]))}
      ${this.text('day', word('day'), { type: 'date', required: true, value: today() })}
      ${this.text('evidence', word('evidence'), { rows: 2, required: true, hint: word('evidenceHelp') })}
      ${this.end(word('declareEvent'))}</form>`;
  }
}

customElements.define('naskah-declare', Declare);
