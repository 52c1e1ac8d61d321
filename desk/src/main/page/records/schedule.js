import { View, addressOf, code, day, html, nameOf, nothing, number, one, page, problem, word } from '../desk.js';
import { back, file, isManager } from './kit.js';
import { putSchedule } from './schedules.js';
import './effect.js';
import './form.js';
import './paged.js';

const READ = 1000;
const FIRST = 10;
const MORE = 50;

/** One edition: its errors first, its rules, and for a draft what it would mean and bringing it into force, at `records/schedules/2026`. */
class Schedule extends View {
  static properties = { ...View.properties, most: { state: true } };

  /** How many problems are shown. */
  most = FIRST;

  get path() {
    return `schedules/${encodeURIComponent(this.route.params.id)}`;
  }

  async load() {
    const [schedule, problems] = await Promise.all([one(this.path), page(`${this.path}/problems`, 0, READ)]);
    const isError = (p) => p.severity === 'error';
    return { schedule, more: problems.more, problems: [...problems.items.filter(isError), ...problems.items.filter((p) => !isError(p))] };
  }

  body({ schedule, problems, more }) {
    const isDraft = schedule.status === 'draft';
    const may = isDraft && isManager(this.person);
    return html`${back(addressOf('records', 'schedules'), word('records.back.schedules'))}
      <div class="head"><h2 tabindex="-1">${[schedule.id, schedule.title].filter(Boolean).join(' · ')}</h2>
        <span><span class="state ${schedule.status}">${code('edition', schedule.status)}</span>
          ${[day(schedule.inForceFrom), nameOf(schedule.broughtIntoForceBy)].filter(Boolean).join(' · ')}</span></div>
      <p>${word('records.ruleCount', { n: number(schedule.rules) })} ${file(this, `${this.path}/content`, word('records.csvFile'), { className: 'link', saved: true, otherwise: `${schedule.id}.csv` })}</p>
      ${this.problems(schedule, problems, more, isDraft)}
      ${may ? html`<details ?open=${schedule.errors > 0}><summary>${word('records.uploadAgain')}</summary>
        <naskah-records-form .does=${word('records.upload')} .send=${(_values, form) => this.replace(form)}
          .fields=${(f) => f.file('file', word('records.csvFile'), { accept: '.csv,text/csv', required: true, hint: word('records.csvHelp') })}></naskah-records-form></details>` : nothing}
      ${may && schedule.errors === 0 && schedule.rules > 0 ? html`<naskah-schedule-effect .edition=${schedule.id} @enacted=${() => this.refresh()}></naskah-schedule-effect>` : nothing}
      <h3>${word('records.rules')}</h3>
      <naskah-paged .path=${`${this.path}/rules`} .caption=${word('records.rules')} .empty=${word('records.noRules')} .columns=${[
        { title: word('classification'), cell: (r) => r.classification },
        { title: word('records.recordKind'), cell: (r) => r.record },
        { title: word('records.activeYears'), className: 'number', cell: (r) => (r.whileInForce ? word('records.whileInForce') : number(r.activeYears)) },
        { title: word('records.inactiveYears'), className: 'number', cell: (r) => number(r.inactiveYears) },
        { title: word('records.countedFrom'), className: 'lesser', cell: (r) => (r.trigger === 'event' ? r.event : code('trigger', r.trigger)) },
        { title: word('records.action'), cell: (r) => code('finalAction', r.action) },
      ]}></naskah-paged>`;
  }

  /** What could not be read or understood: errors first. */
  problems(schedule, problems, more, isDraft) {
    if (problems.length === 0) return isDraft ? html`<p class="hint" role="status">${word('records.noFaults')}</p>` : nothing;
    const said = schedule.errors ? word('records.errorsFirst', { n: number(schedule.errors) }) : word('records.onlyWarnings', { n: number(schedule.warnings) });
    const lines = problems.some((p) => p.line);
    return html`<h3>${word('records.faults')}</h3><p class=${schedule.errors ? 'error' : 'hint'} role="status">${said}</p>
      <div class="wide" role="group" tabindex="0" aria-label=${word('records.faults')}><table aria-label=${word('records.faults')}>
        <thead><tr>${lines ? html`<th scope="col" class="number">${word('records.line')}</th>` : nothing}<th scope="col">${word('records.gravity')}</th><th scope="col">${word('records.wrong')}</th></tr></thead>
        <tbody>${problems.slice(0, this.most).map((p) => html`<tr class="still">${lines ? html`<td class="number">${p.line ?? ''}</td>` : nothing}
          <td><b class="mark ${p.severity === 'error' ? 'closed' : ''}">${code('gravity', p.severity)}</b></td><td>${p.text}</td></tr>`)}</tbody></table></div>
      ${problems.length > this.most ? html`<p class="foot"><button type="button" name="more" @click=${() => { this.most += MORE; }}>${word('records.showMore', { n: number(problems.length - this.most) })}</button></p>` : nothing}
      ${more ? html`<p class="foot">${word('records.moreFaults', { n: number(READ) })}</p>` : nothing}`;
  }

  async replace(form) {
    await putSchedule(this.route.params.id, form.elements.file.files[0]);
    form.reset();
    await this.refresh();
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  render() {
    return this.failed && this.data ? problem(this.failed, () => this.refresh()) : super.render();
  }
}

customElements.define('naskah-schedule', Schedule);
