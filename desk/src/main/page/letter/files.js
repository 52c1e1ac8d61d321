import { NaskahElement, all, css, html, json, nothing, repeat, saidOf, storable, upload, word } from '../desk.js';
import './file-row.js';
import './manifest.js';

/** The files of a letter: its document and what came with it; added, replaced and taken off where one may. Set .letter. */
class LetterFiles extends NaskahElement {
  static properties = { letter: { attribute: false }, files: { state: true }, sending: { state: true }, refused: { state: true } };

  static styles = css`
    naskah-letter-files { display: block; min-width: 0; }
    naskah-letter-files ul.files { list-style: none; margin: 0 0 1rem; padding: 0; border-top: 1px solid var(--line); }
    naskah-letter-files ul.files > li { border-bottom: 1px solid var(--line); }
    naskah-letter-files .add { display: block; }
    naskah-letter-files .add input { width: 100%; }
    naskah-letter-files .sending { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; padding: .5rem 0; overflow-wrap: anywhere; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} */
  files = null;
  /** @type {{file: File, target: {path: string}|null, part: number, text: string, stop: AbortController}[]} what is on its way, or did not arrive */
  sending = [];
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter')) this.#ask();
  }

  async #ask() {
    try {
      this.files = await all(`letters/${encodeURIComponent(this.letter.id)}/attachments`);
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  #add(event) {
    const chosen = [...event.target.files];
    event.target.value = '';
    for (const file of chosen) this.#send({ file, target: null, part: 0, text: '', stop: new AbortController() });
  }

  /** Sends a file; one that did not arrive stays to be sent again, to the place that was made for it. */
  async #send(each) {
    Object.assign(each, { text: '', part: 0, stop: new AbortController() });
    if (!this.sending.includes(each)) this.sending = [...this.sending, each];
    try {
      const path = `letters/${encodeURIComponent(this.letter.id)}/attachments`;
      each.target ??= { path: `attachments/${encodeURIComponent((await json('POST', path, { fileName: storable(each.file.name) })).entry.id)}/content` };
      await upload(each.target.path, each.file, { signal: each.stop.signal, progress: (part) => { each.part = part; this.requestUpdate(); } });
      this.sending = this.sending.filter((other) => other !== each);
      await this.#ask();
      this.tell('changed');
    } catch (e) {
      each.text = e.name === 'AbortError' ? word('letter.stopped') : saidOf(e);
      this.requestUpdate();
      this.tell('stale');
      this.#ask();
    }
  }

  #state(each) {
    const { file, part, text } = each;
    return html`<div class="sending">${text
      ? html`<span class="error" role="alert">${word('letter.notStored', { name: file.name })} ${text}</span>
        <button type="button" @click=${() => this.#send(each)}>${word('letter.sendAgain')}</button>
        <button type="button" @click=${() => { this.sending = this.sending.filter((other) => other !== each); }}>${word('cancel')}</button>`
      : html`<span>${word('letter.sending', { name: file.name })}</span><progress max="1" .value=${part} aria-label=${file.name}></progress>
        <button type="button" @click=${() => each.stop.abort()}>${word('letter.stop')}</button>`}</div>`;
  }

  /** The document as a file like the others. */
  get #document() {
    const { id, name, mimeType, sizeInBytes } = this.letter;
    return mimeType ? [{ id, fileName: name, mimeType, sizeInBytes, path: `letters/${encodeURIComponent(id)}`, main: true }] : [];
  }

  render() {
    const { letter } = this;
    const changes = letter.may?.includes('attach') ?? false;
    const attached = (this.files ?? []).map((file) => ({ ...file, path: `attachments/${encodeURIComponent(file.id)}` }));
    const rows = [...this.#document, ...attached];
    return html`<h3>${word('letter.part.files')}</h3>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${rows.length ? html`<ul class="files">${repeat(rows, ({ id }) => id, (file) => html`<li>
        <naskah-file-row .file=${file} .letter=${letter} .changes=${changes && !file.disposition} @changed=${() => this.#ask()} @stale=${() => this.#ask()}></naskah-file-row></li>`)}</ul>`
        : html`<p class="hint">${word('letter.noFiles')}</p>`}
      ${changes && !letter.mimeType ? html`<naskah-file-row .file=${{ id: letter.id, fileName: '', path: `letters/${encodeURIComponent(letter.id)}`, main: true }} .letter=${letter} .changes=${true}></naskah-file-row>` : nothing}
      ${letter.direction === 'incoming' && attached.some((file) => file.fileName === 'manifest.xml') ? html`<naskah-letter-manifest .letter=${letter}></naskah-letter-manifest>` : nothing}
      <div aria-live="polite">${this.sending.map((each) => this.#state(each))}</div>
      ${changes ? html`<label class="add"><span>${word('letter.attach')}</span><input type="file" name="attach" multiple @change=${(e) => this.#add(e)}></label>`
        : html`<p class="hint">${word('letter.filesStay')}</p>`}`;
  }
}

customElements.define('naskah-letter-files', LetterFiles);
