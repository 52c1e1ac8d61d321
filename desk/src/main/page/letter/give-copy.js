import { Asking, html, json, word } from '../desk.js';
import '../pass-on/picker.js';

/** Gives the next copy of a secret letter, to somebody of the office or, by name, of elsewhere. Set .letter. "done" tells. */
class GiveCopy extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false } };

  /** @type {any} */
  letter = null;

  async #give(holder) {
    await json('POST', `letters/${encodeURIComponent(this.letter.id)}/copies`, holder);
    return true;
  }

  async #take(event) {
    if (await this.take(event, ({ holderName }) => this.#give({ holderName }))) this.dispatchEvent(new CustomEvent('done'));
  }

  async #pick(event) {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.#give({ holder: event.detail.id });
      this.dispatchEvent(new CustomEvent('done'));
    } catch (e) {
      this.refused(e);
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('copies.giving')}</h4><p class="hint">${word('copies.toOffice')}</p>
      <naskah-recipient-picker .label=${word('copies.toOffice')} @pick=${(e) => this.#pick(e)}></naskah-recipient-picker>
      ${this.text('holderName', word('copies.toOther'), { required: true, max: 250 })}
      ${this.end(word('copies.giveIt'))}</form>`;
  }
}

customElements.define('naskah-give-copy', GiveCopy);
