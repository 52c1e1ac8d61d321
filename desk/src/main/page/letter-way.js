import * as api from './api.js';
import { el } from './dom.js';
import { fileButton } from './files.js';
import { language, word } from './words.js';
import './pass-on.js';

const time = (instant) => (instant ? new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }) : '');
const OPEN = ['unread', 'read'];

/** The way of a letter: who has it, what was done, what can be done. Set .letter and .person. */
class LetterWay extends HTMLElement {
  letter = null;
  person = null;

  async connectedCallback() {
    this.addEventListener('passed', () => this.changed());
    this.addEventListener('changed', () => this.changed());
    await this.load();
  }

  async load() {
    this.parts = await api.dispositions(this.letter.id);
    const unread = this.parts.find((d) => d.status === 'unread' && this.person.isRecipient(d));
    if (unread) {
      // Opened by its recipient: that is what "read" means.
      await api.step(unread.id, { status: 'read' }).then(() => {
        unread.status = 'read';
        this.dispatchEvent(new CustomEvent('moved', { bubbles: true, detail: this.letter }));
      }, () => {});
    }
    this.draw();
  }

  /** The letter was changed elsewhere. */
  show(letter) {
    this.letter = letter;
    if (this.parts) this.draw();
  }

  /** Something was done: everything is asked again, the letter too, which may be settled by it. */
  async changed() {
    this.letter = await api.letter(this.letter.id).catch(() => this.letter);
    await this.load().catch(() => this.replaceChildren());
    this.dispatchEvent(new CustomEvent('moved', { bubbles: true, detail: this.letter }));
  }

  draw() {
    const open = this.letter.status === 'open';
    const writes = this.person.mayWrite(this.letter);
    const waiting = this.parts.some((d) => d.responsible && [...OPEN, 'declined'].includes(d.status));
    const own = this.parts.filter((d) => this.person.isRecipient(d) && OPEN.includes(d.status));
    const history = el('details', { ontoggle: (e) => e.target.open && this.history(e.target) },
      el('summary', { textContent: word('history') }));
    this.place = el('div');
    this.replaceChildren(
      el('h3', { textContent: word('way') }),
      el('p', { className: 'actions' },
        ...(open ? this.ways(own, writes) : []),
        open && writes && !waiting && this.settle('settled', 'settle'),
        this.letter.status === 'settled' && writes && this.settle('open', 'reopen'),
        fileButton(api.sheetOf(this.letter.id), word('sheet'), { className: 'link', otherwise: 'disposition-sheet.pdf' })),
      this.place,
      this.parts.length ? el('ol', { className: 'way' }, ...this.parts.map((d) => this.drawPart(d)))
        : el('p', { className: 'hint', textContent: word('notPassed') }),
      history);
  }

  /** Who has a part passes that on; a disposition from above is another one, which only the letter's unit begins. */
  ways(own, writes) {
    const button = (label, primary, above) => el('button', { className: primary ? 'primary' : '', textContent: word(label),
      onclick: () => this.form(this.place, above) });
    return [own.length === 1 && button('passOn', true, own[0].id),
      writes && button(this.parts.length ? 'newDisposition' : 'passOn', own.length === 0)];
  }

  settle(status, label) {
    return el('button', { textContent: word(label), onclick: async (e) => {
      e.target.disabled = true;
      await api.change(this.letter.id, { status }).then(() => this.changed(), (refused) => this.say(refused, e.target));
    } });
  }

  drawPart(d) {
    const slot = el('div');
    const words = (d.instructions || []).map((c) => this.instruction(c)).join(', ');
    const who = d.holder?.length ? ` (${d.holder.join(', ')})` : '';
    const line = (label, value) => value && el('p', {}, el('small', { textContent: `${word(label)}: ` }), value);
    return el('li', { className: d.status, style: `margin-left: ${Math.min(d.depth || 0, 5) * 1.2}rem` },
      el('p', {}, el('b', { textContent: d.recipientName || d.recipient }), who, ' ',
        el('span', { className: `state ${d.status}`, textContent: word(d.status) }), ' ',
        el('small', { textContent: word(d.responsible ? 'responsible' : 'informed') })),
      words && el('p', { textContent: words }),
      d.note && el('p', { className: 'note', textContent: d.note }),
      el('p', {}, el('small', { className: d.overdue ? 'late' : '', textContent: [
        d.dueDate && `${word('dueDate')} ${d.dueDate}`, `${word('sentBy')} ${d.senderName || d.sender}, ${time(d.sentAt)}`,
        d.readAt && `${word('readAt')} ${time(d.readAt)}`,
        d.closedAt && `${word('closedAt')} ${time(d.closedAt)} ${d.closedFor ? `${d.closedBy} ${word('onBehalf')} ${d.closedFor}` : ''}`,
      ].filter(Boolean).join(' · ') })),
      line('report', d.report), line('reason', d.reason),
      el('p', { className: 'actions' }, ...this.actions(d, slot)), slot);
  }

