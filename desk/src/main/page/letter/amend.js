import { Asking, html, json, keyed, word } from '../desk.js';
import { LISTS, changeable, howTyped, optionsOf, sentAs, typed } from './fields.js';

/** Corrects one field of a record, with a reason. Set .letter and .person. "done" tells. */
class Amend extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, person: { attribute: false }, name: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** The field that is corrected. */
  name = 'subject';
  /** @type {any} the letter as it was when this began: what is typed stays, whatever is loaded anew */
  #seen = null;

  connectedCallback() {
    super.connectedCallback();
    this.#seen ??= this.letter;
  }

  async #take(event) {
    const done = await this.take(event, async ({ value = '', reason }) => {
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/amendments`, { field: this.name, value: sentAs(this.name, value), reason });
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  /** A refusal names the field that is corrected: that is the new value here. */
  refused(error) {
    if (error.field === this.name) error.message = error.message.replace(`${error.field}: `, 'value: ');
    super.refused(error.field === this.name ? Object.assign(error, { field: 'value' }) : error);
  }

  #value() {
    const options = optionsOf(this.name, this.letter, this.person);
    const value = typed(this.name, this.#seen[this.name]);
    if (options) return this.choice('value', word('newValue'), options, { value });
    return this.text('value', word('newValue'), { ...howTyped(this.name), value, max: LISTS.includes(this.name) ? 60_000 : 10_000 });
  }

  render() {
    const names = changeable(this.letter).filter((field) => field !== 'letterNumber' || this.letter.direction === 'incoming');
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('amend')}</h4><p class="hint">${word('amendHelp')}</p>
      ${this.choice('field', word('field'), names.map((name) => [name, word(name)]), { value: this.name, change: (name) => { this.name = name; this.wrong = []; } })}
      ${keyed(this.name, this.#value())}
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      ${this.end(word('amend'))}</form>`;
  }
}

customElements.define('naskah-amend', Amend);
