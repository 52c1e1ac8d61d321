import { Asking, all, api, html, json, nothing, one, saidOf, word } from '../desk.js';

/** Puts a letter under a hold: one that is in force, or a new one. Set .letter. "done" tells. */
class HoldLetter extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, holds: { state: true }, chosen: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} those in force on letters by name */
  holds = null;
  /** The hold that is chosen; empty for a new one. */
  chosen = '';
  /** @type {any} a new one that was placed, though the letter could not be put under it */
  #made = null;

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  async #ask() {
    try {
      this.holds = (await all('holds')).filter((hold) => hold.status === 'inForce' && !hold.where);
    } catch (e) {
      this.holds = [];
      this.wrong = [{ field: '', text: saidOf(e) }];
    }
    this.updateComplete.then(() => this.querySelector('select')?.focus());
  }

  async #take(event) {
    const done = await this.take(event, async ({ hold, ...values }) => {
      // No hold is placed for a letter that is gone.
      if (!hold && !this.#made) await (this.letter.masked ? one(`records/${encodeURIComponent(this.letter.id)}`) : api.letter(this.letter.id));
      if (!hold) this.#made ??= (await json('POST', 'holds', values)).entry;
      await json('POST', `holds/${encodeURIComponent(hold || this.#made.id)}/letters`, { letterId: this.letter.id });
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    if (!this.holds) return html`<p class="foot" role="status">${word('frame.loading')}</p>`;
    const options = [['', word('newHold')], ...this.holds.map((hold) => [hold.id, `${hold.id} · ${hold.reason}`])];
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('holdLetter')}</h4><p class="hint">${word('holdHelp')}</p>
      ${this.choice('hold', word('hold'), options, { value: this.chosen, change: (id) => { this.chosen = id; this.wrong = []; } })}
      ${this.chosen ? nothing : html`${this.text('reason', word('reason'), { rows: 2, required: true })}
        ${this.text('reference', word('reference'), { max: 255, hint: word('referenceHelp') })}
        ${this.text('reviewOn', word('reviewOn'), { type: 'date' })}`}
      ${this.end(word('placeHold'))}</form>`;
  }
}

customElements.define('naskah-hold-letter', HoldLetter);
