import { NaskahElement, code, css, day, html, nameOf, nothing, time, word } from '../desk.js';
import './way-step.js';

const OPEN = ['unread', 'read'];
const CLOSED = ['done', 'declined'];

/** One disposition on the way of a letter, and what its sender and its recipient can do with it. Set .part, .letter and .person. */
class WayPart extends NaskahElement {
  static properties = { part: { attribute: false }, letter: { attribute: false }, person: { attribute: false }, step: { state: true } };

  static styles = css`
    naskah-way-part { display: block; }
    naskah-way-part .who { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; margin: 0; }
    naskah-way-part .due { font-weight: 600; }
    naskah-way-part p { margin: .25rem 0; }
    naskah-letter-way li[data-depth='1'] { margin-left: 1.2rem; }
    naskah-letter-way li[data-depth='2'] { margin-left: 2.4rem; }
    naskah-letter-way li[data-depth='3'] { margin-left: 3.6rem; }
    naskah-letter-way li:is([data-depth='4'], [data-depth='5']) { margin-left: 4.8rem; }
    @media (max-width: 40rem) { naskah-letter-way li[data-depth]:not([data-depth='0']) { margin-left: .8rem; } }
  `;

  /** @type {any} */
  part = null;
  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {any} the step that is asked for */
  step = null;

  /** The steps that are open: names, what goes with them, and how they are asked for. */
  get #steps() {
    const { part, letter, person } = this;
    if (letter.status === 'void') return [];
    const sender = person.isSender(part, letter);
    const closed = CLOSED.includes(part.status);
    return [
      sender && part.status === 'unread' && { name: 'withdraw', values: { status: 'withdrawn' }, optional: true },
      sender && (part.status === 'read' || closed) && { name: 'recall', values: { status: 'recalled' }, sure: 'surely' },
      sender && OPEN.includes(part.status) && { name: 'changeDue', values: {}, date: part.dueDate ?? '' },
      (sender || person.isRecipient(part)) && closed && { name: 'resume', values: { status: 'read' } },
    ].filter(Boolean);
  }

  #left() {
    const name = this.step?.name;
    this.step = null;
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(`button[name=${name}]`))?.focus());
  }

  #asked() {
    return this.person.instructionNames(this.part.instructions);
  }

  #times() {
    const { part } = this;
    const closed = part.closedAt && [`${word('closedAt')} ${time(part.closedAt)}`, part.closedFor && `${nameOf(part.closedBy)} ${word('onBehalf')} ${nameOf(part.closedFor)}`];
    return [`${word('sentBy')} ${part.senderName || part.sender}, ${time(part.sentAt)}`, part.readAt && `${word('readAt')} ${time(part.readAt)}`, ...(closed || [])]
      .filter(Boolean).join(' · ');
  }

  render() {
    const { part } = this;
    const line = (label, value) => (value ? html`<p class="note"><small>${word(label)}:</small> ${value}</p>` : nothing);
    const asked = this.#asked();
    const holder = part.holder?.length ? ` (${part.holder.map(nameOf).join(', ')})` : '';
    return html`<p class="who"><b>${part.recipientName || part.recipient}${holder}</b>
        <span class="state ${part.status}">${code('disposition', part.status)}</span>
        <small>${word(part.responsible ? 'responsible' : 'informed')}</small></p>
      ${asked ? html`<p>${asked}</p>` : nothing}
      ${part.note ? html`<p class="note">${part.note}</p>` : nothing}
      ${part.dueDate ? html`<p class="due ${part.overdue ? 'late' : ''}">${word('dueDate')} ${day(part.dueDate)}</p>` : nothing}
      <p><small>${this.#times()}</small></p>
      ${line('report', part.report)}${line('reason', part.reason)}
      ${this.step
        ? html`<naskah-way-step .part=${part} .step=${this.step} @left=${() => this.#left()} @changed=${() => { this.step = null; }}></naskah-way-step>`
        : html`<p class="actions">${this.#steps.map((step) => html`<button type="button" name=${step.name} @click=${() => { this.step = step; }}>${word(step.name)}</button>`)}</p>`}`;
  }
}

customElements.define('naskah-way-part', WayPart);
