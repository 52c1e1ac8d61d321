import { el, fill } from './dom.js';
import { field } from './ask.js';
import { fileButton } from './files.js';
import * as api from './records-api.js';
import { word } from './words.js';
import './paged-table.js';
import './schedule-effect.js';

/** One edition: what could not be read of it, its file, and for a draft what it would mean and bringing it into force. Set .edition. */
class ScheduleView extends HTMLElement {
  edition = '';

  async connectedCallback() {
    if (this.head) return;
    this.head = el('div');
    this.append(this.head);
    await this.load();
  }

  async load() {
    try {
      this.draw(await api.schedule(this.edition));
    } catch (e) {
      this.head.replaceChildren(el('p', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  draw(schedule) {
    const draft = schedule.status === 'draft';
    fill(this.head,
      el('h2', { textContent: [schedule.id, schedule.title].filter(Boolean).join(' · ') }),
      el('p', {}, el('span', { className: `state ${schedule.status}`, textContent: word(schedule.status) }),
        ` ${schedule.inForceFrom || ''} ${schedule.broughtIntoForceBy || ''} · ${schedule.rules} ${word('rules').toLowerCase()} `,
        fileButton(api.scheduleFile(schedule.id), word('csvFile'), { className: 'link', saved: true, otherwise: `${schedule.id}.csv` })),
      draft && this.replace(schedule),
      draft && schedule.errors === 0 && schedule.rules > 0
        && el('naskah-schedule-effect', { edition: schedule.id, onenacted: () => this.load() }),
      schedule.errors + schedule.warnings > 0 && this.problems(schedule));
  }

  problems(schedule) {
    return el('div', {}, el('h3', { textContent: word('problems') }), el('naskah-paged-table', {
      caption: word('problems'), fetch: api.problems(schedule.id),
      columns: [
        { title: word('line'), className: 'number', cell: (p) => p.line || '' },
        { title: word('gravity'), cell: (p) => el('b', { className: `mark ${p.severity === 'error' ? 'closed' : ''}`,
          textContent: word(`is_${p.severity}`) }) },
        { title: word('problem'), cell: (p) => p.text },
      ],
    }));
  }

  /** A corrected file takes the place of the one before. */
  replace(schedule) {
    const form = el('naskah-ask', {
      label: 'uploadAgain',
      fields: [field('csvFile', el('input', { name: 'file', type: 'file', accept: '.csv,text/csv', required: true }))],
      send: async (_values, sent) => {
        await api.putSchedule(schedule.id, sent.elements.file.files[0]);
        await this.load();
      },
    });
    return el('details', { open: schedule.errors > 0 }, el('summary', { textContent: word('uploadAgain') }), form);
  }
}

customElements.define('naskah-schedule-view', ScheduleView);
