import { NaskahElement, addressOf, api, css, html, json, nothing, number, saidOf, word } from '../desk.js';
import '../letter/dossier.js';
import '../pass-on/pass-on.js';
import './raise.js';

/**
 * What is done with several letters at once: one after the other, and what was done and what was not, and why, is said of each. Levels are
 * raised by the server, also of all letters for which a condition holds. Set .letters and .person, and .matching, that condition. "changed" tells, with the ids of those with which it was not done.
 */
class BulkActions extends NaskahElement {
  static properties = {
    letters: { attribute: false }, person: { attribute: false }, form: { state: true }, results: { state: true }, said: { state: true }, busy: { state: true },
    asked: { attribute: false }, matching: { attribute: false },
  };

  static styles = css`
    naskah-bulk { position: sticky; bottom: 0; display: block; max-height: 85vh; overflow-y: auto; }
    naskah-bulk > .ask { margin-top: .5rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); box-shadow: 0 -2px 12px var(--shade); }
    naskah-bulk form { max-width: 46rem; }
    naskah-bulk .results { list-style: none; margin: .25rem 0; padding: 0; }
    naskah-bulk .results li { padding: .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  `;

  /** @type {any[]} */
  letters = [];
  /** @type {any} */
  person = null;
  matching = '';
  /** @type {''|'pass'|'settle'|'file'|'raise'} the form that is open */
  form = '';
  /** @type {{letter: any, text: string}[]} what became of each; the text says why not, and is empty where it was done */
  results = [];
  said = '';
  busy = false;
  /** The form that the address asks for: it is opened once, when there are letters. */
  asked = '';
  #opened = '';

  /** @param {Map<string, any>} _changed */
  updated(_changed) {
    if (this.asked === this.#opened || !this.letters.length) return;
    this.#opened = this.asked;
    if (['pass', 'settle', 'file', 'raise'].includes(this.asked)) this.#open(this.asked);
  }

  async #open(form) {
    if (form === 'pass') await this.person.names().catch(() => {}); // then codes stand for themselves
    Object.assign(this, { form, said: '', results: [] });
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('form button.primary'))?.focus());
  }

  /** Ends the form; the focus goes back to the button that opened it. */
  #left() {
    const { form } = this;
    this.form = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=bulk-${form}]`))?.focus());
  }

  /** One after the other. Where it was done with none, the form stays, and is told why. */
  async #each(work) {
    if (this.busy) return;
    const letters = [...this.letters];
    const results = [];
    /** @type {any} */
    let first = null;
    this.busy = true;
    for (const letter of letters) {
      this.said = word('letters.going', { done: results.length + 1, n: letters.length });
      try {
        await work(letter);
        results.push({ letter, text: '' });
      } catch (e) {
        first ??= e;
        results.push({ letter, text: saidOf(e) });
      }
    }
    const failed = results.filter(({ text }) => text);
    Object.assign(this, { busy: false, results, said: word('letters.done', { done: letters.length - failed.length, n: letters.length }) });
    if (failed.length === letters.length) throw first;
    this.form = '';
    this.tell('changed', failed.map(({ letter }) => letter.id));
  }

  async #settle(event) {
    event.preventDefault();
    // Why not is said of each.
    await this.#each((letter) => json('PUT', `letters/${encodeURIComponent(letter.id)}`, { status: 'settled' })).catch(() => { this.form = ''; });
  }

  #fileIn = (dossier) => this.#each((letter) => json('POST', `dossiers/${encodeURIComponent(dossier)}/letters`, { id: letter.id }));

  /** What became of levels that were raised: only what was not is listed, for that is what asks for something. */
  #raised({ raised, failed, refused, remark }) {
    const results = refused.map(({ letter, series, agendaNumber, reason }) => ({ letter: { id: letter, subject: series ? `${series} ${agendaNumber}` : letter }, text: reason }));
    Object.assign(this, { results, form: '', said: `${word('raise.said', { raised: number(raised), refused: number(failed) })} ${remark}`.trim() });
    this.tell('changed', refused.map(({ letter }) => letter));
  }

  #passOn = (request) => this.#each((letter) => api.passOn(letter.id, request));

  #form() {
    const left = (/** @type {Event} */ e) => { e.preventDefault(); this.#left(); };
    const own = (/** @type {Event} */ e) => e.stopPropagation();
    switch (this.form) {
      case 'pass': return html`<naskah-pass-on .person=${this.person} .deliver=${this.#passOn} @left=${left} @passed=${own}></naskah-pass-on>`;
      case 'file': return html`<naskah-to-dossier .letters=${this.letters} .deliver=${this.#fileIn} @left=${left} @changed=${own}></naskah-to-dossier>`;
      case 'raise': return html`<naskah-raise .letters=${this.letters} .matching=${this.matching} @left=${left} @raised=${(e) => this.#raised(e.detail)}></naskah-raise>`;
      case 'settle': return html`<form @submit=${(e) => this.#settle(e)}><p>${word('letters.settleAsk', { n: this.letters.length })}</p>
        <p class="actions"><button class="primary" ?disabled=${this.busy}>${word('letters.settle')}</button>
          <button type="button" @click=${left}>${word('cancel')}</button></p></form>`;
      default: return nothing;
    }
  }

  /** What was not done first, for that asks for something. */
  #results() {
    const line = ({ letter, text }) => html`<li><a href=${addressOf('letter', letter.id)}>${letter.subject || letter.name}</a>${text ? `: ${text}` : ''}</li>`;
    const failed = this.results.filter(({ text }) => text);
    const done = this.results.filter(({ text }) => !text);
    return html`${failed.length ? html`<h4>${word('letters.notDone')}</h4><ul class="results error" role="alert">${failed.map(line)}</ul>` : nothing}
      ${done.length ? html`<details><summary>${word('letters.wasDone', { n: done.length })}</summary><ul class="results">${done.map(line)}</ul></details>` : nothing}`;
  }

  render() {
    const n = this.letters.length;
    if (n === 0 && !this.said) return '';
    const button = (form, label) => html`<button type="button" name=${`bulk-${form}`} ?disabled=${this.busy} aria-expanded=${this.form === form}
      @click=${() => this.#open(form)}>${word(label)}</button>`;
    return html`<div class="ask">
      ${n ? html`<p class="actions"><b>${word('letters.chosen', { n })}</b>
        ${button('pass', 'letters.pass')}${button('settle', 'letters.settle')}${button('file', 'letters.file')}${button('raise', 'letters.raise')}</p>${this.#form()}` : nothing}
      <p role="status" class="done">${this.said}</p>
      ${this.busy ? nothing : this.#results()}</div>`;
  }
}

customElements.define('naskah-bulk', BulkActions);
