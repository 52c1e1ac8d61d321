import { el, fill, select } from './dom.js';
import { field } from './ask.js';
import * as api from './records-api.js';
import { word } from './words.js';
import './paged-table.js';

const GONE = ['destroyed', 'transferred'];
const DECISIONS = { destroy: ['destroy', 'keep', 'permanent'], transfer: ['permanent', 'keep'] };

/** The items of a batch; while it is proposed they can be appraised, ticked or all. Set .batch. "appraised" tells the view. */
class BatchItems extends HTMLElement {
  batch = null;
  only = '';

  connectedCallback() {
    if (!this.hasChildNodes()) this.draw();
  }

  draw() {
    this.ticked = new Set();
    const open = this.batch.status === 'proposed';
    const filter = select('only', [['', word('all')], ['undecided', word('decided_undecided')], ['failed', word('outcome_failed')],
      ['held', word('outcome_held')]], (e) => { this.only = e.target.value; this.draw(); }, word('itemsShown'));
    filter.value = this.only;
    this.form = el('div');
    this.appraiseButton = el('button', { className: 'primary', textContent: word('appraise'), onclick: () => this.appraise() });
    this.count = el('span', { className: 'hint', role: 'status' });
    this.table = el('naskah-paged-table', {
      caption: word('items'), columns: this.columns(open), fetch: api.items(this.batch.id, this.choice()),
      open: (item) => this.dispatchEvent(new CustomEvent(GONE.includes(item.outcome) ? 'stub' : 'choose',
        { detail: item.letter, bubbles: true })),
    });
    fill(this, el('div', { className: 'bar' }, el('h3', { textContent: word('items') }), filter),
      open && el('p', { className: 'actions' }, this.appraiseButton, this.count), this.form, this.table);
    this.tick();
  }

  choice() {
    if (this.only === 'undecided') return { decided: 'false' };
    return { outcome: this.only };
  }

  columns(open) {
    const small = (...texts) => el('small', { textContent: texts.filter(Boolean).join(' · ') });
    const box = (item) => el('input', { type: 'checkbox', value: item.id, checked: this.ticked.has(item.id),
      ariaLabel: `${word('tick')} ${item.letterNumber || item.id}`, onchange: (e) => this.tick(e.target) });
    const all = () => el('input', { type: 'checkbox', ariaLabel: word('tickAll'), onchange: (e) => this.tickAll(e.target.checked) });
    const called = (letter) => [letter.subject || letter.letter, small(letter.letterNumber, letter.unit, letter.classification)];
    const decided = (i) => [word(`decided_${i.decision}`) + (i.keepUntil ? ` ${i.keepUntil}` : ''), small(i.reason), small(i.decidedBy)];
    const ended = (i) => [word(`outcome_${i.outcome}`), small(i.outcomeReason, i.remains),
      i.sha256 ? el('small', { className: 'sum', textContent: i.sha256 }) : ''];
    return [
      open && { className: 'tick', cell: box, head: all },
      { title: '#', className: 'number', cell: (i) => i.id },
      { title: word('subject'), cell: called },
      { title: word('whyDue'), cell: (i) => [`${i.eligibleOn || ''} ${word(i.scheduledAction || '')}`, small(i.edition, i.rule)] },
      { title: word('decision'), cell: (i) => (i.decision ? decided(i) : '–') },
      { title: word('outcome'), cell: (i) => (i.outcome ? ended(i) : '') },
    ].filter((column) => column && (column.title !== word('outcome') || this.batch.approvedBy));
  }

  tick(box) {
    if (box) this.ticked[box.checked ? 'add' : 'delete'](box.value);
    this.count.textContent = this.ticked.size ? `${this.ticked.size} ${word('ticked')}` : word('tickHelp');
  }

  tickAll(checked) {
    for (const box of this.table.querySelectorAll('tbody input[type=checkbox]')) {
      box.checked = checked;
      this.tick(box);
    }
  }

  /** Asks for the verdict on what is ticked, or on all there are. */
  appraise() {
    const until = el('input', { name: 'keepUntil', type: 'date' });
    const untilField = field('keepUntil', until);
    const adapt = (decision) => { untilField.hidden = decision !== 'keep'; until.required = decision === 'keep'; };
    const codes = DECISIONS[this.batch.kind];
    const which = select('which', [['ticked', `${this.ticked.size} ${word('ticked')}`],
      ['all', `${word('allItems')} (${this.batch.items.total})`]]);
    which.value = this.ticked.size ? 'ticked' : 'all';
    which.options[0].disabled = !this.ticked.size;
    const decision = select('decision', codes.map((code) => [code, word(`decide_${code}`)]), (e) => adapt(e.target.value));
    this.form.replaceChildren(el('naskah-ask', {
      label: 'appraise', cancel: () => this.form.replaceChildren(),
      fields: [field('which', which), field('decision', decision), untilField,
        field('reason', el('textarea', { name: 'reason', rows: 2 }), word('reasonHelp'))],
      send: async ({ which: chosen, keepUntil, ...verdict }) => {
        const about = chosen === 'all' ? { all: true } : { items: [...this.ticked].map(Number) };
        await api.appraise(this.batch.id, { ...verdict, ...about, ...(verdict.decision === 'keep' && { keepUntil }) });
        this.draw();
        this.dispatchEvent(new CustomEvent('appraised'));
      },
    }));
    adapt(codes[0]);
    decision.focus();
  }
}

customElements.define('naskah-batch-items', BatchItems);
