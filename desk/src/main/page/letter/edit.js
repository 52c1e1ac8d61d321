import { Asking, api, html, nothing, word } from '../desk.js';
import { changeable, howTyped, optionsOf, sentAs, shownAs, typed } from './fields.js';

/**
 * Changes what can still be changed of a letter. Set .letter and .person. What somebody else changed meanwhile is shown beside what was
 * typed, and nothing is overwritten unseen. "done" tells.
 */
class Edit extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, person: { attribute: false }, values: { state: true }, theirs: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {Object<string, string>} as typed */
  values = {};
  /** @type {{field: string, now: string, mine: boolean}[]} what somebody else changed; mine where it was changed here too */
  theirs = [];
  /** @type {any} the letter as it was when this began, or as it was shown last */
  #seen = null;

  connectedCallback() {
    super.connectedCallback();
    if (this.#seen) return;
    this.#seen = this.letter;
    this.values = Object.fromEntries(this.#fields.map((field) => [field, typed(field, this.letter[field])]));
  }

  get #fields() {
    return changeable(this.letter).filter((field) => field !== 'letterNumber' || this.letter.direction === 'incoming');
  }

  #isMine(field) {
    return this.values[field].trim() !== typed(field, this.#seen[field]).trim();
  }

  #write(name, value) {
    if (name in this.values) this.values = { ...this.values, [name]: value };
    this.wrong = this.wrong.filter(({ field }) => field !== name);
  }

  async #take(event) {
    const done = await this.take(event, async () => {
      const mine = this.#fields.filter((field) => this.#isMine(field));
      if (mine.length === 0) return true;
      const before = Object.fromEntries(mine.map((field) => [field, this.#seen[field] ?? null]));
      const body = Object.fromEntries(mine.map((field) => [field, sentAs(field, this.values[field])]));
      try {
        await api.change(this.letter.id, { ...body, before });
      } catch (e) {
        if (e.status === 409) await this.#look();
        throw e;
      }
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  /** Somebody was quicker: shows what the letter says now, and takes over what was not changed here. */
  async #look() {
    const now = await api.letter(this.letter.id).catch(() => null);
    if (!now) return;
    const changed = this.#fields.filter((field) => typed(field, now[field]) !== typed(field, this.#seen[field]));
    this.theirs = changed.map((field) => ({ field, now: shownAs(field, now[field], this.person), mine: this.#isMine(field) }));
    const taken = changed.filter((field) => !this.#isMine(field)).map((field) => [field, typed(field, now[field])]);
    this.#seen = now;
    this.values = { ...this.values, ...Object.fromEntries(taken) };
  }

  #takeTheirs(field) {
    this.values = { ...this.values, [field]: typed(field, this.#seen[field]) };
    this.theirs = this.theirs.filter((each) => each.field !== field);
  }

  #field(field) {
    const required = ['subject', 'kind'].includes(field);
    const options = optionsOf(field, this.letter, this.person);
    const value = this.values[field];
    return options ? this.choice(field, word(field), options, { value }) : this.text(field, word(field), { ...howTyped(field), value, required });
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)} @input=${(e) => this.#write(e.target.name, e.target.value)}>
      <h4>${word('letter.edit')}</h4>
      ${this.theirs.length ? html`<div class="banner" role="status"><p>${word('letter.meanwhile')}</p><ul>${this.theirs.map(({ field, now, mine }) => html`<li>
        <b>${word(field)}</b>: ${now || word('letter.empty')}
        ${mine ? html`<button type="button" @click=${() => this.#takeTheirs(field)}>${word('letter.takeTheirs')}</button>` : nothing}</li>`)}</ul></div>` : nothing}
      ${this.#fields.map((field) => this.#field(field))}
      ${this.end(word('letter.save'))}</form>`;
  }
}

customElements.define('naskah-edit', Edit);
