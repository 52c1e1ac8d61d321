import { NaskahElement, css, day, html, json, nothing, word } from '../desk.js';
import { cellField } from './cells.js';

const COMMON = ['direction', 'unit', 'kind', 'security', 'classification'];
const TEXTS = { routing: ['senderOrganisation', 'subject'], series: [] };

/**
 * Tries out what the file would do with a letter, as it is in the draft: whom routing would pass it on to and why, or which number it would
 * get. Set .file, .rows (as sent), .values (what the fields begin with).
 */
class Trial extends NaskahElement {
  static properties = { file: { attribute: false }, rows: { attribute: false }, values: { attribute: false }, answer: { state: true }, refused: { state: true }, given: { state: true } };

  static styles = css`
    naskah-configuration-trial { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: .25rem 1rem 1rem; margin-bottom: 1rem; }
    naskah-configuration-trial form { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .5rem 1rem; align-items: end; }
    naskah-configuration-trial .field { display: block; }
    naskah-configuration-trial .field > span { display: block; color: var(--soft); font-size: .85rem; }
    naskah-configuration-trial .field > :is(input, select) { width: 100%; }
    naskah-configuration-trial .outcome { font-size: 1.15rem; margin: .75rem 0 .25rem; overflow-wrap: anywhere; }
  `;

  /** @type {any} */
  file = null;
  /** @type {any[]} */
  rows = [];
  /** @type {Object<string, string>} */
  values = {};
  /** @type {any} */
  answer = null;
  refused = '';
  /** @type {Object<string, string>} */
  given = {};

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('values')) this.given = { ...this.given, ...this.values };
  }

  async try(e) {
    e.preventDefault();
    const asked = [...COMMON, ...TEXTS[this.file.id]];
    const letter = Object.fromEntries(Object.entries(this.given).filter(([name, value]) => asked.includes(name) && value && value !== '*'));
    try {
      this.answer = (await json('POST', `configuration/${this.file.id}/trials`, { etag: this.file.etag, rows: this.rows, ...letter })).entry;
      this.refused = '';
    } catch (failed) {
      this.answer = null;
      this.refused = failed.message;
    }
  }

  render() {
    const { id, columns } = this.file;
    const fields = [...columns.filter(({ name }) => COMMON.includes(name)).map((c) => ({ ...c, any: false, required: false })),
      ...TEXTS[id].map((name) => ({ name, label: word(`admin.${name}`), type: 'text' }))];
    return html`<h3>${word(`admin.try.${id}`)}</h3><p class="hint">${word(`admin.tryHelp.${id}`)}</p>
      <form @submit=${(e) => this.try(e)}>
        ${fields.map((c) => html`<div class="field"><span aria-hidden="true">${c.label}</span>${cellField(c, {
    id: `try-${c.name}`, label: c.label, value: this.given[c.name] ?? '', wrong: [], own: [],
  }, (value) => { this.given = { ...this.given, [c.name]: value }; })}</div>`)}
        <div><button class="primary">${word('admin.tryNow')}</button></div>
      </form>
      <div role="status">${this.answer ? (id === 'routing' ? this.routed(this.answer) : this.numbered(this.answer)) : nothing}</div>
      ${this.refused ? html`<p class="error said" role="alert">${this.refused}</p>` : nothing}`;
  }

  numbered({ number, serial, series, line }) {
    return html`<p class="outcome">${word('admin.next')} <b>${number ?? serial}</b></p>
      <p>${word('admin.nextWhy', { series: series.replaceAll('~', '/'), serial, line })}</p>`;
  }

  routed({ rules, assignees, informed, mode, dueDate }) {
    const names = (list) => list.map(({ recipient, name }) => name || recipient).join(', ');
    const last = rules.at(-1);
    return html`${assignees
      ? html`<p class="outcome">${word(`admin.goes.${mode}`, { to: names(assignees) })}</p>
        <p>${informed.length ? html`${word('admin.informs', { to: names(informed) })} ` : nothing}${word('admin.dueOn', { day: day(dueDate) })} ${word('admin.byRule', { name: last.name, line: last.id })}</p>`
      : html`<p class="outcome">${word('admin.nobody')}</p>`}
      ${rules.some((r) => !r.matches) ? html`<details><summary>${word('admin.whyNot')}</summary><ul>${rules.filter((r) => !r.matches).map((r) => html`<li><b>${r.name}</b>:
        ${word('admin.notFor', { column: this.file.columns.find((c) => c.name === r.failedColumn)?.label ?? r.failedColumn, expected: r.expected, actual: r.actual ?? '–' })}</li>`)}</ul></details>` : nothing}`;
  }
}

customElements.define('naskah-configuration-trial', Trial);
