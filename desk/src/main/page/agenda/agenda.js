import { View, address, addressOf, all, call, code, css, day, entries, fileButton, further, groups, html, json, language, live, nameOf, nothing, number, time, word } from '../desk.js';
import './reserved.js';
import { asPeriod, isOver, monthName, thisMonth } from './months.js';

const DIRECTIONS = ['incoming', 'outgoing', 'internal'];
const LINES = 100;
const FORMATS = ['pdf', 'xlsx', 'csv'];

/** The agenda book of a unit: `agenda?unit=ORG&direction=incoming&from=2026-10&until=2026-11`, closed month by month. */
class Agenda extends View {
  static properties = { ...View.properties, said: { state: true }, refused: { state: true }, foot: { state: true } };
  static styles = css`
    naskah-agenda { display: block; min-width: 0; }
    naskah-agenda td:first-child { white-space: nowrap; font-weight: 600; }
    naskah-agenda tr.void td { text-decoration: none; }
    naskah-agenda td:nth-child(6) { overflow-wrap: normal; }
    naskah-agenda input { max-width: 11rem; }
    @media print { naskah-agenda :is(.filters, .actions, .more) { display: none; } naskah-agenda table { font-size: .75rem; } }
  `;

  said = '';
  refused = '';
  /** @type {any} what stands below: that more is asked for, or what went wrong with it */
  foot = null;
  #files = new Map();

  /** What is asked for; where the address says nothing: the user's own unit, incoming, this month. */
  get wish() {
    const { unit, direction, from, until } = this.route.query;
    const own = this.person.units.find((u) => u.mayRegister) ?? this.person.units[0];
    const first = from || until || thisMonth();
    return { unit: unit || own?.id || '', direction: direction || 'incoming', from: first, until: until || first };
  }

  get mayClose() {
    return this.person.keeper || this.mayReserve;
  }

  get mayReserve() {
    return this.person.units.some((u) => u.id === this.wish.unit && u.mayRegister);
  }

  get book() {
    const { unit, direction, from, until } = this.wish;
    return new URLSearchParams({ unit, direction, ...asPeriod(from, until) });
  }

  async load() {
    this.refused = '';
    const [{ rows, more }, closings] = await Promise.all([
      this.lines(), this.mayClose ? all('agenda-closings', Object.fromEntries(this.book)) : []]);
    this.foot = null;
    return { pages: [rows], more, closings };
  }

  async lines(after = '') {
    const answer = await call(`agenda?${this.book}&maxItems=${LINES}${after && `&after=${encodeURIComponent(after)}`}`);
    return { rows: entries(answer), more: answer.list.pagination.hasMoreItems };
  }

  async more() {
    const asked = this.data;
    this.foot = { waiting: true };
    try {
      const { rows, more } = await this.lines(asked.pages.at(-1).at(-1).id);
      // Another book may have been chosen meanwhile.
      if (this.data !== asked) return;
      this.data = { ...asked, pages: [...asked.pages, rows], more };
      this.foot = null;
    } catch (e) {
      if (this.data === asked) this.foot = { failed: e };
    }
  }

  narrow(name, value) {
    this.said = '';
    const wish = { ...this.wish, [name]: value };
    // A period that would end before it begins is the month that was chosen.
    if (wish.until < wish.from) wish[name === 'from' ? 'until' : 'from'] = value;
    this.tell('go', address('agenda', wish));
  }

  body(data) {
    const closed = data.closings.map((closing) => html`<li><b>${monthName(closing.month)}</b> ${word('agenda.closedBy', { by: nameOf(closing.by) })},
      ${time(closing.at)} · ${number(closing.numbers)} <span class="sum">SHA-256 ${closing.sha256}</span></li>`);
    return html`<h2 tabindex="-1">${word('agenda.title')}</h2>
      ${this.filters()}
      <p class="said" role="status">${this.said}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <p class="actions">${FORMATS.map((format) => this.file(format))}
        <button type="button" @click=${() => window.print()}>${word('agenda.print')}</button>
        ${this.closing(data)}</p>
      ${this.mayReserve ? html`<naskah-reserved .unit=${this.wish.unit} .direction=${this.wish.direction} @reserved=${() => this.refresh()}></naskah-reserved>` : nothing}
      ${closed.length ? html`<h3>${word('agenda.closedMonths')}</h3><ul>${closed}</ul>` : nothing}
      ${data.pages[0].length ? this.table(data.pages) : html`<p class="foot">${word('agenda.nothing')}</p>`}
      ${data.more ? further({ more: true, ...this.foot }, () => this.more()) : nothing}`;
  }

  filters() {
    const wish = this.wish;
    const units = this.person.unitChoices();
    return html`<form class="filters" @submit=${(e) => e.preventDefault()}>
      ${this.choice('unit', units, wish.unit)}
      ${this.choice('direction', DIRECTIONS.map((d) => [d, code('direction', d)]), wish.direction)}
      ${this.month('from', wish.from)} ${this.month('until', wish.until)}
    </form>`;
  }

