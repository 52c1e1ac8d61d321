import { View, address, addressOf, all, code, day, html, nameOf, time, today, word } from '../desk.js';
import { below, file, leadsTo, marked, numbered, options, unitChoices } from './kit.js';
import './paged.js';

/** What fits a screen; the files have all columns. What is due has a view of its own. */
const SHOWN = {
  withoutRule: ['subject', 'unit', 'classification'],
  overdue: ['eligibleOn', 'daysOverdue', 'subject', 'unit', 'rule', 'action', 'batch'],
  onHold: ['hold', 'reason', 'subject', 'unit', 'reviewOn'],
  batches: ['batch', 'title', 'kind', 'state', 'letters', 'destroyed', 'transferred', 'stayed', 'finishedAt'],
  certificates: ['batch', 'title', 'kind', 'approvedBy', 'finishedAt', 'archiveReference'],
  seals: ['seal', 'sealedAt', 'entries', 'root'],
};
const CODED = { action: 'finalAction', state: 'batchState', kind: 'disposal', direction: 'direction' };
const PEOPLE = ['approvedBy'];
const DAYS = '30';

/** The reports, on screen and as files: `records/reports?report=overdue&days=90`. */
class Reports extends View {
  async load() {
    return (await all('reports')).filter((report) => SHOWN[report.id]);
  }

  body(reports) {
    const report = reports.find((each) => each.id === this.route.query.report) ?? reports.find((each) => each.id === 'overdue') ?? reports[0];
    const takes = (name) => report.parameters.includes(name);
    const asked = Object.fromEntries(['unit', 'rule', 'days'].filter((name) => takes(name) && this.route.query[name]).map((name) => [name, this.route.query[name]]));
    const go = (values) => this.tell('go', address('records/reports', { report: report.id, ...asked, ...values }));
    const named = new Map(report.columns.map((column) => [column.name, column]));
    return html`<h2 tabindex="-1">${word('records.reports')}</h2>
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        <label><span>${word('records.report')}</span><select name="report" @change=${(e) => this.tell('go', address('records/reports', { report: e.target.value }))}>
          ${options(reports.map((each) => [each.id, code('recordReport', each.id)]), report.id)}</select></label>
        ${takes('unit') ? html`<label><span>${word('unit')}</span><select name="unit" @change=${(e) => go({ unit: e.target.value })}>${options(unitChoices(this.person), asked.unit ?? '')}</select></label>` : ''}
        ${takes('rule') ? html`<label><span>${word('records.rule')}</span><input name="rule" maxlength="80" .value=${asked.rule ?? ''} @change=${(e) => go({ rule: e.target.value.trim() })}></label>` : ''}
        ${takes('days') ? html`<label><span>${word('records.days')}</span><input name="days" type="number" min="0" max="36500" required .value=${asked.days ?? DAYS}
          @change=${(e) => e.target.reportValidity() && go({ days: e.target.value })}></label>` : ''}
        ${['xlsx', 'csv'].map((format) => file(this, `reports/${report.id}/content?${new URLSearchParams({ ...asked, format })}`, word(`records.${format}`),
          { saved: true, otherwise: `${report.id} ${today()}.${format}` }))}</form>
      <p class="hint">${code('recordReportHelp', report.id)}</p>
      <naskah-paged .path=${`reports/${report.id}/rows`} .query=${asked} .caption=${code('recordReport', report.id)} .empty=${word('records.nothingInReport')}
        .to=${this.leads(named)} .columns=${SHOWN[report.id].filter((name) => named.has(name)).map((name, i) => this.column(named.get(name), i))}></naskah-paged>`;
  }

  /** A row about a letter leads to it, one about a batch to that, one about a hold to that; a sum leads nowhere. */
  leads(named) {
    if (named.has('letter')) return (row) => leadsTo(row.letter, row);
    if (named.has('batch')) return (row) => addressOf('records', 'batches', String(row.batch));
    return null;
  }

  column({ name, heading, type }, i) {
    const link = name === 'subject' || name === 'title';
    const shown = (row) => {
      const value = row[name];
      if (value === undefined) return '';
      if (CODED[name]) return code(CODED[name], value);
      if (PEOPLE.includes(name)) return nameOf(String(value));
      if (type === 'day') return day(value);
      return type === 'time' ? time(value) : String(value);
    };
    const lesser = !link && i > 2 ? 'lesser' : '';
    return { title: heading, link, className: `${type === 'text' ? '' : type} ${lesser}`, cell: name === 'subject' ? marked : shown,
      below: (row) => (name === 'subject' ? below(numbered(row)) : '') };
  }
}

customElements.define('naskah-record-reports', Reports);
