import { NaskahElement, all, html, learn, nothing, time, word } from '../desk.js';
import { ofSending } from '../words/sending.js';

learn(ofSending);

/** That an incoming letter came from within the office, when, by whom, and whether as a copy. Set .letter. */
class Came extends NaskahElement {
  static properties = { letter: { attribute: false }, sending: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  sending = null;

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.#ask();
  }

  async #ask() {
    const { id } = this.letter;
    // Only a remark: the letter is as good without it.
    const sendings = await all(`letters/${encodeURIComponent(id)}/sendings`).catch(() => []);
    if (id === this.letter.id) this.sending = sendings[0] ?? null;
  }

  render() {
    const { sending } = this;
    if (!sending) return nothing;
    return html`<p class="came">${word(sending.copy ? 'sending.cameCopy' : 'sending.came', { name: sending.sentByName || sending.sentBy, at: time(sending.sentAt) })}
      ${sending.note ? html`<br>${sending.note}` : nothing}</p>`;
  }
}

customElements.define('naskah-came', Came);
