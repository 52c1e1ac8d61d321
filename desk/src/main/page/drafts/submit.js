import { NaskahElement, html, nothing, saidOf, word } from '../desk.js';
import './chain-form.js';

/** Gives a letter to its officials: to those that the office has arranged, or to others. Set .draft, .letter and .deliver. */
class Submit extends NaskahElement {
  static properties = { draft: { attribute: false }, letter: { attribute: false }, others: { state: true }, busy: { state: true }, refused: { state: true } };

  /** @type {any} */
  draft = null;
  /** @type {any} */
  letter = null;
  /** @type {(values?: any) => Promise<any>} */
  deliver = async () => {};
  others = false;
  busy = false;
  refused = '';

  async #send() {
    if (this.busy) return;
    Object.assign(this, { busy: true, refused: '' });
    try {
      await this.deliver();
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    } finally {
      this.busy = false;
    }
  }

  #left() {
    this.others = false;
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('button[name=others]'))?.focus());
  }

  render() {
    const { chain } = this.draft;
    if (!this.letter.mimeType) return html`<p class="warning">${word('signing.noDocument')}</p>`;
    if (this.others || !chain) {
      return html`${chain ? nothing : html`<p class="hint">${word('signing.noChain')}</p>`}
        <naskah-chain-form .chain=${chain ?? null} .leaves=${Boolean(chain)} .deliver=${(values) => this.deliver(values)} @left=${() => this.#left()}></naskah-chain-form>`;
    }
    const line = (official, task) => html`<li>${official.officialName || official.official} <small>${word(`signing.has.${task}`)}</small></li>`;
    return html`<p class="hint">${word('signing.usual')}</p>
      <ol>${chain.initials.map((each) => line(each, 'initial'))}${chain.signatories.map((each) => line(each, 'sign'))}</ol>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <p class="actions"><button type="button" class="primary" name="submit" ?disabled=${this.busy} @click=${() => this.#send()}>${word(chain.initials.length ? 'signing.submit' : 'signing.toSign')}</button>
        <button type="button" name="others" @click=${() => { this.others = true; }}>${word('signing.others')}</button></p>`;
  }
}

customElements.define('naskah-submit', Submit);
