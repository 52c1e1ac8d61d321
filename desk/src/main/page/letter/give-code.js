import { Asking, html, json, word } from '../desk.js';

/** Gives a letter the code by which anybody can check it. Set .letter. "done" tells. */
class GiveCode extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false } };

  /** @type {any} */
  letter = null;

  async #take(event) {
    const done = await this.take(event, async ({ signatory, post }) => {
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/verifications`, { signatory, post });
      return true;
    });
    if (done) this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('codes.giving')}</h4><p class="hint">${word('codes.givingMeans')}</p>
      ${this.text('signatory', word('codes.signatory'), { required: true, max: 250 })}
      ${this.text('post', word('codes.post'), { max: 250 })}
      ${this.end(word('codes.giveIt'))}</form>`;
  }
}

customElements.define('naskah-give-code', GiveCode);
