import { el } from './dom.js';
import { field } from './ask.js';
import * as api from './records-api.js';
import { day, word } from './words.js';
import './paged-table.js';
import './schedule-view.js';

/** The editions of the retention schedule, one of them, or a new draft out of a CSV file. */
class ScheduleList extends HTMLElement {
  person = null;

  connectedCallback() {
    if (!this.hasChildNodes()) this.list();
  }

  list() {
    this.form = el('div');
    const count = (e) => [e.errors && el('b', { className: 'mark closed', textContent: `${e.errors} ${word('errors')}` }),
      e.warnings && el('b', { className: 'mark', textContent: `${e.warnings} ${word('warnings')}` })].filter(Boolean);
    this.replaceChildren(
      el('p', { className: 'actions' }, el('button', { className: 'primary', textContent: word('newEdition'), onclick: () => this.add() })),
      this.form,
      el('naskah-paged-table', {
        caption: word('part_schedules'), empty: 'noEditions', fetch: api.schedules, open: (edition) => this.show(edition.id),
        columns: [
          { title: word('edition'), cell: (e) => [e.id, e.title && el('small', { textContent: e.title })].filter(Boolean) },
          { title: word('status'), cell: (e) => el('span', { className: `state ${e.status}`, textContent: word(e.status) }) },
          { title: word('inForceFrom'), cell: (e) => e.inForceFrom || '–' },
          { title: word('rules'), className: 'number', cell: (e) => e.rules },
          { title: word('faults'), cell: count },
          { title: word('createdBy_'), cell: (e) => [e.createdBy, el('small', { textContent: day(e.createdAt) })] },
        ],
      }));
  }

  add() {
    const code = el('input', { name: 'edition', required: true, maxLength: 40 });
    this.form.replaceChildren(el('section', {}, el('h2', { textContent: word('newEdition') }), el('naskah-ask', {
      label: 'upload', cancel: () => this.form.replaceChildren(),
      fields: [field('edition', code, word('editionHelp')), field('batchTitle', el('input', { name: 'title', maxLength: 255 })),
        field('csvFile', el('input', { name: 'file', type: 'file', accept: '.csv,text/csv', required: true }), word('csvHelp'))],
      send: async (values, form) => {
        // A draft whose file was refused is there already; the next try is about its file only.
        if (this.made !== values.edition) await api.draft({ edition: values.edition, ...(values.title && { title: values.title }) });
        this.made = values.edition;
        await api.putSchedule(values.edition, form.elements.file.files[0]);
        this.made = null;
        this.show(values.edition);
      },
    })));
    code.focus();
  }

  show(edition) {
    this.replaceChildren(
      el('p', {}, el('button', { className: 'link', textContent: `← ${word('allEditions')}`, onclick: () => this.list() })),
      el('naskah-schedule-view', { edition }));
  }
}

customElements.define('naskah-schedule-list', ScheduleList);
