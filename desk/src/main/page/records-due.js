import { el, select } from './dom.js';
import { field } from './ask.js';
import { fileButton } from './files.js';
import * as api from './records-api.js';
import { word } from './words.js';
import './paged-table.js';
import './propose-batch.js';

// What fits a screen; the files have all columns.
const SHOWN = {
  dueLetters: ['eligibleOn', 'subject', 'unit', 'rule', 'action'],
  overdue: ['eligibleOn', 'daysOverdue', 'subject', 'unit', 'rule', 'action', 'batch'],
  onHold: ['hold', 'reason', 'subject', 'unit', 'reviewOn'],
  batches: ['batch', 'title', 'kind', 'state', 'letters', 'destroyed', 'transferred', 'stayed', 'finishedAt'],
  certificates: ['batch', 'title', 'kind', 'approvedBy', 'finishedAt', 'archiveReference'],
};
const ORDER = ['unit', 'rule', 'from', 'until', 'days'];
const CODED = ['action', 'state', 'direction'];
// Whatever is due by the end of this quarter, however long it has been waiting.
const quarter = (today) => new Date(today.getFullYear(), Math.floor(today.getMonth() / 3) * 3 + 3, 0).toLocaleDateString('sv');
const INPUTS = {
  from: { type: 'date', value: '2000-01-01' },
  until: { type: 'date', value: quarter(new Date()) },
  days: { type: 'number', min: 0, max: 36500 },
};

/** The reports: one is chosen, narrowed, read page by page, and taken home as a file. Set .person. */
class Due extends HTMLElement {
  person = null;

  async connectedCallback() {
    if (this.bar) return;
    this.bar = el('form', { className: 'filters', onsubmit: (e) => { e.preventDefault(); this.fill(); } });
    this.proposal = el('div');
    this.table = el('div');
    this.replaceChildren(
      el('p', { className: 'actions' },
        el('button', { className: 'primary', textContent: word('propose'), onclick: () => this.propose() })),
      this.proposal, this.bar, this.table);
    this.reports = await api.reports();
    this.choose('due');
  }

  /** Draws the fields that a report takes, and the report. */
  choose(name) {
    this.report = this.reports.find((r) => r.id === name) || this.reports[0];
    const list = select('report', this.reports.map((r) => [r.id, word(`report_${r.id}`)]), (e) => this.choose(e.target.value));
    list.value = this.report.id;
    this.files = el('span', { className: 'files' });
    const asked = new FormData(this.bar); // stays, as far as this report takes it
    const inputs = ORDER.filter((p) => this.report.parameters.includes(p)).map((p) => [p, this.input(p)]);
    for (const [parameter, input] of inputs) input.value = asked.get(parameter) ?? input.value;
    this.bar.replaceChildren(field('whichReport', list), ...inputs.map(([p, input]) => field(p, input)),
      el('button', { textContent: word('show') }), this.files);
    this.fill();
  }

  input(parameter) {
    if (parameter === 'unit') {
      return select('unit', [['', word('all')], ...this.person.units.map((u) => [u.id, `${u.id} · ${u.name}`])], () => this.fill());
    }
    return el('input', { name: parameter, ...INPUTS[parameter] });
  }

  fill() {
    const { report, ...values } = Object.fromEntries(new FormData(this.bar));
    this.files.replaceChildren(...['csv', 'xlsx'].map((format) =>
      fileButton(api.reportFile(report, format, values), format.toUpperCase(), { className: 'link', saved: true,
        otherwise: `${report}.${format}`, title: `${word('download')} ${format.toUpperCase()}` })));
    const shown = SHOWN[report];
    this.table.replaceChildren(el('naskah-paged-table', {
      caption: word(`report_${report}`),
      columns: this.report.columns.filter((c) => !shown || shown.includes(c.name))
        .sort((a, b) => (shown ? shown.indexOf(a.name) - shown.indexOf(b.name) : 0)).map((c) => this.column(c)),
      fetch: api.reportRows(report, values),
      open: this.opener(),
    }));
  }

  /** A row about a letter opens it, one about a batch that; a sum opens nothing. */
  opener() {
    const has = (name) => this.report.columns.some((c) => c.name === name);
    const tell = (event, detail) => this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
    if (has('letter')) return (row) => tell('choose', row.letter);
    return has('batch') ? (row) => tell('batch', row.batch) : null;
  }

  column({ name, heading, type }) {
    const text = (value) => (CODED.includes(name) ? word(value) : name === 'kind' ? word(`kind_${value}`)
      : type === 'time' ? value.slice(0, 10) : String(value));
    // A letter's number stands below its subject, where it needs no room of its own.
    const below = (row) => (name === 'subject' ? el('small', { textContent: row.letterNumber || '' }) : '');
    return { title: heading, className: type, cell: (row) => [row[name] === undefined ? '' : text(row[name]), below(row)] };
  }

  propose() {
    const { unit = '', until = '' } = Object.fromEntries(new FormData(this.bar));
    this.proposal.replaceChildren(el('naskah-propose-batch', { person: this.person, unit, until,
      leave: () => this.proposal.replaceChildren() }));
  }
}

customElements.define('naskah-due', Due);
