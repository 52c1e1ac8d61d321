import { View, addressOf, call, code, day, html, json, nameOf, nothing, number, word } from '../desk.js';
import { below, isManager } from './kit.js';
import './form.js';
import './paged.js';

/** Stores a CSV file as the content of a draft. */
export const putSchedule = (edition, file) => call(`schedules/${encodeURIComponent(edition)}/content`,
  { method: 'PUT', body: file, headers: { 'Content-Type': 'text/csv' } });

/** The editions of the retention schedule, and a new draft out of a CSV file. */
class Schedules extends View {
  static properties = { ...View.properties, adding: { state: true } };

  adding = false;
  #made = '';

  async refresh() {
    await super.refresh();
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  body() {
    const faults = (e) => html`${e.errors ? html`<b class="mark closed">${word('records.errors', { n: number(e.errors) })}</b>` : nothing}
      ${e.warnings ? html`<b class="mark">${word('records.warnings', { n: number(e.warnings) })}</b>` : nothing}`;
    return html`<div class="head"><h2 tabindex="-1">${word('records.schedules')}</h2>
        ${isManager(this.person) ? html`<button type="button" class="primary" name="add" aria-expanded=${this.adding}
          @click=${() => { this.adding = !this.adding; }}>${word('records.newEdition')}</button>` : nothing}</div>
      <p class="hint">${word('records.schedulesHelp')}</p>
      ${this.adding ? html`<section><h3>${word('records.newEdition')}</h3><naskah-records-form .does=${word('records.upload')}
        .cancel=${() => { this.adding = false; }} .send=${(values, form) => this.add(values, form)} .fields=${(f) => html`
          ${f.text('edition', word('records.edition'), { required: true, max: 40, hint: word('records.editionHelp') })}
          ${f.text('title', word('records.title'), { max: 255 })}
          ${f.file('file', word('records.csvFile'), { accept: '.csv,text/csv', required: true, hint: word('records.csvHelp') })}`}></naskah-records-form></section>` : nothing}
      <naskah-paged .path=${'schedules'} .caption=${word('records.schedules')} .empty=${word('records.noEditions')}
        .to=${(e) => addressOf('records', 'schedules', e.id)} .columns=${[
          { title: word('records.edition'), link: true, cell: (e) => e.id, below: (e) => below(e.title) },
          { title: word('status'), cell: (e) => html`<span class="state ${e.status}">${code('edition', e.status)}</span>` },
          { title: word('records.inForceFrom'), className: 'lesser', cell: (e) => day(e.inForceFrom) || '–' },
          { title: word('records.rules'), className: 'number lesser', cell: (e) => number(e.rules) },
          { title: word('records.faults'), cell: faults },
          { title: word('records.uploaded'), className: 'lesser', cell: (e) => html`${nameOf(e.createdBy)}${below(day(e.createdAt))}` },
        ]}></naskah-paged>`;
  }

  async add({ edition, title }, form) {
    // A draft whose file was refused is there already; the next try is about its file only.
    if (this.#made !== edition) await json('POST', 'schedules', { edition, title });
    this.#made = edition;
    await putSchedule(edition, form.elements.file.files[0]);
    this.#made = '';
    this.adding = false;
    this.tell('go', addressOf('records', 'schedules', edition));
  }
}

customElements.define('naskah-schedules', Schedules);
