import { View, address, addressOf, code, day, html, nameOf, word } from '../desk.js';
import { below, options } from './kit.js';
import './paged.js';

const STATES = ['proposed', 'appraised', 'approved', 'executing', 'executed', 'withdrawn'];
const TRANSFER_STATES = ['proposed', 'appraised', 'packed', 'sent', 'received', 'approved', 'executed', 'withdrawn'];

/** Batches, newest first, at `records/batches?status=proposed&kind=destroy`; at `records/transfers` the packages for the archive. */
class Batches extends View {
  get place() {
    return this.route.params.part;
  }

  get query() {
    const { status, kind } = this.route.query;
    return { status, kind: this.place === 'transfers' ? 'transfer' : kind };
  }

  async refresh() {
    await super.refresh();
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  narrow(values) {
    this.tell('go', address(`records/${this.place}`, { ...this.route.query, ...values }));
  }

  body() {
    const transfers = this.place === 'transfers';
    const { status = '', kind = '' } = this.query;
    const states = (transfers ? TRANSFER_STATES : STATES).map((state) => [state, code('batchState', state)]);
    // The overview asks for several at once.
    if (status.includes(',')) states.unshift([status, status.split(',').map((state) => code('batchState', state)).join(', ')]);
    const kinds = ['destroy', 'transfer'].map((each) => [each, code('disposal', each)]);
    return html`<h2 tabindex="-1">${word(transfers ? 'records.transfers' : 'records.batches')}</h2>
      <p class="hint">${word(transfers ? 'records.transfersHelp' : 'records.batchesHelp')}</p>
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        <label><span>${word('status')}</span><select name="status" @change=${(e) => this.narrow({ status: e.target.value })}>${options([['', word('all')], ...states], status)}</select></label>
        ${transfers ? '' : html`<label><span>${word('records.forWhat')}</span><select name="kind" @change=${(e) => this.narrow({ kind: e.target.value })}>${options([['', word('all')], ...kinds], kind)}</select></label>`}
      </form>
      <naskah-paged .path=${'disposals'} .query=${this.query} .caption=${word('records.batches')}
        .empty=${word(status ? 'records.noBatchesSo' : transfers ? 'records.noTransfers' : 'records.noBatches')}
        .to=${(batch) => addressOf('records', this.place, batch.id)} .columns=${[
          { title: word('records.batchNumber'), className: 'number', cell: (b) => b.id },
          { title: word('records.title'), link: true, cell: (b) => b.title, below: (b) => below(code('disposal', b.kind)) },
          { title: word('status'), cell: (b) => html`<span class="state ${b.status}">${code('batchState', b.status)}</span>` },
          { title: word('records.nextStep'), className: 'lesser', cell: (b) => (b.task?.status === 'failed' ? html`<b class="late">${word('records.brokeOff')}</b>` : code(`batchNext.${b.kind}`, b.status)) },
          { title: word('records.proposedBy'), className: 'lesser', cell: (b) => html`${nameOf(b.proposedBy)}${below(day(b.proposedAt))}` },
        ]}></naskah-paged>`;
  }
}

customElements.define('naskah-batches', Batches);
