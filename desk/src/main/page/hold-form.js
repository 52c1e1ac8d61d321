import { el, select } from './dom.js';
import { field } from './ask.js';
import { where } from './http.js';
import * as api from './records-api.js';
import { word } from './words.js';

/**
 * Places a hold on all letters that conditions describe; or puts the letter, if .letter is set, under a new hold or one that is in force.
 * "placed" tells. Set .person and .cancel.
 */
class HoldForm extends HTMLElement {
  person = null;
  letter = null;
  cancel = null;
  made = null;

  async connectedCallback() {
    if (this.hasChildNodes()) return;
    const reason = el('textarea', { name: 'reason', rows: 2, required: true, maxLength: 1000 });
    const details = el('fieldset', { className: 'plain' }, field('reason', reason),
      field('reference', el('input', { name: 'reference', maxLength: 255 }), word('referenceHelp')),
      field('reviewOn', el('input', { name: 'reviewOn', type: 'date' })), !this.letter && this.conditions());
    this.append(el('section', {}, el('h2', { textContent: word(this.letter ? 'holdLetter' : 'newHold') }), el('naskah-ask', {
      label: 'placeHold', cancel: this.cancel, fields: this.letter ? [await this.choice(details), details] : [details],
      send: (values) => this.place(values),
    })));
    reason.focus();
  }

  /** A new hold, or one of those in force, which has its reason already. */
  async choice(details) {
    const inForce = (await api.allHolds().catch(() => [])).filter((hold) => hold.status === 'inForce');
    return field('hold', select('hold', [['', word('newHold')], ...inForce.map((hold) => [hold.id, `${hold.id} · ${hold.reason}`])],
      (e) => { details.disabled = details.hidden = e.target.value !== ''; }));
  }

  conditions() {
    const units = [['', word('all')], ...this.person.units.map((u) => [u.id, `${u.id} · ${u.name}`])];
    const directions = [['', word('all')], ...['incoming', 'outgoing', 'internal'].map((d) => [d, word(d)])];
    return el('fieldset', {}, el('legend', { textContent: word('holdsWhich') }),
      el('p', { className: 'hint', textContent: word('holdsWhichHelp') }),
      field('unit', select('unit', units)), field('direction', select('direction', directions)),
      field('classification', el('input', { name: 'classification' })),
      field('letterDateFrom', el('input', { name: 'from', type: 'date' })),
      field('letterDateUntil', el('input', { name: 'until', type: 'date' })));
  }

  async place({ hold, reason, reference, reviewOn, unit, direction, classification, from, until }) {
    const query = where([['unit', '=', unit], ['direction', '=', direction], ['classification', '=', classification],
      ['letterDate', '>=', from], ['letterDate', '<=', until]]);
    // A hold whose letter was refused is there already; the next try is about the letter only.
    if (!hold) this.made ??= await api.placeHold({ reason, reference, reviewOn, where: query ?? undefined });
    const id = hold || this.made.id;
    if (this.letter) await api.holdLetter(id, this.letter.id);
    this.dispatchEvent(new CustomEvent('placed', { detail: id, bubbles: true }));
  }
}

customElements.define('naskah-hold-form', HoldForm);
