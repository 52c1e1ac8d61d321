import { Asking, code, html, json, word } from '../desk.js';
import { LEVELS, isSecret } from './fields.js';

/** Lowers the level of a letter with a reason; from secret and top secret it proposes it. Set .letter. "done" tells. */
class Lower extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, open: { state: true } };

  /** @type {any} */
  letter = null;
  open = false;

  async #take(event) {
    const done = await this.take(event, async ({ security, reason }) => {
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/declassifications`, { security, reason });
      return true;
    });
    if (!done) return;
    this.open = false;
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    const { letter } = this;
    if (!this.open) return html`<p class="actions"><button type="button" class="quiet" @click=${() => { this.open = true; }}>${word('secrecy.lower')}</button></p>`;
    const lower = LEVELS.security.slice(0, LEVELS.security.indexOf(letter.security));
    const two = isSecret(letter);
    return html`<form novalidate @submit=${(e) => this.#take(e)} @left=${() => { this.open = false; }}>
      <h4>${word('secrecy.lowerIt')}</h4><p class="hint">${word(two ? 'secrecy.lowerTwo' : 'secrecy.lowerOne')}</p>
      ${this.choice('security', word('security'), lower.map((key) => [key, code('security', key)]), { value: lower[lower.length - 1] })}
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      ${this.end(word(two ? 'secrecy.propose' : 'secrecy.lowerIt'))}</form>`;
  }
}

customElements.define('naskah-lower', Lower);
