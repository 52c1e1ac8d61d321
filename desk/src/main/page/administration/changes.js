import { NaskahElement, all, call, css, entries, html, json, nothing, time, word } from '../desk.js';
import { shown } from './cells.js';

const MOST = 200;

/** Rows that differ: what stood there and what stands there now, the cells that differ marked. */
export function changeTable(columns, changes) {
  if (!changes.length) return html`<p>${word('admin.noChanges')}</p>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label=${word('admin.changes')}><table class="changes">
    <thead><tr><th scope="col">${word('admin.change')}</th>${columns.map((c) => html`<th scope="col">${c.label}</th>`)}</tr></thead>
    <tbody>${changes.slice(0, MOST).map(({ change, before, after }) => html`<tr class="still ${change}"><th scope="row">${word(`admin.is.${change}`)}</th>
      ${columns.map((c, i) => cell(c, before?.cells[i], after?.cells[i]))}</tr>`)}</tbody></table></div>
    ${changes.length > MOST ? html`<p>${word('admin.more', { n: changes.length - MOST })}</p>` : nothing}`;
}

function cell(column, before, after) {
  if (before === undefined || after === undefined || before === after) return html`<td>${shown(column, after ?? before)}</td>`;
  return html`<td>${before ? html`<del>${shown(column, before)}</del> ` : nothing}${after ? html`<ins>${shown(column, after)}</ins>` : nothing}</td>`;
}

export const changesOf = (file, from, to = '') => all(`configuration/${file}/changes`, { from, to });

/** Earlier versions of a file: who saved them, what they changed, and back to one of them. Set .file, .blocked; "saved" tells the file as it is then. */
class Versions extends NaskahElement {
  static properties = { file: { attribute: false }, blocked: { type: Boolean }, list: { state: true }, seen: { state: true }, changes: { state: true }, back: { state: true }, refused: { state: true } };

  static styles = css`
    naskah-configuration-versions { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: .25rem 1rem 1rem; margin-bottom: 1rem; }
    naskah-configuration-versions ol { list-style: none; margin: 0; padding: 0; }
    naskah-configuration-versions ol > li { padding: .4rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    naskah-configuration-versions button { margin-left: .5rem; }
    .changes del { color: var(--bad); }
    .changes ins { color: var(--good); }
    .changes tr.removed td { text-decoration: line-through; color: var(--soft); }
  `;

  /** @type {any} */
  file = null;
  blocked = false;
  /** @type {any} */
  list = null;
  seen = '';
  /** @type {any} */
  changes = null;
  back = '';
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('file')) this.ask();
  }

  async ask() {
    try {
      this.list = entries(await call(`configuration/${this.file.id}/versions?maxItems=100`));
      this.refused = '';
    } catch (e) {
      this.refused = e.message;
    }
  }

  async look(from, to) {
    const seen = `${from} ${to}`;
    if (this.seen === seen) {
      this.seen = '';
      return;
    }
    this.seen = seen;
    this.changes = null;
    try {
      this.changes = await changesOf(this.file.id, from, to);
    } catch (e) {
      this.refused = e.message;
    }
  }

  async restore(e, label) {
    e.preventDefault();
    const comment = String(new FormData(e.target).get('comment'));
    try {
      const saved = await json('PUT', `configuration/${this.file.id}`, { etag: this.file.etag, restore: label, comment });
      this.back = '';
      this.tell('saved', saved.entry);
    } catch (failed) {
      this.refused = failed.message;
    }
  }

  render() {
    const list = this.list ?? [];
    return html`<h3>${word('admin.versions')}</h3>
      ${this.refused ? html`<p class="error said" role="alert">${this.refused}</p>` : nothing}
      <ol>${list.map((version, i) => this.version(version, list[i + 1]))}</ol>`;
  }

  version(version, earlier) {
    const { id } = version;
    const mayRestore = this.file.mayWrite && !version.current && !this.blocked;
    return html`<li><b>${id}</b> · ${time(version.at)} · ${version.byName || version.by}
      ${version.current ? html`<span class="mark record">${word('admin.current')}</span>` : nothing}
      ${version.comment ? html`<span>· ${version.comment}</span>` : nothing}
      ${earlier ? html`<button type="button" aria-expanded=${this.seen === `${earlier.id} ${id}`} @click=${() => this.look(earlier.id, id)}>${word('admin.whatChanged')}</button>` : nothing}
      ${version.current ? nothing : html`<button type="button" aria-expanded=${this.seen === `${id} `} @click=${() => this.look(id, '')}>${word('admin.compare')}</button>`}
      ${mayRestore ? html`<button type="button" @click=${() => { this.back = id; }}>${word('admin.restore')}</button>` : nothing}
      ${this.seen === `${earlier?.id} ${id}` || this.seen === `${id} `
        ? (this.changes ? changeTable(this.file.columns, this.changes) : html`<p role="status">${word('frame.loading')}</p>`) : nothing}
      ${this.back === id ? html`<form class="ask" @submit=${(e) => this.restore(e, id)}>
        <p>${word('admin.restoreHelp', { version: id })}</p>
        <label><span>${word('admin.comment')}</span><input name="comment" maxlength="500" .value=${word('admin.restored', { version: id })}></label>
        <div class="actions"><button class="primary">${word('admin.restore')}</button><button type="button" @click=${() => { this.back = ''; }}>${word('cancel')}</button></div>
      </form>` : nothing}</li>`;
  }
}

customElements.define('naskah-configuration-versions', Versions);
