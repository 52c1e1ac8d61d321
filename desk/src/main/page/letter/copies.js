import { NaskahElement, all, fileButton, html, learn, nameOf, nothing, saidOf, time, word } from '../desk.js';
import { ofSecrets } from '../words/secret.js';
import './end-copy.js';
import './give-copy.js';

learn(ofSecrets);

/**
 * The numbered copies of a secret letter, who holds them, and how one is given, printed and ended; nothing for who may not know of them. Those that
 * are still held of a void letter, or of one that is gone, are called back. Set .letter; of one that is gone its id and .gone.
 */
class Copies extends NaskahElement {
  static properties = { letter: { attribute: false }, gone: { type: Boolean }, copies: { state: true }, form: { state: true }, refused: { state: true } };

  /** @type {any} */
  letter = null;
  gone = false;
  /** @type {any[]|null} */
  copies = null;
  /** The form that is open: "give", or the id of a copy that ends. */
  form = '';
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.#ask();
  }

  async #ask() {
    const { id } = this.letter;
    try {
      const copies = await all(`letters/${encodeURIComponent(id)}/copies`);
      if (id !== this.letter.id) return;
      this.copies = copies;
      this.refused = '';
    } catch (e) {
      // Who may not know of them is shown nothing; a letter that is gone may have had none.
      this.copies = null;
      this.refused = [403, 404].includes(e.status) ? '' : saidOf(e);
    }
  }

  /** Ends the form; the focus goes back to where it was opened. */
  async #left(done) {
    const { form } = this;
    this.form = '';
    if (done) await this.#ask();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(`button[name="${CSS.escape(form)}"]`) ?? this.querySelector('summary'))?.focus();
  }

  #copy(copy) {
    const number = word('copies.number', { number: copy.number, of: copy.of });
    const ended = copy.endedAt ? html`<br>${word(`copies.${copy.status}`)} · ${time(copy.endedAt)} · ${nameOf(copy.endedBy)}` : nothing;
    const buttons = html`<p class="actions">
      ${this.gone || this.letter.status === 'void' ? nothing : fileButton(`copies/${copy.id}/content`, word('copies.print'), { 'aria-label': `${word('copies.print')}: ${number}` })}
      <button type="button" class="quiet" name=${copy.id} aria-label=${`${word('copies.end')}: ${number}`} @click=${() => { this.form = copy.id; }}>${word('copies.end')}</button></p>`;
    return html`<li><b>${number}</b> · ${copy.holderName} <small>${time(copy.givenAt)} · ${nameOf(copy.givenBy)}${ended}</small>
      ${copy.note ? html`<p>${copy.note}</p>` : nothing}
      ${copy.mayEnd && this.form !== copy.id ? buttons : nothing}
      ${this.form === copy.id ? html`<naskah-end-copy .copy=${copy} @left=${() => this.#left(false)} @done=${() => this.#left(true)}></naskah-end-copy>` : nothing}</li>`;
  }

  render() {
    const { letter, copies, gone } = this;
    if (this.refused) return html`<p class="error" role="alert">${this.refused}</p>`;
    if (!copies || (gone && !copies.length)) return nothing;
    const held = copies.filter((each) => each.status === 'held').length;
    const back = held && (gone || letter.status === 'void');
    const gives = !gone && letter.status !== 'void' && letter.may?.includes('edit');
    return html`<details ?open=${Boolean(back)}><summary>${word('copies.title')} (${word('copies.held', { held })})</summary>
      ${back ? html`<p class="warning">${word('copies.back')}</p>` : nothing}
      ${copies.length ? html`<ul class="history">${copies.map((each) => this.#copy(each))}</ul>` : html`<p class="hint">${word('copies.none')}</p>`}
      ${gives && this.form !== 'give' ? html`<p class="actions"><button type="button" name="give" @click=${() => { this.form = 'give'; }}>${word('copies.give')}</button></p>` : nothing}
      ${gives && this.form === 'give' ? html`<naskah-give-copy .letter=${letter} @left=${() => this.#left(false)} @done=${() => this.#left(true)}></naskah-give-copy>` : nothing}
    </details>`;
  }
}

customElements.define('naskah-copies', Copies);