  choice(name, options, chosen) {
    return html`<label><span>${word(`agenda.${name}`)}</span><select name=${name} @change=${(e) => this.narrow(name, e.target.value)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}</select></label>`;
  }

  month(name, value) {
    return html`<label><span>${word(`agenda.${name}`)}</span><input type="month" name=${name} required pattern="[0-9]{4}-[0-9]{2}"
      placeholder="2026-11" .value=${live(value)} @change=${(e) => e.target.reportValidity() && this.narrow(name, e.target.value)}></label>`;
  }

  file(format) {
    const { unit, direction, from, until } = this.wish;
    const path = `agenda/${encodeURIComponent(`${unit}~${direction}`)}/content?${new URLSearchParams({ ...asPeriod(from, until), format })}`;
    const key = `${path} ${language}`;
    if (!this.#files.has(key)) {
      this.#files.set(key, fileButton(path, word(`agenda.${format}`), { saved: format !== 'pdf', otherwise: `agenda.${format}` }));
    }
    return this.#files.get(key);
  }

  /** The button that closes the month on show, where it is one that is over and open, and what it asks first. */
  closing(data) {
    const { from, until } = this.wish;
    if (!this.mayClose || from !== until || !isOver(from) || data.closings.some((c) => c.month === from)) return nothing;
    return html`<button type="button" class="close-month" @click=${() => this.dialog.showModal()}>${word('agenda.close', { month: monthName(from) })}</button>
      <dialog aria-labelledby="close-month-title"><h2 id="close-month-title">${word('agenda.close', { month: monthName(from) })}</h2>
        <p>${word('agenda.sure')}</p>
        <p class="actions"><button type="button" class="primary" @click=${(e) => this.close(from, e.target)}>${word('agenda.closeIt')}</button>
          <button type="button" @click=${() => this.dialog.close()}>${word('cancel')}</button></p></dialog>`;
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  async close(month, button) {
    const { unit, direction } = this.wish;
    button.disabled = true; // a second click must not do it twice
    try {
      await json('POST', 'agenda-closings', { unit, direction, month });
      this.dialog.close();
      await this.refresh();
      this.said = word('agenda.closed', { month: monthName(month) });
    } catch (e) {
      this.dialog.close();
      this.refused = e.message;
    }
    button.disabled = false;
    this.querySelector('h2').focus();
  }

  table(pages) {
    const ours = this.wish.direction === 'incoming' ? 'incoming' : 'ours';
    const heads = ['number', `day.${ours}`, 'letter', `party.${ours}`, 'subject', 'kind', 'files', 'passedOnTo', 'remarks'];
    return html`<div class="wide" role="region" tabindex="0" aria-label=${word('agenda.title')}><table>
      <thead><tr>${heads.map((head) => html`<th scope="col">${word(`agenda.${head}`)}</th>`)}</tr></thead>
      ${groups(pages, (row) => this.line(row))}</table></div>`;
  }

  line(row) {
    const subject = row.letter && !row.gone ? html`<a href=${addressOf('letter', row.letter)}>${row.subject}</a>` : row.subject;
    return html`<tr class="still ${row.state === 'voided' ? 'void' : ''}">
      <td>${row.number}</td>
      <td class="day">${row.day ? day(row.day) : ''}</td>
      <td>${row.letterNumber}<small>${row.letterDate ? day(row.letterDate) : ''}</small></td>
      <td>${row.correspondent}</td><td>${subject}</td>
      <td>${row.kind ? this.person.kindName(row.kind) : ''}</td>
      <td>${row.enclosures || ''}</td>
      <td>${(row.passedOnTo ?? []).map((to) => to.name ?? to.id).join('; ')}</td>
      <td>${this.remarks(row)}</td></tr>`;
  }

  remarks(row) {
    const state = row.state === 'issued' && row.letter ? '' : code('agendaState', row.state);
    return html`${[state, row.reason].filter(Boolean).join(': ')}
      ${row.gone ? html`<small>${word('agenda.gone')}</small>` : nothing}
      ${(row.corrections ?? []).map((correction) => html`<small class="correction">${this.correction(correction)}
        (${nameOf(correction.by)}, ${time(correction.at)})</small>`)}`;
  }

  correction({ field, before, after }) {
    if (field === 'row') return word('agenda.added');
    const shown = (value) => {
      if (value === undefined) return '–';
      if (field === 'day' || field === 'letterDate') return day(value);
      if (field === 'kind') return this.person.kindName(value);
      return field === 'state' ? code('agendaState', value) : value;
    };
    return word('agenda.corrected', { field: code('agendaField', field), before: shown(before), after: shown(after) });
  }
}

customElements.define('naskah-agenda', Agenda);
