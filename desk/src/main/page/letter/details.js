import { NaskahElement, address, call, css, entries, fileButton, guard, html, language, learn, nothing, saidOf, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';
import { ofExchange } from '../words/exchange.js';
import './amend.js';
import './amendments.js';
import './copies.js';
import './dossier.js';
import './edit.js';
import { facts, isSecret } from './fields.js';
import './readings.js';
import './relate.js';
import './relations.js';
import './secrecy.js';
import './verifications.js';
import './void.js';

learn(ofDrafts);
learn(ofExchange);

/** All that is known of a letter, and what one may do about it. Set .letter and .person. */
class LetterDetails extends NaskahElement {
  static properties = {
    letter: { attribute: false }, person: { attribute: false }, form: { state: true }, relations: { state: true }, refused: { state: true },
    asked: { attribute: false },
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
  /** The form that the address asks for. */
  asked = '';
  /** @type {''|'edit'|'amend'|'void'|'relate'|'file'} the form that is open */
  form = '';
  /** @type {any[]} */
  relations = [];
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.#ask();
    if (changed.has('asked') && this.#offers(this.asked)) this.form = /** @type {any} */ (this.asked);
  }

  /** Whether the letter may have come from within the office: then nobody registered it. */
  get #came() {
    return this.letter.direction === 'incoming' && this.letter.createdBy === 'System';
  }

  async #ask() {
    const { id, status } = this.letter;
    // Few letters came so: what says it comes when it is wanted.
    if (this.#came) import('./came.js').catch((e) => { this.refused = saidOf(e); });
    if (status === 'draft') return;
    try {
      const relations = entries(await call(`letters/${encodeURIComponent(id)}/relations?maxItems=100`));
      if (id === this.letter.id) this.relations = relations;
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  #open(form) {
    this.form = form;
  }

  /** Whether a form is for this letter and this person. */
  #offers(form) {
    const { person, letter: { may = [], status, direction } } = this;
    const registered = status !== 'draft';
    const living = registered && status !== 'void';
    switch (form) {
      // A draft of the office's own letter is corrected while it is with its officials; an incoming one while it is registered.
      case 'edit': return (registered || direction !== 'incoming') && may.includes('edit');
      case 'relate': return living && (may.includes('relate') || person.registers);
      case 'file': return living && may.includes('file');
      default: return ['amend', 'void'].includes(form) && may.includes(form);
    }
  }

  /** Ends the form; the focus goes back to the button that opened it. */
  #left() {
    const { form } = this;
    this.form = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=${form}]`))?.focus());
  }

  /** Whether other offices may get it as a package. */
  get #leaves() {
    const { direction, status, mimeType } = this.letter;
    return direction !== 'incoming' && !['draft', 'void'].includes(status) && Boolean(mimeType) && !isSecret(this.letter);
  }

  #actions() {
    const { letter, person } = this;
    const button = (form, label) => (this.#offers(form) && this.form !== form
      ? html`<button type="button" name=${form} @click=${() => this.#open(form)}>${word(label)}</button>` : nothing);
    return html`<p class="actions">
      ${button('edit', 'letter.edit')}
      ${button('amend', 'amend')}
      ${!['draft', 'void'].includes(letter.status) && person.registers
        ? html`<a class="button quiet" href=${address('register', { reply: letter.id })}>${word('letter.reply')}</a>` : nothing}
      ${letter.direction === 'incoming' && !['draft', 'void'].includes(letter.status) && person.registers
        ? html`<a class="button quiet" href=${address('drafts/new', { repliesTo: letter.id })}>${word('drafts.replyFrom')}</a>` : nothing}
      ${this.#leaves ? guard([language, letter.id], () => fileButton(`letter-exports/${encodeURIComponent(letter.id)}/content`, word('exchange.export'), { saved: true, className: 'quiet' })) : nothing}
      ${button('relate', 'letter.relate')}
      ${button('file', 'letters.file')}
      ${button('void', 'letter.void')}</p>`;
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
      ${this.#came ? html`<naskah-came .letter=${letter}></naskah-came>` : nothing}
      <dl>${facts(letter, person).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <naskah-relations .letter=${letter} .relations=${this.relations} @stale=${() => this.#ask()}></naskah-relations>
      ${letter.may?.includes('edit') || letter.may?.includes('amend') || letter.may?.includes('hold') ? html`<naskah-secrecy .letter=${letter}></naskah-secrecy>
        ${isSecret(letter) ? html`<naskah-readings .letter=${letter}></naskah-readings>` : nothing}` : nothing}
      ${isSecret(letter) && letter.status !== 'draft' ? html`<naskah-copies .letter=${letter}></naskah-copies>` : nothing}
      ${['outgoing', 'internal'].includes(letter.direction) && letter.status !== 'draft' ? html`<naskah-verifications .letter=${letter}></naskah-verifications>` : nothing}
      ${['settled', 'void'].includes(letter.status) ? html`<naskah-amendments .letter=${letter} .person=${person}></naskah-amendments>` : nothing}`;
  }
}

customElements.define('naskah-letter-details', LetterDetails);
