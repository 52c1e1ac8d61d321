import { el } from './dom.js';
import { word } from './words.js';
import './records-due.js';
import './batch-list.js';
import './letter-stub.js';
import './hold-list.js';
import './schedule-list.js';

const PARTS = { due: 'naskah-due', batches: 'naskah-batch-list', holds: 'naskah-hold-list', schedules: 'naskah-schedule-list' };

/** The place of those who keep records: what is due, batches, holds, the schedule. Set .person. */
class Records extends HTMLElement {
  person = null;

  connectedCallback() {
    if (this.nav) return;
    this.nav = el('nav', { className: 'parts', ariaLabel: word('records') }, ...Object.keys(PARTS).map((name) =>
      el('button', { name, textContent: word(`part_${name}`), onclick: () => this.go(name) })));
    this.place = el('div');
    this.replaceChildren(this.nav, this.place);
    // A batch that was proposed, or chosen in a report, is shown among the batches.
    this.addEventListener('batch', (/** @type {CustomEvent} */ e) => { this.go('batches').show(e.detail); });
    this.go('due');
  }

  go(name) {
    for (const button of this.nav.children) button.ariaPressed = String(button.name === name);
    const part = el(PARTS[name], { person: this.person });
    this.place.replaceChildren(part);
    return part;
  }
}

customElements.define('naskah-records', Records);
