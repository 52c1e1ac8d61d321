import { NaskahElement, addressOf, all, call, css, fileButton, guard, html, language, nothing, number, saidOf, time, upload, word } from '../desk.js';

const KILO = 1024;

/** How large a file is, in words. */
function size(bytes) {
  if (!bytes) return '';
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(Math.floor(Math.log(bytes) / Math.log(KILO)), units.length - 1);
  return `${number(Math.round(bytes / KILO ** step))} ${units[step]}`;
}

/**
 * One file of a letter: opened, replaced by a newer one, its earlier versions opened, taken off. Set .file ({path, fileName, main for the
 * document itself}), .letter, and .changes where one may change it.
 */
class FileRow extends NaskahElement {
  static properties = {
    file: { attribute: false }, letter: { attribute: false }, changes: { type: Boolean }, sure: { state: true }, sentPart: { state: true }, busy: { state: true },
    said: { state: true }, refused: { state: true }, versions: { state: true }, newer: { state: true },
  };

  static styles = css`
    naskah-file-row { display: block; padding: .7rem 0; overflow-wrap: anywhere; }
    naskah-file-row p { margin: .2rem 0; }
    naskah-file-row .name { font-weight: 600; }
    naskah-file-row small { color: var(--soft); }
    naskah-file-row label.replace { display: inline-block; margin: 0; }
    naskah-file-row label.replace input { position: absolute; width: 1px; height: 1px; overflow: hidden; opacity: 0; }
    naskah-file-row label.replace span { display: inline-block; padding: .25rem .6rem; color: var(--ink); border: 1px solid var(--line); border-radius: 4px; background: var(--paper); cursor: pointer; }
    naskah-file-row label.replace input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 1px; }
    naskah-file-row ol { list-style: none; margin: .3rem 0; padding: 0 0 0 .75rem; border-left: 2px solid var(--line); }
  `;

  /** @type {any} */
  file = null;
  /** @type {any} */
  letter = null;
  changes = false;
  /** Whether it is asked if the file really goes. */
  sure = false;
  /** How much of a new version has been sent, a part of 1. */
  sentPart = 0;
  busy = false;
  said = '';
  refused = '';
  /** @type {any[]|null} */
  versions = null;
  /** @type {File|null} a newer version that is on its way, or did not arrive */
  newer = null;
  #stop = new AbortController();

  async #try(work, said) {
    if (this.busy) return;
    Object.assign(this, { busy: true, refused: '', said: '' });
    try {
      await work();
      this.said = said;
      if (this.versions) await this.#ask();
      this.tell('changed');
    } catch (e) {
      this.refused = e.name === 'AbortError' ? word('letter.stopped') : saidOf(e);
      this.tell('stale');
    }
    Object.assign(this, { busy: false, sentPart: 0, sure: false });
  }

  #choose(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) this.#send(file);
  }

  /** Sends a newer version; one that did not arrive can be sent again. */
  async #send(file) {
    this.#stop = new AbortController();
    this.newer = file;
    const how = { signal: this.#stop.signal, progress: (part) => { this.sentPart = part; } };
    await this.#try(() => upload(`${this.file.path}/content`, file, how), word('letter.replaced', { name: file.name }));
    if (!this.refused) this.newer = null;
  }

  #remove() {
    const path = `letters/${encodeURIComponent(this.letter.id)}/attachments/${encodeURIComponent(this.file.id)}`;
    this.#try(() => call(path, { method: 'DELETE' }), '');
  }

  async #ask() {
    try {
      this.versions = (await all(`${this.file.path}/versions`)).filter((version) => !version.current);
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  #doubt(sure) {
    this.sure = sure;
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(sure ? 'button[name=remove-it]' : 'button[name=remove]'))?.focus());
  }

  #button(path, text, name) {
    return guard([language, path, name], () => fileButton(path, text, { name }));
  }

  #actions() {
    const { file, changes } = this;
    if (this.sure) {
      return html`<p class="actions"><span>${word('letter.removeSure', { name: file.fileName })}</span>
        <button type="button" name="remove-it" ?disabled=${this.busy} @click=${() => this.#remove()}>${word('remove')}</button>
        <button type="button" @click=${() => this.#doubt(false)}>${word('cancel')}</button></p>`;
    }
    return html`<div class="actions">${file.mimeType ? this.#button(`${file.path}/content`, word('letter.open'), file.fileName) : nothing}
      ${changes ? html`<label class="replace"><input type="file" name="replace" ?disabled=${this.busy} @change=${(e) => this.#choose(e)}
        aria-label=${file.mimeType ? word('letter.replaceFile', { name: file.fileName }) : word('letter.addDocument')}><span>${word(file.mimeType ? 'letter.replace' : 'letter.addDocument')}</span></label>` : nothing}
      ${changes && !file.main ? html`<button type="button" name="remove" @click=${() => this.#doubt(true)}>${word('remove')}</button>` : nothing}</div>`;
  }

  #again(newer) {
    return html`<p class="actions"><button type="button" name="again" @click=${() => this.#send(newer)}>${word('letter.sendAgain')}</button>
      <button type="button" @click=${() => { this.newer = null; }}>${word('cancel')}</button></p>`;
  }

  #earlier() {
    if (!this.file.mimeType) return nothing;
    return html`<details @toggle=${(e) => { if (e.target.open && !this.versions) this.#ask(); }}><summary>${word('letter.earlier')}</summary>
      ${this.versions?.length === 0 ? html`<p class="hint">${word('letter.noEarlier')}</p>` : nothing}
      ${this.versions?.length ? html`<ol>${this.versions.map((v) => html`<li><p><b>${v.label}</b> ${v.fileName} <small>${size(v.sizeInBytes)} · ${time(v.storedAt)}</small></p>
        <p class="actions">${this.#button(`versions/${encodeURIComponent(v.id)}/content`, word('letter.open'), v.fileName)}</p></li>`)}</ol>` : nothing}
      ${this.file.main && this.versions?.length ? html`<p class="actions"><a href=${addressOf('versions', this.letter.id)}>${word('versions.compare')}</a></p>` : nothing}</details>`;
  }

  render() {
    const { file } = this;
    const about = [word(file.main ? 'letter.document' : file.disposition ? 'letter.ofReport' : 'letter.attachment'), size(file.sizeInBytes)];
    return html`${file.fileName ? html`<p class="name">${file.fileName}</p><p><small>${about.filter(Boolean).join(' · ')}</small></p>` : nothing}
      ${file.fileName && !file.mimeType ? html`<p class="warning">${word('letter.noContent')}</p>` : nothing}
      ${this.#actions()}
      ${this.busy && this.newer ? html`<p class="actions"><progress max="1" .value=${this.sentPart} aria-label=${word('letter.sending', { name: this.newer.name })}></progress>
        <button type="button" name="stop" @click=${() => this.#stop.abort()}>${word('letter.stop')}</button></p>` : nothing}
      <p role="status">${this.said}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${this.newer && !this.busy ? this.#again(this.newer) : nothing}
      ${this.#earlier()}`;
  }
}

customElements.define('naskah-file-row', FileRow);
