import { NaskahElement, all, css, fileButton, html, keyed, nothing, number, problem, word } from '../desk.js';
import { ask, lookAt, sections } from './seen.js';

const PERCENT = 100;
const CONFLICT = 409;
const MISSING = 404;

/**
 * The document of a letter and its attachments, one at a time: as the browser shows them, or else what the server makes of them.
 * Set .letter (id), .name (of its file) and .attachments, or leave these out and they are asked for. With .file (of this machine) that
 * is shown until .stored says that the server has it too. Another .version has it asked for again.
 */
class Document extends NaskahElement {
  static properties = {
    letter: {}, name: {}, attachments: { attribute: false }, file: { attribute: false }, stored: { type: Boolean }, version: { attribute: false },
    chosen: { state: true }, page: { state: true }, within: { state: true },
    shown: { state: true }, parts: { state: true }, come: { state: true }, failure: { state: true }, others: { state: true },
  };

  static styles = css`
    naskah-document { display: block; min-width: 0; }
    naskah-document :is(iframe, .words) { display: block; width: 100%; height: 75vh; border: 1px solid var(--line); background: var(--paper); }
    naskah-document .words { overflow: auto; padding: .75rem 1rem; }
    naskah-document .words pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 8; }
    naskah-document .words h3 { margin: 1rem 0 .3rem; }
    naskah-document img { display: block; max-width: 100%; border: 1px solid var(--line); }
    naskah-document nav { margin-bottom: .5rem; }
    naskah-document nav button { max-width: 100%; overflow-wrap: anywhere; text-align: left; }
    naskah-document .bar { align-items: center; margin-bottom: .5rem; }
    naskah-document .bar > * { margin: 0; }
    @media (max-width: 60rem) { naskah-document :is(iframe, .words) { height: 60vh; } }
    @media print { naskah-document { display: none; } }
  `;

  letter = '';
  name = '';
  /** @type {any[]|null} */
  attachments = null;
  /** @type {File|null} */
  file = null;
  stored = true;
  /** @type {any} */
  version = null;
  /** Which of the files. */
  chosen = 0;
  /** Of a file whose pages are pictures. */
  page = 0;
  /** Of the files in an e-mail, from 1 on; 0 for the e-mail itself. */
  within = 0;
  /** @type {any} null while it is fetched */
  shown = null;
  /** @type {string[]} names of the files in the e-mail that is shown */
  parts = [];
  come = 0;
  /** @type {any} */
  failure = null;
  /** @type {any[]} the attachments, where nobody told them */
  others = [];
  /** @type {AbortController|null} */
  #stop = null;
  #saving = /** @type {{key: string, button: any}} */ ({ key: '', button: nothing });

  /** All that can be chosen: {path, name}. */
  get files() {
    const more = this.attachments ?? this.others;
    return [{ path: `letters/${encodeURIComponent(this.letter)}`, name: this.file?.name || this.name || word('document.letter') },
      ...more.map((a) => ({ path: `attachments/${encodeURIComponent(a.id)}`, name: a.fileName }))];
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const isOther = changed.has('letter') || changed.has('file');
    if (isOther) {
      this.choose(0);
      this.parts = [];
      this.others = [];
    }
    if ((isOther || changed.has('version')) && this.letter && !this.attachments && !this.file) this.askForOthers(this.letter);
    const isNew = ['letter', 'file', 'version', 'chosen', 'page', 'within'].some((name) => changed.has(name));
    const hasCome = changed.has('stored') && this.stored && this.shown?.kind === 'later';
    if (this.isConnected && (isNew || hasCome)) this.fetch();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.fetch();
  }

  disconnectedCallback() {
    this.drop();
    super.disconnectedCallback();
  }

  choose(chosen, within = 0) {
    if (chosen !== this.chosen) this.parts = [];
    Object.assign(this, { chosen, within, page: 0 });
  }

  async askForOthers(letter) {
    const found = await all(`letters/${encodeURIComponent(letter)}/attachments`).catch(() => []);
    if (letter !== this.letter) return;
    this.others = found;
    if (this.chosen > found.length) this.choose(0);
  }

  drop() {
    this.#stop?.abort();
    this.#stop = null;
    if (this.shown?.url) URL.revokeObjectURL(this.shown.url);
    this.shown = null;
    this.failure = null;
    this.come = 0;
  }

