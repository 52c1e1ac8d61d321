import { el } from './dom.js';
import { field } from './ask.js';
import { fileButton } from './files.js';
import * as api from './records-api.js';
import { number, word } from './words.js';
import './paged-table.js';

const CHANGES = ['new', 'shorter', 'longer', 'never', 'same'];

/** What a draft would mean for the records there are; after that it can be brought into force. "enacted" tells. Set .edition. */
class ScheduleEffect extends HTMLElement {
  edition = '';

  connectedCallback() {
    if (this.hasChildNodes()) return;
    this.place = el('div', { role: 'status' });
    this.append(el('h3', { textContent: word('effect') }), el('p', { className: 'hint', textContent: word('effectHelp') }),
      el('p', { className: 'actions' },
        el('button', { className: 'primary', textContent: word('showEffect'), onclick: () => this.show() })), this.place);
  }

  async show() {
    this.place.textContent = word('loading');
    try {
      const effect = await api.effect(this.edition);
      this.place.replaceChildren(this.numbers(effect), this.byRule(), this.enact(effect));
    } catch (e) {
      this.place.replaceChildren(el('p', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  numbers(effect) {
    return el('div', {}, el('ul', { className: 'numbers' },
      el('li', {}, el('b', { textContent: number(effect.records) }), ` ${word('records_')}`),
      ...CHANGES.map((change) => el('li', { className: change === 'shorter' && effect[change] ? 'late' : '' },
        el('b', { textContent: number(effect[change]) }), ` ${word(`change_${change}`)}`))),
    el('p', {}, fileButton(api.effectFile(this.edition), word('effectCsv'), { className: 'link', saved: true, otherwise: `${this.edition}.csv` })));
  }

  byRule() {
    const span = (s) => (s ? (s.from === s.until ? s.from : `${s.from || word('never')} – ${s.until || word('never')}`) : '–');
    return el('naskah-paged-table', {
      caption: word('effect'), fetch: api.effectByRule(this.edition), empty: 'noRecords',
      columns: [
        { title: word('rule'), cell: (g) => g.rule || '–' }, { title: word('change'), cell: (g) => word(`change_${g.change}`) },
        { title: word('records'), className: 'number', cell: (g) => number(g.records) },
        { title: word('before'), cell: (g) => span(g.before) }, { title: word('after'), cell: (g) => span(g.after) },
      ],
    });
  }

  enact(effect) {
    const choice = (value) => el('label', { className: 'check' },
      el('input', { type: 'radio', name: 'shorter', value, checked: value === 'keep' }),
      el('span', { textContent: word(`shorter_${value}`) }));
    return el('naskah-ask', {
      label: 'bringIntoForce', note: word('sureInForce'),
      fields: [
        el('fieldset', {}, el('legend', { textContent: `${word('shorterHow')} (${number(effect.shorter)})` }),
          choice('keep'), choice('apply')),
        field('reason', el('textarea', { name: 'reason', rows: 2 }), word('shorterReason'))],
      send: async (values) => {
        await api.bringIntoForce(this.edition, values);
        this.dispatchEvent(new CustomEvent('enacted', { bubbles: true }));
      },
    });
  }
}

customElements.define('naskah-schedule-effect', ScheduleEffect);
