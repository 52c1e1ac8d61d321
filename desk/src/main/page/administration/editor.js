import { fileButton, html, nothing, number, repeat, word } from '../desk.js';
import { cellField, shown } from './cells.js';
import { changeTable } from './changes.js';
import { Editing } from './editing.js';
import { style } from './style.js';
import './trial.js';

const PAGE = 100;
const TRIED = ['routing', 'series'];

/** One configuration file as a table whose rows are changed where they stand. Set .file and .person. */
class Editor extends Editing {
  static properties = { ...Editing.properties, panel: { state: true } };

  static styles = style;

  panel = '';
  #before = null;
  /** @type {any} */
  #values = {};
  /** @type {any[]} */
  #buttons = [];

  begin() {
    const path = `configuration/${this.file.id}/content`;
    this.#buttons = [fileButton(path, word('admin.file'), { saved: true }),
      ...['xlsx', 'csv'].map((format) => fileButton(`${path}?format=${format}`, word(`admin.${format}`), { saved: true }))];
    this.#values = {};
    super.begin();
  }

  /** The rows that have what is looked for, and the part of them that is shown. */
  get found() {
    const term = this.term.trim().toLowerCase();
    return term ? this.draft.rows.filter((row) => row.key === this.editing || row.cells.some((cell) => cell.toLowerCase().includes(term))) : this.draft.rows;
  }

  open(key, column = 0) {
    this.#before = this.draft.rows[this.draft.at(key)]?.cells ?? null;
    this.editing = key;
    const at = this.found.findIndex((row) => row.key === key);
    if (at < 0) this.term = '';
    const place = at < 0 ? this.draft.at(key) : at;
    if (place < this.from || place >= this.from + PAGE) this.from = Math.floor(place / PAGE) * PAGE;
    this.focusOn(`#cell-${key}-${column}`);
  }

  close(key) {
    this.editing = null;
    this.focusOn(`#row-${key}`);
  }

  async focusOn(selector) {
    await this.updateComplete;
    const target = /** @type {HTMLElement|null} */ (this.querySelector(selector));
    target?.focus();
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Leads to what is wrong. */
  go(problem) {
    if (!problem) return;
    if (problem.key === null) this.querySelector('.wrongs')?.scrollIntoView();
    else this.open(problem.key, Math.max(0, this.columns.findIndex(({ name }) => name === problem.column)));
  }

  add(after = null) {
    this.term = '';
    this.open(this.draft.add(after));
    this.done();
  }

  removed(key) {
    const at = this.draft.at(key);
    this.draft.remove(key);
    this.editing = null;
    this.done();
    this.said = word('admin.removed');
    const near = this.draft.rows[Math.min(at, this.draft.rows.length - 1)];
    this.focusOn(near ? `#row-${near.key}` : '.add');
  }

  undo() {
    this.draft.undo();
    if (!this.file.single) this.editing = null;
    this.done();
  }

  /** Keys of a row that is changed: Enter is ready, Escape puts it back. */
  key(e, key) {
    if (e.key === 'Escape') {
      e.preventDefault();
      e.stopPropagation();
      if (!this.#before?.some(Boolean)) {
        this.removed(key);
        return;
      }
      this.draft.put(key, this.#before);
      this.done();
      this.close(key);
    } else if (e.key === 'Enter' && e.target instanceof HTMLInputElement) {
      e.preventDefault();
      this.close(key);
    }
  }

  /** Keys of a row that is read: up and down. */
  step(e) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!by) return;
    e.preventDefault();
    const all = [...this.querySelectorAll('tbody th button')];
    /** @type {any} */ (all[all.indexOf(e.target) + by])?.focus();
  }

  wrong(key, column = null) {
    return this.problems.filter((p) => p.key === key && (column === null || p.column === column));
  }

  name(row) {
    return row.cells[0] || word('admin.newRow');
  }

  // What is drawn.
  render() {
    const { file, draft } = this;
    if (!draft) return nothing;
    const { changed } = draft;
    return html`
      <h2 tabindex="-1">${file.title}</h2><p class="hint">${file.help}</p>
      ${file.mayWrite ? nothing : html`<p class="warning">${word('admin.readOnly')}</p>`}
      ${file.readable ? nothing : html`<p class="error" role="alert">${word('admin.unreadable')}</p>`}
      ${this.theirs ? this.conflict() : nothing}
      ${this.wrongs()}
      ${this.refused ? html`<p class="error said" role="alert">${this.refused}</p>` : nothing}
      <p role="status">${this.said}</p>
      ${this.tools()}
      ${this.panel === 'versions' ? html`<naskah-configuration-versions .file=${file} ?blocked=${changed} @saved=${(e) => this.take(e.detail)}></naskah-configuration-versions>` : nothing}
      ${this.panel === 'trial' ? html`<naskah-configuration-trial .file=${file} .rows=${draft.sent()} .values=${this.#values}></naskah-configuration-trial>` : nothing}
      ${file.single ? this.form() : this.table()}
      ${changed && file.mayWrite ? this.bar() : nothing}`;
  }

  tools() {
    const { file } = this;
    const panel = (name) => () => { this.panel = this.panel === name ? '' : name; };
    return html`<div class="tools">
      ${file.single ? nothing : html`<input type="search" aria-label=${word('admin.search')} placeholder=${word('admin.search')} .value=${this.term}
        @input=${(e) => { this.term = e.target.value; this.from = 0; }}>`}
      ${file.mayWrite ? html`${file.single ? nothing : html`<button type="button" class="add" @click=${() => this.add()}>${word('admin.addRow')}</button>`}
        <button type="button" ?disabled=${!this.draft.steps.length} @click=${() => this.undo()}>${word('admin.undo')}</button>` : nothing}
      <button type="button" aria-expanded=${this.panel === 'versions'} @click=${panel('versions')}>${word('admin.versions')}</button>
      ${file.mayWrite && TRIED.includes(file.id) ? html`<button type="button" aria-expanded=${this.panel === 'trial'} @click=${panel('trial')}>${word(`admin.try.${file.id}`)}</button>` : nothing}
      ${file.mayWrite ? html`<label class="sent"><input type="file" accept=".csv,.txt,.properties,text/*" @change=${(e) => this.sent(e)}><span>${word('admin.takeFile')}</span></label>` : nothing}
      ${this.#buttons}</div>`;
  }

  wrongs() {
    if (!this.problems.length) return nothing;
    return html`<div class="wrongs" role="region" aria-label=${word('admin.problems')}><b>${word('admin.wrong', { n: this.problems.length })}</b>
      <ul>${this.problems.slice(0, PAGE).map((p) => html`<li>${p.key
    ? html`<button type="button" class="link" @click=${() => this.go(p)}>${this.where(p)}</button>` : html`${p.file === this.file.fileName ? nothing : html`<b>${p.file}, ${word('line')} ${p.line}</b> `}${p.text}`}</li>`)}</ul></div>`;
  }

  where(p) {
    const label = this.columns.find(({ name }) => name === p.column)?.label;
    const row = this.draft.rows[this.draft.at(p.key)];
    return `${this.file.single || !row ? '' : `${this.name(row)}, `}${label ? `${label}: ` : ''}${p.text}`;
  }

  conflict() {
    const { both, changes, by } = this.theirs;
    return html`<div class="wrongs" role="alert"><p><b>${word('admin.meanwhile', { by })}</b></p>
      ${both.length ? html`<p>${word('admin.both', { rows: both.join(', ') })}</p>` : nothing}
      <div class="actions"><button type="button" @click=${() => { this.theirs = null; }}>${word('admin.goOn')}</button>
        <button type="button" @click=${() => this.discard()}>${word('admin.takeTheirs')}</button></div>
      ${changes ? changeTable(this.columns, changes) : nothing}</div>`;
  }

  form() {
    const [row] = this.draft.rows;
    return row ? html`<div class="values">${this.columns.map((column, i) => html`<div class="value">
      <span>${column.label}</span><div>${this.file.mayWrite ? this.field(row, column, i) : shown(column, row.cells[i])}</div>
      ${column.help ? html`<small class="hint">${column.help}</small>` : nothing}</div>`)}</div>` : nothing;
  }

  field(row, column, i) {
    return cellField(column, {
      id: `cell-${row.key}-${i}`, label: this.file.single ? column.label : `${column.label}, ${this.name(row)}`, value: row.cells[i],
      wrong: this.wrong(row.key, column.name).map((p) => p.text), own: this.draft.rows.map(({ cells }) => cells[0]).filter((code) => code && code !== row.cells[0]),
    }, (value) => {
      this.draft.type(row.key, i, value);
      this.done();
    });
  }

  table() {
    const { found } = this;
    const part = found.slice(this.from, this.from + PAGE);
    return html`<div class="grid" tabindex="0" role="region" aria-label=${this.file.title}><table>
      <thead><tr>${this.columns.map((c) => html`<th scope="col" title=${c.help ?? nothing}>${c.label}</th>`)}
        ${this.next.length ? html`<th scope="col">${word('admin.next')}</th>` : nothing}</tr></thead>
      <tbody>${repeat(part, (row) => row.key, (row) => (row.key === this.editing ? this.edited(row) : this.row(row)))}</tbody></table></div>
      ${part.length ? nothing : html`<p class="foot">${word(this.term ? 'admin.noneFound' : 'admin.noRows')}</p>`}
      ${found.length > PAGE ? this.pages(found.length) : nothing}`;
  }

  pages(total) {
    const to = (from) => () => { this.from = from; };
    return html`<nav class="pages" aria-label=${word('admin.pages')}>
      <button type="button" ?disabled=${this.from === 0} @click=${to(this.from - PAGE)}>${word('admin.previous')}</button>
      <span role="status">${word('admin.shown', { from: number(this.from + 1), to: number(Math.min(this.from + PAGE, total)), n: number(total) })}</span>
      <button type="button" ?disabled=${this.from + PAGE >= total} @click=${to(this.from + PAGE)}>${word('admin.following')}</button></nav>`;
  }

  row(row) {
    const wrong = this.wrong(row.key);
    const open = this.file.mayWrite ? () => this.open(row.key) : () => {};
    return html`<tr class=${`still ${wrong.length ? 'wrong' : this.draft.state(row)}`} @dblclick=${open}>
      <th scope="row">${this.file.mayWrite ? html`<button type="button" class="link" id=${`row-${row.key}`} aria-label=${`${word('admin.edit')}: ${this.name(row)}`}
        @click=${open} @keydown=${(e) => this.step(e)}>${shown(this.columns[0], row.cells[0]) || word('admin.newRow')}</button>` : shown(this.columns[0], row.cells[0])}</th>
      ${this.columns.slice(1).map((c, i) => html`<td>${shown(c, row.cells[i + 1])}</td>`)}
      ${this.numbered(row)}</tr>`;
  }

  /** What the next number by this row would be. */
  numbered(row) {
    if (!this.next.length) return nothing;
    const next = this.next.find(({ key }) => key === row.key);
    return html`<td>${next ? html`${next.number ?? next.serial}<small>${next.series.replaceAll('~', '/')}</small>` : nothing}</td>`;
  }

  edited(row) {
    const { key } = row;
    const at = this.draft.at(key);
    const whole = this.wrong(key).filter((p) => !this.columns.some(({ name }) => name === p.column));
    const action = (label, act, disabled = false) => html`<button type="button" ?disabled=${disabled} @click=${act}>${word(label)}</button>`;
    const moved = (by) => () => { this.draft.move(key, by); this.done(); };
    return html`<tr class="still edited ${this.draft.state(row)}" @keydown=${(e) => this.key(e, key)}>
        ${this.columns.map((c, i) => (i ? html`<td>${this.field(row, c, i)}</td>` : html`<th scope="row">${this.field(row, c, i)}</th>`))}${this.next.length ? this.numbered(row) : nothing}</tr>
      <tr class="still edited"><td colspan=${this.columns.length + (this.next.length ? 1 : 0)}>
        ${whole.map((p) => html`<p class="error">${p.text}</p>`)}
        <div class="actions" role="group" aria-label=${this.name(row)}>
          ${action('admin.ready', () => this.close(key))}
          ${action('admin.below', () => this.add(key))}
          ${action('admin.duplicate', () => { this.open(this.draft.duplicate(key)); this.done(); })}
          ${action('admin.up', moved(-1), at === 0)}${action('admin.down', moved(1), at === this.draft.rows.length - 1)}
          ${action('admin.remove', () => this.removed(key))}
          ${TRIED.includes(this.file.id) ? action('admin.tryThis', () => this.tryThis(row)) : nothing}</div></td></tr>`;
  }

  /** Tries out a letter that the row is for. */
  tryThis(row) {
    const like = this.next.find(({ key }) => key === row.key) ?? {};
    const given = Object.fromEntries(this.columns.map(({ name }, i) => [name, row.cells[i]]).filter(([, value]) => value && value !== '*'));
    this.#values = { direction: like.direction, unit: like.unit, kind: like.kind, security: like.security, classification: like.classification, ...given };
    this.panel = 'trial';
    this.turn += 1;
    this.focusOn('naskah-configuration-trial select');
  }

  bar() {
    return html`<form class="save" @submit=${(e) => this.save(e)}><b>${word('admin.changedRows', { n: this.draft.count || 1 })}</b>
      <input name="comment" maxlength="500" autocomplete="off" aria-label=${word('admin.comment')} placeholder=${word('admin.comment')}>
      <button class="primary" ?disabled=${this.saving}>${word('admin.save')}</button>
      <button type="button" @click=${() => this.discard()}>${word('admin.discard')}</button></form>`;
  }
}

customElements.define('naskah-configuration', Editor);
