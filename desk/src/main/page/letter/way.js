import { NaskahElement, api, css, fileButton, guard, html, language, nothing, repeat, saidOf, word } from '../desk.js';
import '../pass-on/pass-on.js';
import './history.js';
import './way-part.js';

const WAITING = ['unread', 'read', 'declined'];

/** The way of a letter: who has it, what was done, what can be done. Set .letter, .person and .parts, its dispositions. */
class LetterWay extends NaskahElement {
  static properties = {
    letter: { attribute: false }, person: { attribute: false }, parts: { attribute: false }, passing: { state: true }, busy: { state: true }, refused: { state: true },
    asked: { attribute: false },
  };

  static styles = css`
    naskah-letter-way { display: block; min-width: 0; }
    naskah-letter-way .way { list-style: none; margin: 1rem 0; padding: 0; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {any[]} */
  parts = [];
  /** Whether the form is open that passes the letter on. */
  passing = false;
  busy = false;
  refused = '';
  /** The form that the address asks for. */
  asked = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('asked') && this.asked === 'pass' && this.letter.may?.includes('passOn')) this.passing = true;
  }

  async #step(status) {
    if (this.busy) return;
    this.busy = true;
    this.refused = '';
    try {
      await api.change(this.letter.id, { status });
      this.tell('changed');
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
    this.busy = false;
  }

  /** Ends the form; whoever has it open finds the button again. */
  #left(event) {
    event?.preventDefault();
    this.passing = false;
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('button[name=pass]'))?.focus());
  }

  #actions() {
    const { letter, parts } = this;
    const may = letter.may ?? [];
    const own = parts.some((d) => this.person.isRecipient(d) && ['unread', 'read'].includes(d.status));
    const waits = parts.some((d) => d.responsible && WAITING.includes(d.status));
    const step = (status, label) => html`<button type="button" ?disabled=${this.busy} @click=${() => this.#step(status)}>${word(label)}</button>`;
    return html`<p class="actions">
      ${may.includes('passOn') && !this.passing ? html`<button type="button" name="pass" class=${own ? '' : 'primary'}
        @click=${() => { this.passing = true; }}>${word(parts.length ? 'newDisposition' : 'passOn')}</button>` : nothing}
      ${may.includes('settle') && !waits ? step('settled', 'settle') : nothing}
      ${may.includes('reopen') ? step('open', 'reopen') : nothing}
      ${guard([language, letter.id], () => fileButton(api.sheetOf(letter.id), word('sheet'), { className: 'link', otherwise: 'disposition-sheet.pdf' }))}</p>`;
  }

  render() {
    const { letter, person, parts } = this;
    return html`<h3>${word('way')}</h3>
      ${this.#actions()}
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${this.passing ? html`<naskah-pass-on .letter=${letter} .person=${person} @left=${(e) => this.#left(e)} @passed=${() => { this.passing = false; }}></naskah-pass-on>` : nothing}
      ${parts.length
        ? html`<ol class="way">${repeat(parts, (d) => d.id, (d) => html`<li class=${d.status} data-depth=${Math.min(d.depth || 0, 5)}>
            <naskah-way-part .part=${d} .letter=${letter} .person=${person}></naskah-way-part></li>`)}</ol>`
        : html`<p class="hint">${word('notPassed')}</p>`}
      <naskah-letter-history .letter=${letter} .person=${person}></naskah-letter-history>`;
  }
}

customElements.define('naskah-letter-way', LetterWay);
