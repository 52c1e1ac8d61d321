import { Asking, address, api, html, word } from '../desk.js';
import './finder.js';

/** Voids a letter, with a reason, and with the letter that takes its place if there is one. Set .letter. "done" tells. */
class Void extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, other: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} the letter that takes its place */
  other = null;

  async #take(event) {
    const done = await this.take(event, async ({ reason }) => {
      await api.change(this.letter.id, { status: 'void', reason, ...(this.other && { replacedBy: this.other.id }) });
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('letter.voidIt')}</h4><p class="warning">${word('letter.voidHelp')}</p>
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      <naskah-letter-finder name="replacedBy" .caption=${word('letter.replacedBy')} .without=${this.letter.id} @pick=${(e) => { this.other = e.detail; }}></naskah-letter-finder>
      ${this.error('replacedBy')}
      <p class="hint">${word('letter.replaceHelp')} <a href=${address('register', { like: this.letter.id })}>${word('letter.registerOther')}</a></p>
      ${this.end(word('letter.voidIt'))}</form>`;
  }
}

customElements.define('naskah-void', Void);