  actions(d, slot) {
    if (this.letter.status === 'void') return [];
    const recipient = this.person.isRecipient(d);
    const sender = this.person.isSender(d, this.letter);
    const open = OPEN.includes(d.status);
    const closed = ['done', 'declined'].includes(d.status);
    const button = (label, act) => el('button', { textContent: word(label), onclick: act });
    const ask = (label, field, values, more) => button(label, () => this.ask(slot, d, label, field, values, more));
    return [
      recipient && open && this.letter.status === 'open' && button('passOn', () => this.form(slot, d.id)),
      recipient && open && ask('report', 'report', {}),
      recipient && open && ask('complete', 'report', { status: 'done' }, { optional: true }),
      recipient && open && ask('decline', 'reason', { status: 'declined' }),
      sender && d.status === 'unread' && ask('withdraw', 'reason', { status: 'withdrawn' }, { optional: true }),
      sender && (d.status === 'read' || closed) && ask('recall', 'reason', { status: 'recalled' }, { sure: true }),
      sender && open && ask('changeDue', 'reason', {}, { date: d.dueDate }),
      (sender || recipient) && closed && ask('resume', 'reason', { status: 'read' }),
    ];
  }

  form(slot, above) {
    slot.replaceChildren(el('naskah-pass-on', { letter: this.letter, person: this.person, above }));
  }

  /** Asks for the words that go with a step, and takes it. */
  ask(slot, d, label, field, values, { optional = false, sure = false, date = null } = {}) {
    const error = el('p', { className: 'error', role: 'alert' });
    const text = el('textarea', { name: field, rows: 2, required: !optional, ariaLabel: word(field) });
    const due = date && el('input', { type: 'date', value: date, required: true, ariaLabel: word('dueDate') });
    const submit = el('button', { className: 'primary', textContent: word(label) });
    const form = el('form', { className: 'ask', onsubmit: async (e) => {
      e.preventDefault();
      submit.disabled = true;
      const body = { ...values, ...(text.value.trim() && { [field]: text.value }), ...(due && { dueDate: due.value }) };
      try {
        await api.step(d.id, body);
        this.changed();
      } catch (refused) {
        error.textContent = refused.message;
        submit.disabled = false;
      }
    } }, sure && el('p', { className: 'warning', textContent: word('surely') }), due, text, error,
    el('p', {}, submit, ' ', el('button', { type: 'button', textContent: word('cancel'), onclick: () => slot.replaceChildren() })));
    slot.replaceChildren(form);
    text.focus();
  }

  say(refused, button) {
    button.disabled = false;
    this.place.replaceChildren(el('p', { className: 'error', role: 'alert', textContent: refused.message }));
  }

  async history(details) {
    if (details.children.length > 1) return;
    const events = await api.history(this.letter.id);
    details.append(el('ul', { className: 'history' }, ...events.map((e) => el('li', {},
      el('small', { textContent: `${time(e.at)} ` }), `${e.byName || e.by}: ${word(e.event)}`,
      e.onBehalfOf ? ` (${word('onBehalf')} ${e.onBehalfOf})` : '',
      e.recipientName || e.recipient ? ` → ${e.recipientName || e.recipient}` : '',
      e.detail && el('small', { textContent: ` ${e.detail}` })))));
  }

  instruction(code) {
    const known = this.person.instructions.find((i) => i.id === code);
    return known ? known[language === 'id' ? 'indonesian' : 'english'] : code;
  }
}

customElements.define('naskah-letter-way', LetterWay);
