import { NaskahElement, all, code, css, day, html, nothing, problem, word } from '../desk.js';
import './declare.js';
import './hold.js';
import './held.js';

/** How long a letter is kept and why, in the server's sentences, the holds on it, and what may be done. Set .letter and .person. */
class LetterRetention extends NaskahElement {
  static properties = { letter: { attribute: false }, person: { attribute: false }, retention: { state: true }, failed: { state: true }, form: { state: true }, asked: { attribute: false } };

  static styles = css`
    naskah-letter-retention { display: block; min-width: 0; }
    naskah-letter-retention .until { font-size: 1.2rem; font-weight: 600; margin: .25rem 0; }
    naskah-letter-retention .sentence { margin: .4rem 0; }
    naskah-letter-retention ul { list-style: none; margin: 0; padding: 0; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {any} */
  retention = null;
  /** @type {any} */
  failed = null;
  /** @type {''|'hold'|'declare'} */
  form = '';
  /** The form that the address asks for. */
  asked = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.load();
    if (changed.has('asked') && ['hold', 'declare'].includes(this.asked) && this.letter.may?.includes(this.asked)) this.form = /** @type {any} */ (this.asked);
  }

  /** The server answers a list of one. */
  async load() {
    const { id } = this.letter;
    try {
      const [retention] = await all(`letters/${encodeURIComponent(id)}/retention`);
      if (id !== this.letter.id) return;
      this.retention = retention;
      this.failed = null;
    } catch (e) {
      this.failed = e;
      this.tell('stale');
    }
  }

  #left() {
    const { form } = this;
    this.form = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=${form}]`))?.focus());
  }

  #tools() {
    const may = this.letter.may ?? [];
    const button = (form, label) => (may.includes(form) && this.form !== form
      ? html`<button type="button" name=${form} @click=${() => { this.form = form; }}>${word(label)}</button>` : nothing);
    const { letter } = this;
    const left = () => this.#left();
    return html`<p class="actions">${button('hold', 'holdLetter')}${button('declare', 'declareEvent')}</p>
      ${this.form === 'hold' ? html`<naskah-hold-letter .letter=${letter} @left=${left} @done=${left}></naskah-hold-letter>` : nothing}
      ${this.form === 'declare' ? html`<naskah-declare .letter=${letter} @left=${left} @done=${left}></naskah-declare>` : nothing}`;
  }

  /** The day in large letters, where there is one. */
  #until({ eligibleOn, finalAction, forecast, holds }) {
    if (holds?.length) return html`<p class="until">${word('letter.held')}</p>`;
    if (!eligibleOn) return nothing;
    return html`<p class="until">${word(forecast ? 'letter.wouldBeKeptUntil' : 'letter.keptUntil', { day: day(eligibleOn), action: finalAction ? code('letter.then', finalAction) : '' })}</p>`;
  }

  render() {
    const { retention, letter } = this;
    if (!retention) return this.failed ? problem(this.failed, () => this.load()) : html`<p class="foot" role="status">${word('frame.loading')}</p>`;
    return html`<h3>${word('retention')}</h3>
      <div role="status">${this.#until(retention)}${retention.sentences.map((sentence) => html`<p class="sentence">${sentence}</p>`)}</div>
      ${this.failed ? problem(this.failed, () => this.load()) : nothing}
      ${retention.holds?.length ? html`<h4>${word('part_holds')}</h4><ul>${retention.holds.map((hold) => html`<li>
        <naskah-held .hold=${hold} .letter=${letter} .manages=${letter.may?.includes('hold') ?? false} @changed=${() => this.load()} @stale=${() => this.load()}></naskah-held></li>`)}</ul>` : nothing}
      ${this.#tools()}`;
  }
}

customElements.define('naskah-letter-retention', LetterRetention);
