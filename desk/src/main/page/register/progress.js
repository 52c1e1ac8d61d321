import { NaskahElement, html, nothing, number, word } from '../desk.js';

const PERCENT = 100;

/** How far a file is on its way, and what can be done about it. Set .upload. Tells "sent" when the server has it. */
class Progress extends NaskahElement {
  static properties = { upload: { attribute: false } };

  /** @type {any} */
  upload = null;
  #heard = null;
  // Bound once, to be taken off again.
  #changed = () => {
    this.requestUpdate();
    if (this.upload?.state === 'sent') this.dispatchEvent(new CustomEvent('sent'));
  };

  willUpdate() {
    if (this.#heard === this.upload) return;
    this.#heard?.removeEventListener('change', this.#changed);
    this.#heard = this.upload;
    this.upload?.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    this.#heard?.removeEventListener('change', this.#changed);
    this.#heard = null;
    super.disconnectedCallback();
  }

  render() {
    const { upload } = this;
    if (!upload) return nothing;
    const name = upload.file.name;
    if (upload.state === 'sent') return html`<p role="status">${word('register.sent', { name })}</p>`;
    if (upload.state === 'sending') {
      const part = Math.floor(PERCENT * upload.done);
      return html`<p><label class="check"><span>${word('register.sending', { name })}</span>
        <progress max="100" value=${part}></progress> ${number(part)} %</label>
        <button type="button" @click=${() => upload.cancel()}>${word('register.stop')}</button></p>`;
    }
    return html`<div class="warning" role="alert"><p>${word(upload.state === 'failed' ? 'register.failed' : 'register.stopped', { name })}
      ${upload.error?.message ?? ''}</p>
      <p><button type="button" class="again" @click=${() => upload.send()}>${word('register.attachAgain')}</button></p></div>`;
  }
}

customElements.define('naskah-progress', Progress);
