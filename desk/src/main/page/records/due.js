import { View, address, addressOf, all, code, day, html, json, nothing, number, today, word } from '../desk.js';
import { below, file, isManager, leadsTo, marked, numbered, options, unitChoices } from './kit.js';
import './form.js';
import './paged.js';

const GROUPS = ['unit', 'rule', 'year', 'letter'];
const BEGINNING = '1900-01-01';
const FILTERS = ['unit', 'rule', 'from', 'until'];

/** What is due, in groups or letter by letter: `records/due?by=rule&unit=ORG&until=2026-12-31`. A group leads to its letters. */
class Due extends View {
  static properties = { ...View.properties, proposing: { state: true } };

  proposing = false;

  get by() {
    const { by } = this.route.query;
    return GROUPS.includes(by) ? by : 'unit';
  }

  /** What the list is narrowed by; without a day, what is due today. */
  get wish() {
    const { unit, rule, from, until } = this.route.query;
    return { unit, rule, from: from || BEGINNING, until: until || today() };
  }

  get question() {
    return Object.fromEntries(Object.entries(this.wish).filter(([, value]) => value));
  }

  async load() {
    if (this.by === 'letter') return { groups: [] };
    const report = this.by === 'year' ? 'dueByYear' : 'due';
    const rows = await all(`reports/${report}/rows`, this.question);
    return { groups: this.gathered(rows) };
  }

  /** The server's groups by what is asked for: those of a unit, or of a rule, are one. */
  gathered(rows) {
    const groups = new Map();
    for (const row of rows) {
      const name = String(row[this.by] ?? '');
      const group = groups.get(name) ?? { name, letters: 0, earliest: row.earliest, latest: row.latest, actions: new Set() };
      group.letters += row.letters;
      if (row.earliest < group.earliest) group.earliest = row.earliest;
      if (row.latest > group.latest) group.latest = row.latest;
      if (row.action) group.actions.add(row.action);
      groups.set(name, group);
    }
    return [...groups.values()];
  }

  to(values) {
    return address('records/due', { ...this.route.query, ...values });
  }

  /** The letters of a group. */
  inside(group) {
    if (this.by !== 'year') return this.to({ [this.by]: group.name, by: 'letter' });
    return this.to({ by: 'letter', from: group.earliest, until: group.latest });
  }

  body({ groups }) {
    const kinds = GROUPS.map((by) => [by, word(`records.by.${by}`)]);
    const { unit, rule, until } = this.wish;
    return html`<div class="head"><h2 tabindex="-1">${word('records.dueTitle')}</h2>
        ${isManager(this.person) ? html`<button type="button" class="primary" name="propose" aria-expanded=${this.proposing}
          @click=${() => { this.proposing = !this.proposing; }}>${word('records.propose')}</button>` : nothing}</div>
      ${this.proposing ? this.proposal() : nothing}
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        <label><span>${word('records.group')}</span><select name="by" @change=${(e) => this.tell('go', this.to({ by: e.target.value }))}>${options(kinds, this.by)}</select></label>
        <label><span>${word('unit')}</span><select name="unit" @change=${(e) => this.tell('go', this.to({ unit: e.target.value }))}>${options(unitChoices(this.person), unit ?? '')}</select></label>
        <label><span>${word('records.rule')}</span><input name="rule" maxlength="80" .value=${rule ?? ''} @change=${(e) => this.tell('go', this.to({ rule: e.target.value.trim() }))}></label>
        <label><span>${word('records.dueUntil')}</span><input name="until" type="date" required .value=${until}
          @change=${(e) => this.tell('go', this.to({ until: e.target.value }))}></label>
        ${FILTERS.some((name) => this.route.query[name]) ? html`<a class="link" href=${address('records/due', { by: this.by })}>${word('records.allDue')}</a>` : nothing}
      </form>
      ${this.by === 'letter' ? this.letters() : this.groups(groups)}
      <p class="actions">${['xlsx', 'csv'].map((format) => file(this, this.report(format), word(`records.${format}`), { saved: true, otherwise: `due.${format}` }))}</p>`;
  }

  report(format) {
    return `reports/dueLetters/content?${new URLSearchParams({ ...this.question, format })}`;
  }

  groups(groups) {
    if (groups.length === 0) return html`<p class="foot">${word('records.noneDue')}</p>`;
    const total = groups.reduce((sum, group) => sum + group.letters, 0);
    const shown = (name) => (this.by === 'unit' ? this.person.unitName(name) : name || word('records.noRule'));
    return html`<div class="wide"><table aria-label=${word('records.dueTitle')}>
      <thead><tr><th scope="col">${word(`records.by.${this.by}`)}</th><th scope="col" class="number">${word('records.records')}</th>
        <th scope="col">${word('records.dueBetween')}</th><th scope="col">${this.by === 'year' ? nothing : word('records.action')}</th></tr></thead>
      <tbody>${groups.map((group) => html`<tr @click=${() => this.tell('go', this.inside(group))}>
        <td><a href=${this.inside(group)}>${shown(group.name)}</a></td><td class="number">${number(group.letters)}</td>
        <td>${day(group.earliest)}${group.latest === group.earliest ? nothing : html` – ${day(group.latest)}`}</td>
        <td>${[...group.actions].map((action) => code('finalAction', action)).join(', ')}</td></tr>`)}</tbody></table></div>
      <p class="foot" role="status">${word('records.dueTotal', { n: number(total) })}</p>`;
  }

  letters() {
    return html`<naskah-paged .path=${'reports/dueLetters/rows'} .query=${this.question} .caption=${word('records.dueTitle')}
      .empty=${word('records.noneDue')} .to=${(row) => leadsTo(row.letter, row)} .columns=${[
        { title: word('records.dueOn'), className: 'day', cell: (row) => day(row.eligibleOn) },
        { title: word('subject'), link: true, cell: marked, below: (row) => below(numbered(row)) },
        { title: word('unit'), className: 'lesser', cell: (row) => row.unit },
        { title: word('records.rule'), className: 'lesser', cell: (row) => html`${row.rule ?? ''}${below(row.edition)}` },
        { title: word('records.action'), className: 'lesser', cell: (row) => code('finalAction', row.action) },
      ]}></naskah-paged>`;
  }

  /** A batch of what is shown. */
  proposal() {
    const { unit, rule, until } = this.wish;
    const kinds = ['destroy', 'transfer'].map((kind) => [kind, code('disposal', kind)]);
    const about = [unit && this.person.unitName(unit), rule, word('records.until', { day: day(until) })].filter(Boolean).join(' · ');
    return html`<section><h3>${word('records.propose')}</h3><p>${word('records.proposeWhat', { about })}</p>
      <p class="hint">${word('records.proposeHelp')}</p>
      <naskah-records-form .does=${word('records.proposeNow')} .cancel=${() => { this.proposing = false; }} .send=${(values) => this.propose(values)} .fields=${(f) => html`
        ${f.choice('kind', word('records.forWhat'), kinds, { value: 'destroy' })}
        ${f.text('title', word('records.title'), { required: true, max: 255, hint: word('records.titleHelp') })}`}></naskah-records-form></section>`;
  }

  async propose({ kind, title }) {
    const { from, ...rest } = this.question;
    const where = from === BEGINNING ? rest : { ...rest, from };
    const { entry } = await json('POST', 'disposals', { kind, title, where });
    this.proposing = false;
    this.tell('go', addressOf('records', 'batches', entry.id));
  }
}

customElements.define('naskah-due', Due);
