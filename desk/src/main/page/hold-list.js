import { el } from './dom.js';
import { field } from './ask.js';
import * as api from './records-api.js';
import { day, word } from './words.js';
import './paged-table.js';
import './hold-form.js';

/** The holds, those in force first; a new one, and one released. Set .person. */
class HoldList extends HTMLElement {
  person = null;

  connectedCallback() {
    if (this.hasChildNodes()) return;
    this.form = el('div');
    this.table = el('naskah-paged-table', {
      caption: word('part_holds'), empty: 'noHolds', fetch: api.holds, open: (hold) => this.show(hold),
      columns: [
        { title: word('holdNumber'), className: 'number', cell: (h) => h.id },
        { title: word('reason'), cell: (h) => [h.reason, h.reference && el('small', { textContent: h.reference })].filter(Boolean) },
        { title: word('holdsWhat'), cell: (h) => (h.where ? el('code', { textContent: h.where }) : word('byName')) },
        { title: word('holdOwner'), cell: (h) => [h.owner, el('small', { textContent: h.from || '' })] },
        { title: word('reviewOn'), cell: (h) => el('span', { className: this.isLate(h) ? 'late' : '', textContent: h.reviewOn || '–' }) },
        { title: word('status'), cell: (h) => this.state(h) },
      ],
    });
    this.replaceChildren(
      el('p', { className: 'actions' }, el('button', { className: 'primary', textContent: word('newHold'), onclick: () => this.add() })),
      el('p', { className: 'hint', textContent: word('holdHelp') }), this.form, this.table);
  }

  isLate(hold) {
    return hold.status === 'inForce' && hold.reviewOn && hold.reviewOn < new Date().toLocaleDateString('sv');
  }

  state(hold) {
    if (hold.status === 'released') {
      return [`${word('released')} ${day(hold.releasedAt)}`, el('small', { textContent: `${hold.releasedBy} · ${hold.releaseReason}` })];
    }
    return el('button', { textContent: word('release'), onclick: () => this.release(hold) });
  }

  /** The letters under a hold. */
  show(hold) {
    this.form.replaceChildren(
      el('h2', { tabIndex: -1, textContent: hold.reason }),
      el('naskah-paged-table', {
        caption: word('heldLetters'), empty: 'noneHeld', fetch: api.heldLetters(hold.id),
        open: (letter) => this.dispatchEvent(new CustomEvent('choose', { detail: letter.id, bubbles: true })),
        columns: ['letterNumber', 'subject', 'unit', 'classification', 'status'].map((name) => (
          { title: word(name), cell: (letter) => (name === 'status' ? word(letter.status) : letter[name]) })),
      }),
      el('p', {}, el('button', { textContent: word('close'), onclick: () => this.form.replaceChildren() })));
    this.form.querySelector('h2').focus();
  }

  add() {
    this.form.replaceChildren(el('naskah-hold-form', { person: this.person, cancel: () => this.form.replaceChildren(),
      onplaced: () => this.done() }));
  }

  release(hold) {
    const reason = el('textarea', { name: 'reason', rows: 2, required: true });
    this.form.replaceChildren(el('section', {}, el('h2', { textContent: `${word('release')}: ${hold.reason}` }), el('naskah-ask', {
      label: 'release', note: word('releaseHelp'), fields: [field('reason', reason)], cancel: () => this.form.replaceChildren(),
      send: async (values) => {
        await api.releaseHold(hold.id, values.reason);
        this.done();
      },
    })));
    reason.focus();
  }

  done() {
    this.form.replaceChildren();
    this.table.load();
  }
}

customElements.define('naskah-hold-list', HoldList);
