import { el, select } from './dom.js';
import { field } from './ask.js';
import * as api from './records-api.js';
import { word } from './words.js';

/** Proposes a batch of what is due; "batch" tells its number. Set .person, .leave, and .unit and .until if they are known. */
class ProposeBatch extends HTMLElement {
  person = null;
  leave = null;
  unit = '';
  until = '';

  connectedCallback() {
    const unit = select('unit', [['', word('all')], ...this.person.units.map((u) => [u.id, `${u.id} · ${u.name}`])]);
    unit.value = this.unit;
    const title = el('input', { name: 'title', required: true, maxLength: 255 });
    this.replaceChildren(el('section', {}, el('h2', { textContent: word('propose') }),
      el('p', { className: 'hint', textContent: word('proposeHelp') }),
      el('naskah-ask', {
        label: 'proposeNow', cancel: this.leave,
        fields: [
          field('forWhat', select('kind', ['destroy', 'transfer'].map((kind) => [kind, word(`kind_${kind}`)]))),
          field('batchTitle', title), field('unit', unit),
          field('dueUntil', el('input', { name: 'until', type: 'date', value: this.until })),
        ],
        send: async ({ kind, title: called, ...limits }) => {
          const batch = await api.propose({ kind, title: called, where: limits });
          this.dispatchEvent(new CustomEvent('batch', { detail: batch.id, bubbles: true }));
        },
      })));
    title.focus();
  }
}

customElements.define('naskah-propose-batch', ProposeBatch);
