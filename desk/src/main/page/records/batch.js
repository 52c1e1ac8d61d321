import { View, addressOf, code, css, day, html, json, nameOf, nothing, number, one, time, word } from '../desk.js';
import { back, file } from './kit.js';
import { WAYS, reached } from './way.js';
import './items.js';
import './steps.js';

const POLL = 3000; // milliseconds
const RUNNING = ['proposing', 'executing', 'packing'];

/** One batch: where it stands, what comes next, its proof and its items, at `records/batches/12`. Asks again while work goes on. */
class Batch extends View {
  static styles = css`
    naskah-batch .way-of-batch { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: .75rem 0; padding: 0; counter-reset: step; }
    naskah-batch .way-of-batch li { flex: 1 1 8rem; padding: .4rem .7rem; border: 1px solid var(--line); border-top: 4px solid var(--line); border-radius: 4px; background: var(--paper); counter-increment: step; overflow-wrap: anywhere; }
    naskah-batch .way-of-batch b::before { content: counter(step) ". "; }
    naskah-batch .way-of-batch li.past { border-top-color: var(--good); }
    naskah-batch .way-of-batch li[aria-current] { border-top-color: var(--accent); background: var(--info-soft); }
    naskah-batch .way-of-batch small { display: block; color: var(--soft); }
    @media (max-width: 40rem) { naskah-batch .way-of-batch li { flex: 0 1 auto; padding: .2rem .5rem; font-size: var(--small); } naskah-batch .way-of-batch li:not([aria-current]) small { display: none; } }
  `;

  #timer = 0;

  load() {
    return one(`disposals/${encodeURIComponent(this.route.params.id)}`);
  }

  get isRunning() {
    return RUNNING.includes(this.data?.status) && this.data.task?.status !== 'failed';
  }

  updated() {
    if (this.isRunning && !this.#timer) this.#timer = window.setTimeout(() => this.look(), POLL);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    super.disconnectedCallback();
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Asks how far it is, while somebody looks; that it cannot be asked once says nothing. */
  async look() {
    const batch = document.hidden ? null : await this.load().catch(() => null);
    this.#timer = 0;
    if (!this.isConnected) return;
    if (batch) this.show(batch);
    this.requestUpdate();
  }

  show(batch) {
    const moved = batch.status !== this.data.status;
    this.data = batch;
    if (moved) this.items?.reload();
  }

  get items() {
    return /** @type {any} */ (this.querySelector('naskah-batch-items'));
  }

  body(batch) {
    return html`${back(addressOf('records', this.route.params.part), word(`records.back.${this.route.params.part}`))}
      <div class="head"><h2 tabindex="-1">${batch.title}</h2>
        <span>${code('disposal', batch.kind)} · ${word('records.batchNumber')} ${batch.id} <span class="state ${batch.status}">${code('batchState', batch.status)}</span></span></div>
      ${batch.reason ? html`<p class="note">${batch.reason}</p>` : nothing}
      ${this.way(batch)}
      ${this.numbers(batch)}
      ${this.progress(batch)}
      ${this.proof(batch)}
      <naskah-batch-steps .batch=${batch} .person=${this.person} .take=${(values) => this.step(values)}></naskah-batch-steps>
      <naskah-batch-items .batch=${batch} .person=${this.person} .route=${this.route} @decided=${() => this.count()}></naskah-batch-items>`;
  }

  /** Its counts changed; its list has asked already. */
  async count() {
    this.data = await this.load().catch(() => this.data);
  }

  async step(values) {
    const { entry } = await json('PUT', `disposals/${encodeURIComponent(this.data.id)}`, values);
    this.show(entry);
    await this.updateComplete;
    /** @type {HTMLElement} */ (this.querySelector('h2'))?.focus();
  }

  /** The steps of its way: done by whom and when, and where it stands. */
  way(batch) {
    const { transfer = {} } = batch;
    const deeds = {
      propose: [batch.proposedBy, batch.proposedAt], appraise: [batch.appraisedBy, batch.appraisedAt], approve: [batch.approvedBy, batch.approvedAt],
      send: [transfer.sentBy, transfer.sentAt], receive: [transfer.receivedBy, transfer.receivedAt, transfer.archiveReference],
      certificate: ['', batch.finishedAt],
    };
    const at = reached(batch);
    return html`<ol class="way-of-batch" aria-label=${word('records.way')}>${WAYS[batch.kind].map((step, i) => {
      const [who, when, more] = i < at ? deeds[step] ?? [] : [];
      return html`<li class=${i < at ? 'past' : ''} aria-current=${i === at && batch.status !== 'withdrawn' ? 'step' : nothing}>
        <b>${word(`records.way.${step}`)}</b>${when ? html`<small>${[nameOf(who), day(when), more].filter(Boolean).join(' · ')}</small>` : nothing}</li>`;
    })}</ol>`;
  }

  /** How many there are, what was decided, what became of them. */
  numbers({ items, status }) {
    if (!items) return nothing;
    const chips = (counts, kind) => Object.entries(counts ?? {}).filter(([name, count]) => name !== 'open' && count > 0)
      .map(([name, count]) => html`<li><b>${number(count)}</b> ${code(kind, name)}</li>`);
    return html`<ul class="numbers"><li><b>${number(items.total)}</b> ${word('records.letters')}</li>
      ${status === 'executed' ? nothing : chips(items.decisions, 'decided')}${chips(items.outcomes, 'outcome')}</ul>`;
  }

  progress(batch) {
    const { task, items, status } = batch;
    if (task?.status === 'failed' && RUNNING.includes(status)) {
      return html`<p class="error" role="alert">${word('records.brokeOffWhy')} ${task.remark ?? ''}</p>`;
    }
    if (!RUNNING.includes(status) && status !== 'paused') return nothing;
    const total = status === 'proposing' ? 0 : items?.total ?? 0;
    const done = total ? total - (items.outcomes?.open ?? 0) : task?.done ?? 0;
    const label = word('records.progress');
    return html`<p class="hint" role="status">${total ? html`<progress max=${total} value=${done} aria-label=${label}></progress> ${number(done)} / ${number(total)}`
      : html`<progress aria-label=${label}></progress> ${number(done)}`} ${status === 'paused' ? '' : word('records.goesOn')}</p>`;
  }

  proof(batch) {
    const path = `disposals/${encodeURIComponent(batch.id)}/`;
    const sum = (value) => (value ? html`<p class="sum">SHA-256 ${value}</p>` : nothing);
    const { certificate, transfer = {} } = batch;
    return html`${certificate ? html`<p class="actions">
        ${file(this, `${path}certificate`, word('records.certificate'), { className: 'button', otherwise: `${batch.id}.pdf` })}
        ${file(this, `${path}certificate?format=csv`, word('records.certificateCsv'), { otherwise: `${batch.id}.csv` })}
        <span class="hint">${time(batch.finishedAt)}</span></p>${sum(certificate.pdfSha256)}` : nothing}
      ${transfer.package ? html`<p class="actions">${file(this, `${path}package`, word('records.package'), { className: 'button', otherwise: `${batch.id}.zip` })}</p>
        ${sum(transfer.packageSha256)}` : nothing}`;
  }
}

customElements.define('naskah-batch', Batch);
