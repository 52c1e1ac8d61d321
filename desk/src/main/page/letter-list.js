import * as api from './api.js';
import { el } from './dom.js';
import { word } from './words.js';

const PAGE = 25;

/** The letters that were asked for, a page at a time; "choose" tells which one was clicked. */
class LetterList extends HTMLElement {
  term = '';
  filters = {};

  async load() {
    const columns = ['agendaNumber', 'date', 'letterNumber', 'correspondent', 'subject', 'status'];
    this.rows = el('tbody');
    this.foot = el('p', { className: 'foot' });
    this.replaceChildren(
      el('table', {}, el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { textContent: word(c) })))), this.rows),
      this.foot);
    this.skip = 0;
    // A slower answer to an earlier question must not overwrite this one.
    this.asked = Symbol('question');
    await this.page(this.asked);
  }

  async page(asked) {
    this.foot.textContent = word('loading');
    try {
      const { letters, more } = await api.letters({ term: this.term, filters: this.filters, skip: this.skip, most: PAGE });
      if (asked !== this.asked) return;
      this.skip += letters.length;
      this.rows.append(...letters.map((letter) => this.row(letter)));
      this.foot.replaceChildren(
        more ? el('button', { textContent: word('more'), onclick: () => this.page(asked) })
          : this.skip === 0 ? word('none') : '');
    } catch (e) {
      if (asked === this.asked) this.foot.replaceChildren(el('span', { className: 'error', textContent: e.message }));
    }
  }

  row(letter) {
    const incoming = letter.direction === 'incoming';
    const correspondent = incoming ? letter.senderOrganisation || letter.senderName : (letter.recipients || []).join('; ');
    const choose = () => this.dispatchEvent(new CustomEvent('choose', { detail: letter.id, bubbles: true }));
    const agenda = letter.series ? `${letter.series} ${letter.agendaNumber}` : '–';
    return el('tr', { tabIndex: 0, onclick: choose, onkeydown: (e) => e.key === 'Enter' && choose(), className: letter.status },
      el('td', { textContent: agenda }),
      el('td', { textContent: (incoming ? letter.receivedDate : letter.letterDate) || '' }),
      el('td', { textContent: letter.letterNumber || '' }),
      el('td', { textContent: correspondent || '' }),
      el('td', {}, el('span', { textContent: letter.subject || letter.name }),
        letter.urgency !== 'ordinary' && letter.urgency && el('b', { className: 'mark', textContent: word(letter.urgency) }),
        letter.security !== 'ordinary' && letter.security && el('b', { className: 'mark closed', textContent: word(letter.security) })),
      el('td', { textContent: word(letter.status) }));
  }
}

customElements.define('naskah-letter-list', LetterList);
