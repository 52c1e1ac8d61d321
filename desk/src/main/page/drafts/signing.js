import { NaskahElement, addressOf, css, day, html, json, learn, nothing, one, saidOf, time, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';
import './chain-form.js';
import './reason-form.js';
import './sign.js';
import './steps.js';
import './submit.js';

learn(ofDrafts);

const MISSING = 404;
const CONFLICT = 409;

/** The steps that are asked for in a form of their own, in the order in which they are offered. */
const FORMS = ['return', 'takeBack', 'changeChain'];

/**
 * Through whose hands a letter of the office's goes until it is signed: who has it since when, what the user may do with it, and all steps.
 * Set .letter. "changed" tells what is around it.
 */
class Signing extends NaskahElement {
  static properties = {
    letter: { attribute: false }, draft: { state: true }, form: { state: true }, refused: { state: true }, busy: { state: true }, said: { state: true },
  };

  static styles = css`
    naskah-signing { display: block; min-width: 0; }
    naskah-signing .holders { margin: 0 0 .75rem; padding: .5rem .75rem; list-style: none; border-left: 4px solid var(--accent); background: var(--info-soft); border-radius: var(--round); overflow-wrap: anywhere; }
    naskah-signing .big { display: block; font-size: 2.2rem; line-height: 1.2; overflow-wrap: anywhere; }
    naskah-signing .turn { padding: .75rem 1rem; margin: .75rem 0; border: 2px solid var(--accent); border-radius: var(--round); background: var(--paper); }
    naskah-signing button.primary.wide { padding: .5rem 1.5rem; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} as the server said it last; null before, and where the letter never went through hands here */
  draft = null;
  /** @type {''|'return'|'takeBack'|'changeChain'} the form that is open */
  form = '';
  refused = '';
  busy = false;
  /** What became of what the user did: 'signed' with the number, or 'next' where others sign too. */
  said = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('letter')) return;
    if (changed.get('letter') && changed.get('letter').id !== this.letter.id) Object.assign(this, { draft: null, form: '', refused: '', said: '' });
    this.#ask();
  }

  get #path() {
    return `drafts/${encodeURIComponent(this.letter.id)}`;
  }

  async #ask() {
    const { id } = this.letter;
    try {
      const draft = await one(this.#path);
      if (id !== this.letter.id) return;
      this.draft = draft;
      if (!draft.mine.includes(this.form)) this.form = '';
    } catch (e) {
      if (id !== this.letter.id) return;
      if (e.status === MISSING) this.draft = null;
      else this.refused = saidOf(e);
    }
  }

  /** Takes a step; what is refused is thrown on to the form that asked, and the letter is looked at anew. */
  async #deliver(action, values = {}) {
    try {
      this.draft = (await json('PUT', this.#path, { action, ...values })).entry;
    } catch (e) {
      if (e.status === CONFLICT) await this.#ask();
      // A form that has gone can say nothing any more.
      if (!this.draft?.mine.includes(action)) this.refused = saidOf(e);
      throw e;
    }
    Object.assign(this, { form: '', refused: '', said: action === 'sign' ? (this.draft.stage === 'signed' ? 'signed' : 'next') : '' });
    this.tell('changed');
    if (!this.said) return;
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('.receipt'))?.focus();
  }

  /** One button: no form says what was refused. */
  async #initial() {
    if (this.busy) return;
    Object.assign(this, { busy: true, refused: '' });
    try {
      await this.#deliver('initial', { seen: this.draft.seen });
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    } finally {
      this.busy = false;
    }
  }

  #left() {
    const { form } = this;
    this.form = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=${form}]`))?.focus());
  }

  #holders() {
    const { draft } = this;
    const now = draft.steps.filter((step) => step.status === 'current');
    if (!now.length) return draft.stage === 'writing' ? html`<p>${word('signing.writing')}</p>` : nothing;
    return html`<h4>${word('signing.hasIt')}</h4><ul class="holders">${now.map((step) => html`<li><b>${step.officialName || step.official}</b>
      ${word(`signing.has.${step.task}`)} <small>${step.since ? word('signing.sinceWhen', { at: time(step.since) }) : nothing}</small></li>`)}</ul>`;
  }

  #number() {
    const { draft, said } = this;
    if (draft.stage === 'signed') {
      return html`<p class="receipt" tabindex="-1" role="status">${word('signing.signed')} <strong class="big">${draft.letterNumber}</strong>
        <small>${[day(draft.letterDate), draft.signedAt && word('signing.signedAt', { at: time(draft.signedAt) })].filter(Boolean).join(' · ')}</small></p>`;
    }
    return html`${said === 'next' ? html`<p class="receipt" tabindex="-1" role="status">${word('signing.next')}</p>` : nothing}
      ${draft.letterNumber ? html`<p><small>${word('letterNumber')}:</small> <b>${draft.letterNumber}</b></p>` : nothing}
      ${draft.expectedNumber ? html`<p><small>${word('signing.expected')}:</small> <b>${draft.expectedNumber}</b> <small>(${word('signing.provisional')})</small></p>` : nothing}`;
  }

  #turn() {
    const { draft, letter } = this;
    const may = (action) => draft.mine.includes(action);
    if (may('submit')) {
      return html`<naskah-submit .draft=${draft} .letter=${letter} .deliver=${(values) => this.#deliver('submit', values)}></naskah-submit>`;
    }
    if (!may('initial') && !may('sign')) return nothing;
    return html`<div class="turn">
      ${may('initial') ? html`<p class="actions"><button type="button" class="primary wide" name="initial" aria-busy=${this.busy ? 'true' : 'false'} ?disabled=${this.busy}
        @click=${() => this.#initial()}>${word('signing.initial')}</button></p>` : nothing}
      ${may('sign') ? html`<naskah-sign .draft=${draft} .deliver=${(values) => this.#deliver('sign', { seen: draft.seen, ...values })}></naskah-sign>` : nothing}</div>`;
  }

  #forms() {
    const { draft, form } = this;
    const offered = FORMS.filter((each) => draft.mine.includes(each) && each !== form);
    const asked = { left: () => this.#left(), deliver: (values) => this.#deliver(form, values) };
    return html`${offered.length ? html`<p class="actions">${offered.map((each) => html`<button type="button" name=${each}
        @click=${() => { this.form = /** @type {any} */ (each); }}>${word(`signing.${each}`)}</button>`)}</p>` : nothing}
      ${form === 'changeChain' ? html`<naskah-chain-form .steps=${draft.steps} .together=${draft.together} reason .deliver=${asked.deliver} @left=${asked.left}></naskah-chain-form>` : nothing}
      ${form === 'return' || form === 'takeBack' ? html`<naskah-reason-form .asked=${form} .deliver=${asked.deliver} @left=${asked.left}></naskah-reason-form>` : nothing}`;
  }

  render() {
    const { draft, refused, letter } = this;
    const head = html`<h3>${word('signing.title')}</h3>${refused ? html`<p class="error" role="alert">${refused}</p>` : nothing}`;
    if (!draft) return head;
    return html`${head}
      ${this.#holders()}${this.#number()}
      ${this.#turn()}${this.#forms()}
      <naskah-signing-steps .steps=${draft.steps}></naskah-signing-steps>
      <p class="actions"><a href=${addressOf('versions', letter.id)}>${word('versions.compare')}</a></p>`;
  }
}

customElements.define('naskah-signing', Signing);
