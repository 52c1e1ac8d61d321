import { el } from './dom.js';
import * as api from './records-api.js';
import { word } from './words.js';
import './paged-table.js';
import './batch-view.js';

/** All batches, newest first, or one of them. Set .person. */
class BatchList extends HTMLElement {
  person = null;

  connectedCallback() {
    if (!this.hasChildNodes()) this.list();
  }

  list() {
    const state = (batch) => el('span', { className: `state ${batch.status}`, textContent: word(batch.status) });
    this.replaceChildren(el('naskah-paged-table', {
      caption: word('part_batches'), empty: 'noBatches', fetch: api.disposals, open: (batch) => this.show(batch.id),
      columns: [
        { title: word('batchNumber'), className: 'number', cell: (b) => b.id },
        { title: word('batchTitle'), cell: (b) => b.title },
        { title: word('forWhat'), cell: (b) => word(`kind_${b.kind}`) },
        { title: word('status'), cell: state },
        { title: word('proposedBy'), cell: (b) => [b.proposedBy, el('small', { textContent: (b.proposedAt || '').slice(0, 10) })] },
      ],
    }));
  }

  show(id) {
    this.replaceChildren(
      el('p', {}, el('button', { className: 'link', textContent: `← ${word('allBatches')}`, onclick: () => this.list() })),
      el('naskah-batch-view', { batchId: id, person: this.person }));
  }
}

customElements.define('naskah-batch-list', BatchList);
