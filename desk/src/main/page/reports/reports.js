import { View, address, bars, call, code, css, fileButton, html, language, learn, live, nothing, number, word } from '../desk.js';
import { seldom } from '../words/seldom.js';
import { periodOf, periods } from './periods.js';

learn(seldom);

const DIRECTIONS = ['incoming', 'outgoing', 'internal'];
const AGES = ['upTo5', 'upTo10', 'upTo20', 'more'];
const FORMATS = ['xlsx', 'csv'];
const MOST_BARS = 12;

/** Reports on execution: `reports?by=people&unit=ORG&from=2026-01-01&until=2026-06-30&direction=incoming`. */
class Reports extends View {
  static styles = css`
    naskah-reports { display: block; min-width: 0; }
    naskah-reports .tell { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1rem; margin: .75rem 0 1rem; }
    naskah-reports figure { margin: 0; padding: .75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); min-width: 0; }
    naskah-reports figcaption { margin-bottom: .5rem; font-weight: 600; }
    naskah-reports tfoot :is(th, td) { border-top: 2px solid var(--line); font-weight: 600; color: var(--ink); }
    naskah-reports thead :is(th, th.number) { white-space: normal; vertical-align: bottom; overflow-wrap: normal; }
    naskah-reports th small { display: block; color: var(--soft); }
    naskah-reports tbody th { font-weight: 400; color: var(--ink); white-space: normal; min-width: 9rem; }
    naskah-reports .filters label { flex-wrap: wrap; }
    @media print { naskah-reports :is(.filters, .actions, nav.parts) { display: none; } naskah-reports table { font-size: .75rem; } }
  `;

  #files = new Map();

  get byPerson() {
    return this.route.query.by === 'people' && this.person.leads;
  }

  /** What is asked for; where the address says nothing: incoming letters of this year. */
  get wish() {
    const { from, until, direction, unit } = this.route.query;
    const year = periodOf('year');
    return { from: from || year.from, until: until || year.until, direction: direction || 'incoming', unit: unit || '' };
  }

  get asked() {
    const { unit, ...wish } = this.wish;
    return new URLSearchParams({ ...wish, ...(unit && { unit }) });
  }

  get path() {
    return `execution-reports/${this.byPerson ? 'people' : 'units'}`;
  }

  async load() {
    return (await call(`${this.path}?${this.asked}`)).entry;
  }

  narrow(values) {
    const by = this.byPerson ? 'people' : '';
    this.tell('go', address('reports', { by, ...this.wish, ...values }));
  }

  body(report) {
    return html`<h2 tabindex="-1">${word('reports.title')}</h2>
      ${this.person.leads ? this.parts() : nothing}
      ${this.filters()}
      <p class="actions">${FORMATS.map((format) => this.file(format))}
        <button type="button" @click=${() => window.print()}>${word('agenda.print')}</button></p>
      ${report.rows.length ? html`${this.charts(report)}${this.table(report)}
        <p class="foot"><small>${word(this.byPerson ? 'reports.peopleMeans' : 'reports.unitsMeans')}</small></p>`
        : html`<p class="foot">${word('reports.nothing')}</p>`}`;
  }

  parts() {
    const part = (by, name) => html`<a href=${address('reports', { ...this.wish, unit: '', by })}
      aria-current=${(by === 'people') === this.byPerson ? 'page' : nothing}>${word(name)}</a>`;
    return html`<nav class="parts" aria-label=${word('reports.title')}>${part('', 'reports.byUnit')}${part('people', 'reports.byPerson')}</nav>`;
  }

  filters() {
    const wish = this.wish;
    const mine = this.person.held.map((p) => p.unit);
    const units = this.person.unitChoices(this.person.units.filter((u) => !this.byPerson || mine.includes(u.id)));
    const chosen = periods().find((p) => p.from === wish.from && p.until === wish.until)?.name ?? '';
    return html`<form class="filters" @submit=${(e) => e.preventDefault()}>
      ${this.choice('period', [['', word('reports.other')], ...periods().map((p) => [p.name, word(`reports.${p.name}`)])], chosen,
    (name) => name && this.narrow(periodOf(name)))}
      ${this.date('from', wish.from, (from) => this.narrow({ from, until: wish.until < from ? from : wish.until }))}
      ${this.date('until', wish.until, (until) => this.narrow({ until, from: wish.from > until ? until : wish.from }))}
      ${this.choice('direction', DIRECTIONS.map((d) => [d, code('direction', d)]), wish.direction, (direction) => this.narrow({ direction }))}
      ${this.byPerson && units.length < 2 ? nothing
    : this.choice('unit', [['', word(this.byPerson ? 'reports.first' : 'reports.all')], ...units], wish.unit, (unit) => this.narrow({ unit }))}
    </form>`;
  }

