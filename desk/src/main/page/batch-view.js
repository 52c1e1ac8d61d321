import { el, fill } from './dom.js';
import { fileButton } from './files.js';
import * as api from './records-api.js';
import { day, number, word } from './words.js';
import './batch-items.js';
import './batch-steps.js';

const POLL = 2000; // milliseconds
const RUNNING = ['proposing', 'executing', 'packing'];

/** One batch: where it stands, who did what, its numbers, what can be done, its proof and its items. Set .batchId and .person. */
class BatchView extends HTMLElement {
  batchId = null;
  person = null;

  connectedCallback() {
    if (this.head) {
      this.watch();
      return;
    }
    this.head = el('div');
    this.items = el('naskah-batch-items', { onappraised: () => this.load() });
    this.append(this.head);
    this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  async load() {
    try {
      this.draw(await api.disposal(this.batchId));
    } catch (e) {
      this.head.replaceChildren(el('p', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  isRunning() {
    return RUNNING.includes(this.batch?.status) && this.batch.task?.status !== 'failed';
  }

  /** Asks again while something is under way and somebody looks. */
  watch() {
    clearTimeout(this.timer);
    if (!this.isRunning()) return;
    this.timer = setTimeout(async () => {
      if (document.hidden || !this.isConnected) {
        this.watch();
        return;
      }
      const batch = await api.disposal(this.batchId).catch(() => this.batch);
      const moved = batch.status !== this.batch.status || batch.task?.status !== this.batch.task?.status;
      if (moved) this.draw(batch);
      else this.progress(batch);
      this.watch();
    }, POLL);
  }

  draw(batch) {
    const changed = batch.status !== this.batch?.status;
    const way = batch.transfer || {};
    this.batch = batch;
    const line = (label, who, when) => who && el('li', {}, el('small', { textContent: `${word(label)}: ` }), `${who}, ${day(when)}`);
    this.bar = el('div', { role: 'status' });
    fill(this.head,
      el('h2', { tabIndex: -1, textContent: batch.title }),
      el('p', {}, `${word(`kind_${batch.kind}`)} · ${word('batchNumber')} ${batch.id} `,
        el('span', { className: `state ${batch.status}`, textContent: word(batch.status) })),
      batch.reason && el('p', { className: 'note', textContent: batch.reason }),
      el('ul', { className: 'who' }, line('proposedBy', batch.proposedBy, batch.proposedAt),
        line('appraisedBy', batch.appraisedBy, batch.appraisedAt), line('approvedBy', batch.approvedBy, batch.approvedAt),
        line('sentBy_', way.sentBy, way.sentAt), line('receivedBy', way.receivedBy, way.receivedAt),
        way.archiveReference && el('li', {}, el('small', { textContent: `${word('archiveReference')}: ` }), way.archiveReference),
        batch.finishedAt && el('li', {}, el('small', { textContent: `${word('finishedAt')}: ` }), day(batch.finishedAt))),
      this.numbers(batch), this.bar, this.proof(batch),
      el('naskah-batch-steps', { batch, person: this.person, take: (values) => this.step(values) }));
    this.progress(batch);
    this.items.batch = batch;
    if (!this.items.isConnected) this.append(this.items);
    else if (changed) this.items.draw();
    this.watch();
  }

  async step(values) {
    this.draw(await api.takeStep(this.batchId, values));
    this.querySelector('h2').focus();
  }

  /** How many there are, what was decided, what became of them. */
  numbers({ items, status }) {
    if (!items) return null;
    const done = status === 'executed';
    const chip = (code, count) => el('li', {}, el('b', { textContent: number(count) }), ` ${word(code)}`);
    const some = (counts) => Object.entries(counts || {}).filter(([code]) => code !== 'open');
    return el('ul', { className: 'numbers' }, chip('letters_', items.total),
      ...some(done ? {} : items.decisions).map(([code, count]) => chip(code === 'keep' ? 'keepLonger' : `decided_${code}`, count)),
      ...some(items.outcomes).map(([code, count]) => chip(`outcome_${code}`, count)));
  }

  progress(batch) {
    const { task, items } = batch;
    this.batch = batch;
    const failed = task?.status === 'failed';
    if (!failed && !RUNNING.includes(batch.status) && batch.status !== 'paused') return;
    const total = batch.status === 'proposing' ? 0 : items?.total || 0;
    const done = total ? total - (items.outcomes?.open || 0) : task?.done || 0;
    fill(this.bar,
      el('p', { className: 'hint' },
        el('progress', total ? { max: total, value: done, ariaLabel: word('progress') } : { ariaLabel: word('progress') }),
        ` ${number(done)}${total ? ` / ${number(total)}` : ''}`),
      task?.remark && el('p', { className: 'error', textContent: task.remark }));
  }

  proof(batch) {
    const link = (what, text, otherwise) => fileButton(api.proof(batch.id, what), word(text), { className: 'button', otherwise });
    const sum = (value) => value && el('p', { className: 'sum', textContent: `SHA-256 ${value}` });
    const links = (...all) => el('p', { className: 'actions' }, ...all);
    return el('div', {},
      batch.certificate && links(link('certificate', 'certificate', `${batch.id}.pdf`),
        link('certificate?format=csv', 'certificateCsv', `${batch.id}.csv`)),
      sum(batch.certificate?.pdfSha256),
      batch.transfer?.package && links(link('package', 'package', `${batch.id}.zip`)), sum(batch.transfer?.packageSha256));
  }
}

customElements.define('naskah-batch-view', BatchView);
