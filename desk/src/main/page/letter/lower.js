import { Asking, code, html, json, word } from '../desk.js';
import { LEVELS, isSecret } from './fields.js';

/** Lowers the level of a letter with a reason; from secret and top secret, or for a day to come, it proposes it. Set .letter. "done" tells. */
class Lower extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, open: { state: true }, on: { state: true } };

  /** @type {any} */
  letter = null;
  open = false;
  /** The day for which it is planned. */
  on = '';

  async #take(event) {
    const done = await this.take(event, async ({ security, reason, on }) => {
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/declassifications`, { security, reason, on });
      return true;
    });
    if (!done) return;
    this.open = false;
    this.on = '';
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    const { letter } = this;
    if (!this.open) return html`<p class="actions"><button type="button" class="quiet" @click=${() => { this.open = true; }}>${word('secrecy.lower')}</button></p>`;
    const lower = LEVELS.security.slice(0, LEVELS.security.indexOf(letter.security));
    const two = isSecret(letter);
    const says = this.on ? 'secrecy.lowerLater' : two ? 'secrecy.lowerTwo' : 'secrecy.lowerOne';
    return html`<form novalidate @submit=${(e) => this.#take(e)} @left=${() => { this.open = false; }}
      @input=${(e) => { if (e.target.name === 'on') this.on = e.target.value; }}>
      <h4>${word('secrecy.lowerIt')}</h4><p class="hint">${word(says)}</p>
      ${this.choice('security', word('security'), lower.map((key) => [key, code('security', key)]), { value: lower[lower.length - 1] })}
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      ${this.text('on', word('secrecy.lowerOn'), { type: 'date' })}
      ${this.end(word(this.on ? 'secrecy.plan' : two ? 'secrecy.propose' : 'secrecy.lowerIt'))}</form>`;
  }
}

customElements.define('naskah-lower', Lower);
