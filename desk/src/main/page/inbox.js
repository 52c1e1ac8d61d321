import * as api from './api.js';
import { el, select } from './dom.js';
import { language, word } from './words.js';

const PAGE = 25;
const BOXES = ['unread', 'open', 'overdue', 'done', 'returned'];
const WHOSE = ['all', 'me', 'positions', 'units', 'substitutes'];
const titled = (whose) => word(`whose${whose[0].toUpperCase()}${whose.slice(1)}`);

/** What waits for the user, box by box; "choose" and "mine" tell which letter and part was clicked. */
class Inbox extends HTMLElement {
  box = 'open';
  whose = 'all';

  async load() {
    this.instructions = await api.instructions();
    this.tabs = el('nav', { className: 'boxes', ariaLabel: word('inbox') });
    this.rows = el('tbody');
    this.foot = el('p', { className: 'foot' });
    const columns = ['dueDate', 'subject', 'instructions', 'senderName'];
    this.replaceChildren(
      el('div', { className: 'bar' }, this.tabs,
        select('whose', WHOSE.map((w) => [w, titled(w)]), (e) => { this.whose = e.target.value; this.fill(); }, word('whose'))),
      el('table', {}, el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { textContent: word(c) })))), this.rows),
      this.foot);
    this.querySelector('select').value = this.whose;
    await this.fill();
  }

  async fill() {
    this.rows.replaceChildren();
    this.skip = 0;
    // A slower answer to an earlier question must not overwrite this one.
    this.asked = Symbol('question');
    await Promise.all([this.count(), this.page(this.asked)]);
  }

  async count() {
    const counters = await api.counters();
    this.tabs.replaceChildren(...BOXES.map((box) => el('button', {
      className: box === this.box ? 'chosen' : '', ariaPressed: String(box === this.box),
      onclick: () => { this.box = box; this.fill(); },
    }, word(box), ' ', el('b', { className: box === 'overdue' && counters[box][this.whose] ? 'late' : '',
      textContent: counters[box][this.whose] }))));
  }

  async page(asked) {
    this.foot.textContent = word('loading');
    try {
      const { items, more } = await api.inbox({ box: this.box, whose: this.whose, skip: this.skip, most: PAGE });
      if (asked !== this.asked) return;
      this.skip += items.length;
      this.rows.append(...items.map((item) => this.row(item)));
      this.foot.replaceChildren(
        more ? el('button', { textContent: word('more'), onclick: () => this.page(asked) })
          : this.skip === 0 ? word('nothing') : '');
    } catch (e) {
      if (asked === this.asked) this.foot.replaceChildren(el('span', { className: 'error', textContent: e.message }));
    }
  }

  row(item) {
    const choose = () => this.dispatchEvent(new CustomEvent('choose', { detail: item.letter, bubbles: true }));
    const open = () => { this.dispatchEvent(new CustomEvent('mine', { detail: item.id, bubbles: true })); choose(); };
    const words = (item.instructions || []).map((code) => this.instruction(code)).join(', ');
    return el('tr', { tabIndex: 0, onclick: open, onkeydown: (e) => e.key === 'Enter' && open(), className: item.status },
      el('td', {}, el('span', { className: item.overdue ? 'late' : '', textContent: item.dueDate || '–' }),
        item.overdue && el('small', { className: 'late', textContent: `${item.workingDaysOverdue} ${word('daysOver')}` })),
      el('td', {}, el('span', { className: 'subject', textContent: item.subject || item.letterNumber || '' }),
        item.urgency && item.urgency !== 'ordinary' && el('b', { className: 'mark', textContent: word(item.urgency) }),
        item.onBehalfOf && el('b', { className: 'mark', textContent: `${word('onBehalf')} ${item.onBehalfOf.recipient.replace(/^\w+:/, '')}` }),
        el('small', { textContent: [item.letterNumber, item.unit].filter(Boolean).join(' · ') })),
      el('td', { textContent: words }),
      el('td', {}, el('span', { textContent: item.sender }), el('small', { textContent: (item.sentAt || '').slice(0, 10) })));
  }

  instruction(code) {
    const known = this.instructions.find((i) => i.id === code);
    return known ? known[language === 'id' ? 'indonesian' : 'english'] : code;
  }
}

customElements.define('naskah-inbox', Inbox);