  choice(name, options, chosen, choose) {
    return html`<label><span>${word(`reports.${name}`)}</span><select name=${name} @change=${(e) => choose(e.target.value)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}</select></label>`;
  }

  date(name, value, choose) {
    return html`<label><span>${word(`reports.${name}`)}</span><input type="date" name=${name} required .value=${live(value)}
      @change=${(e) => e.target.reportValidity() && choose(e.target.value)}></label>`;
  }

  file(format) {
    const path = `${this.path}/content?${this.asked}&format=${format}`;
    const key = `${path} ${language}`;
    if (!this.#files.has(key)) this.#files.set(key, fileButton(path, format.toUpperCase(), { saved: true, otherwise: `report.${format}` }));
    return this.#files.get(key);
  }

  charts({ rows, all }) {
    const name = (row) => (this.byPerson ? row.name ?? row.id : row.id || '–');
    const chart = (label, some) => (some.length ? html`<figure><figcaption>${word(label)}</figcaption>
      ${bars(`${word(label)}. ${word('reports.tableSays')}`, some.slice(0, MOST_BARS))}</figure>` : nothing);
    const days = (of) => rows.filter((row) => row[of]).map((row) => (
      { name: name(row), value: row[of].median, said: word('reports.days', { n: number(row[of].median) }) }))
      .sort((one, other) => other.value - one.value);
    const ages = AGES.map((age) => ({ name: word(`reports.${age}`), value: all.overdue[age] }));
    return html`<div class="tell">
      ${this.byPerson ? nothing : chart('reports.chartPassOn', days('toPassOn'))}
      ${chart(this.byPerson ? 'reports.chartDo' : 'reports.chartSettle', days('toSettle'))}
      ${chart('reports.chartOverdue', ages.some((age) => age.value) ? ages : [])}</div>`;
  }

  table({ rows, all }) {
    const heads = this.byPerson ? ['person', 'parts', 'done', 'toDo'] : ['unit', 'letters', 'passedOn', 'toPassOn', 'settled', 'toSettle'];
    return html`<div class="wide" role="region" tabindex="0" aria-label=${word('reports.title')}><table>
      <thead><tr>${[...heads, ...AGES, 'inTime'].map((head, i) => html`<th scope="col" class=${i ? 'number' : ''}>
        ${AGES.includes(head) ? word('reports.overdueBy', { days: word(`reports.${head}`) }) : word(`reports.${head}`)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr class="still">${this.line(row, this.named(row))}</tr>`)}</tbody>
      <tfoot><tr class="still">${this.line(all, word('reports.together'))}</tr></tfoot></table></div>`;
  }

  named(row) {
    if (this.byPerson) return html`${row.name ?? row.id}<small>${row.name ? row.id : ''}</small>`;
    return html`${row.id || '–'}<small>${row.name ?? ''}</small>`;
  }

  line(row, name) {
    const cell = (value) => html`<td class="number">${value}</td>`;
    const days = (of) => cell(of ? word('reports.medianAnd', { median: number(of.median), ninetieth: number(of.ninetieth) }) : '–');
    return html`<th scope="row">${name}</th>${cell(number(row.letters))}
      ${this.byPerson ? nothing : html`${cell(number(row.passedOn))}${days(row.toPassOn)}`}
      ${cell(number(row.settled))}${days(row.toSettle)}
      ${AGES.map((age) => html`<td class=${`number ${row.overdue[age] ? 'late' : ''}`}>${number(row.overdue[age])}</td>`)}
      ${cell(row.judged ? word('reports.share', { percent: number(Math.round((100 * row.inTime) / row.judged)), n: number(row.judged) }) : '–')}`;
  }
}

customElements.define('naskah-reports', Reports);
