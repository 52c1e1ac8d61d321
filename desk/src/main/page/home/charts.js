import { bars, columns, html, language, nothing, number, word } from '../desk.js';

const MOST_UNITS = 6;

/** The day and month of a Monday, short enough for a column. */
const short = (date) => new Date(date).toLocaleDateString(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });

const total = (week) => week.incoming + week.outgoing + week.internal;

/** Letters of the last weeks as charts, each with its figures as a table; nothing where one may read none. */
export function charts({ weeks, units }) {
  const all = weeks.reduce((sum, week) => sum + total(week), 0);
  if (all === 0) return nothing;
  return html`<div class="charts">${byWeek(weeks, all)}${units.length > 1 ? byUnit(units) : nothing}</div>`;
}

function byWeek(weeks, all) {
  const points = weeks.map((week) => ({ name: short(week.from), value: total(week) }));
  const heads = ['home.week', 'direction.incoming', 'direction.outgoing', 'direction.internal'];
  return html`<figure><figcaption>${word('home.byWeek')}</figcaption>
    ${columns(word('home.byWeekSaid', { n: number(all), now: number(total(weeks.at(-1))) }), points)}
    ${table(heads, weeks.map((week) => [short(week.from), week.incoming, week.outgoing, week.internal]))}</figure>`;
}

function byUnit(units) {
  const shown = units.slice(0, MOST_UNITS).map((unit) => ({ name: unit.id, value: unit.letters }));
  const rest = units.slice(MOST_UNITS).reduce((sum, unit) => sum + unit.letters, 0);
  if (rest) shown.push({ name: word('home.otherUnits'), value: rest });
  return html`<figure><figcaption>${word('home.byUnit')}</figcaption>
    ${bars(word('home.byUnitSaid', { unit: units[0].id, n: number(units[0].letters) }), shown)}
    ${table(['home.unit', 'home.letters'], units.map((unit) => [unit.id, unit.letters]))}</figure>`;
}

function table(heads, rows) {
  return html`<details><summary>${word('home.asTable')}</summary><table>
    <thead><tr>${heads.map((head, i) => html`<th scope="col" class=${i ? 'number' : ''}>${word(head)}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, ...values]) => html`<tr class="still"><th scope="row">${name}</th>
      ${values.map((value) => html`<td class="number">${number(value)}</td>`)}</tr>`)}</tbody></table></details>`;
}
