import { Asking, html, json, nothing, word } from '../desk.js';

/** Revokes a code, or says which letter took the place of its letter, with a reason. Set .code and .step. "done" tells. */
class EndCode extends Asking {
  static properties = { ...Asking.properties, code: { attribute: false }, step: { attribute: false } };

  /** @type {any} */
  code = null;
  /** @type {'revoke'|'supersede'} */
  step = 'revoke';

  async #take(event) {
    const status = this.step === 'revoke' ? 'revoked' : 'superseded';
    const done = await this.take(event, async ({ reason, by }) => {
      await json('PUT', `verifications/${this.code.id}`, { status, reason, by });
      return true;
    });
    if (done) this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word(`codes.${this.step}It`)}</h4><p class="warning">${word(`codes.${this.step}Means`)}</p>
      ${this.step === 'supersede' ? this.text('by', word('codes.byCode'), { required: true, max: 500 }) : nothing}
      ${this.text('reason', word('reason'), { rows: 2, required: true, hint: word('codes.reasonKept') })}
      ${this.end(word(`codes.${this.step}It`))}</form>`;
  }
}

customElements.define('naskah-end-code', EndCode);
