import { NaskahElement, address, call, css, entries, html, nothing, saidOf, word } from '../desk.js';
import './amend.js';
import './amendments.js';
import './dossier.js';
import './edit.js';
import { facts } from './fields.js';
import './relate.js';
import './relations.js';
import './void.js';

/** All that is known of a letter, and what one may do about it. Set .letter and .person. */
class LetterDetails extends NaskahElement {
  static properties = {
    letter: { attribute: false }, person: { attribute: false }, form: { state: true }, relations: { state: true }, refused: { state: true },
  };

  static styles = css`
    naskah-letter-details { display: block; min-width: 0; }
    naskah-letter-details > dl { gap: .5rem 1rem; }
    naskah-letter-details a.quiet { background: var(--paper); border-color: var(--line); color: var(--ink); padding: .25rem .6rem; }
    @media (max-width: 40rem) { naskah-letter-details > dl { grid-template-columns: 7rem minmax(0, 1fr); } }
    naskah-letter-details .actions { margin-bottom: .75rem; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {''|'edit'|'amend'|'void'|'relate'|'file'} the form that is open */
  form = '';
  /** @type {any[]} */
  relations = [];
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.#ask();
  }

  async #ask() {
    const { id, status } = this.letter;
    if (status === 'draft') return;
    try {
      const relations = entries(await call(`letters/${encodeURIComponent(id)}/relations?maxItems=100`));
      if (id === this.letter.id) this.relations = relations;
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
    }
  }

  #open(form) {
    this.form = form;
  }

  /** Ends the form; the focus goes back to the button that opened it. */
  #left() {
    const { form } = this;
    this.form = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=${form}]`))?.focus());
  }

  #actions() {
    const { letter, person } = this;
    const may = letter.may ?? [];
    const button = (form, label, allowed) => (allowed && this.form !== form
      ? html`<button type="button" name=${form} @click=${() => this.#open(form)}>${word(label)}</button>` : nothing);
    const registered = letter.status !== 'draft';
    return html`<p class="actions">
      ${button('edit', 'letter.edit', registered && may.includes('edit'))}
      ${button('amend', 'amend', may.includes('amend'))}
      ${registered && letter.status !== 'void' && person.registers
        ? html`<a class="button quiet" href=${address('register', { reply: letter.id })}>${word('letter.reply')}</a>` : nothing}
      ${button('relate', 'letter.relate', registered && letter.status !== 'void' && (may.includes('relate') || person.registers))}
      ${button('file', 'letters.file', may.includes('file') && letter.status !== 'void')}
      ${button('void', 'letter.void', may.includes('void'))}</p>`;
  }

  #form() {
    const { letter, person } = this;
    const left = () => this.#left();
    switch (this.form) {
      case 'edit': return html`<naskah-edit .letter=${letter} .person=${person} @left=${left} @done=${left}></naskah-edit>`;
      case 'amend': return html`<naskah-amend .letter=${letter} .person=${person} @left=${left} @done=${left}></naskah-amend>`;
      case 'void': return html`<naskah-void .letter=${letter} @left=${left} @done=${left}></naskah-void>`;
      case 'relate': return html`<naskah-relate .letter=${letter} @left=${left} @done=${left}></naskah-relate>`;
      case 'file': return html`<naskah-to-dossier .letters=${[letter]} @left=${left} @done=${left}></naskah-to-dossier>`;
      default: return nothing;
    }
  }

  render() {
    const { letter, person } = this;
    return html`<h3>${word('letter.part.details')}</h3>
      ${this.#actions()}${this.#form()}
      <dl>${facts(letter, person).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <naskah-relations .letter=${letter} .relations=${this.relations}></naskah-relations>
      ${['settled', 'void'].includes(letter.status) ? html`<naskah-amendments .letter=${letter} .person=${person}></naskah-amendments>` : nothing}`;
  }
}

customElements.define('naskah-letter-details', LetterDetails);