  async fetch() {
    this.drop();
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const shown = await this.made(stop.signal);
      if (this.#stop !== stop) {
        if (shown.url) URL.revokeObjectURL(shown.url);
        return;
      }
      this.shown = shown;
      if (this.within === 0) this.parts = shown.parts ?? [];
    } catch (e) {
      if (this.#stop !== stop) return;
      this.failure = e;
      this.tell('stale');
    }
  }

  /** @returns {Promise<any>} */
  async made(signal) {
    if (this.file && this.chosen === 0 && this.within === 0 && this.page === 0) {
      const own = await lookAt(this.file);
      if (own || !this.stored) return own ?? { kind: 'later' };
    }
    const progress = (come) => { if (!signal.aborted) this.come = come; };
    return ask(this.files[this.chosen].path, { page: this.page, part: this.within, signal, progress });
  }

  render() {
    if (!this.letter && !this.file) return nothing;
    return html`${this.list()}${this.bar()}${this.failure ? this.failed() : this.body()}`;
  }

  list() {
    const { files } = this;
    if (files.length < 2 && !this.parts.length) return nothing;
    return html`<nav aria-label=${word('document.files')}>
      ${files.map((f, i) => this.button(f.name, i === this.chosen && this.within === 0, () => this.choose(i)))}
      ${this.parts.map((name, i) => this.button(word('document.inMail', { name }), this.within === i + 1, () => this.choose(this.chosen, i + 1)))}</nav>`;
  }

  button(name, isShown, show) {
    return html`<button type="button" aria-current=${isShown ? 'page' : nothing} @click=${show}>${name}</button>`;
  }

  bar() {
    const { url } = this.shown ?? {};
    return html`<p class="bar"><span class="actions">
      ${url ? html`<a href=${url} target="_blank" rel="noopener">${word('document.tab')}</a>` : nothing}
      ${this.stored && this.letter ? this.save() : nothing}</span>${this.steps()}</p>`;
  }

  /** A button that is kept while the file is the same, since it says what went wrong with it. */
  save() {
    const { path, name } = this.files[this.chosen];
    const key = `${word('document.save')} ${path}`;
    if (key !== this.#saving.key) {
      this.#saving = { key, button: fileButton(`${path}/content`, word('document.save'), { otherwise: name, saved: true }) };
    }
    return this.#saving.button;
  }

  /** Back and forth where pages are pictures. */
  steps() {
    const pages = this.shown?.pages ?? 0;
    if (!pages) return nothing;
    const page = this.page || 1;
    const to = (next) => () => { this.page = next; };
    return html`<span class="actions" role="group" aria-label=${word('document.pages')}>
      <button type="button" ?disabled=${page < 2} @click=${to(page - 1)}>${word('document.before')}</button>
      <span role="status">${word('document.page', { n: number(page), of: number(pages) })}</span>
      <button type="button" ?disabled=${page >= pages} @click=${to(page + 1)}>${word('document.after')}</button></span>`;
  }

  body() {
    const { shown } = this;
    const title = this.within ? this.parts[this.within - 1] : this.files[this.chosen].name;
    if (!shown) {
      const part = Math.floor(PERCENT * this.come);
      return html`<p class="foot" role="status">${word('frame.loading')}${part ? ` ${number(part)} %` : nothing}</p>`;
    }
    if (shown.kind === 'later') return html`<p class="foot" role="status">${word('document.later')}</p>`;
    if (shown.kind === 'image') return html`<img src=${shown.url} alt=${title}>`;
    if (shown.kind === 'text') return this.words(title);
    return keyed(shown.url, html`<iframe src=${`${shown.url}#navpanes=0`} title=${title}></iframe>`);
  }

  words(title) {
    const { text, whole, cut } = this.shown;
    const said = [whole ? '' : word('document.words'), cut ? word('document.cut') : ''].filter(Boolean).join(' ');
    const parts = whole ? [{ heading: '', text }] : sections(text);
    return html`${said ? html`<p class="hint">${said}</p>` : nothing}
      <div class="words" tabindex="0" role="region" aria-label=${title}>${parts.map((s) => html`
        ${s.heading ? html`<h3>${s.heading}</h3>` : nothing}<pre>${s.text}</pre>`)}</div>`;
  }

  /** The server says why a file cannot be shown; all else is as everywhere. */
  failed() {
    const { status, message } = this.failure;
    if (status === CONFLICT) return html`<p class="warning" role="alert">${message}</p>`;
    if (status === MISSING) return html`<p class="foot">${word('document.none')}</p>`;
    return problem(this.failure, () => this.fetch());
  }
}

customElements.define('naskah-document', Document);
