import * as api from './api.js';
import { el, fill } from './dom.js';
import { fileButton } from './files.js';
import { facts } from './letter-fields.js';
import { word } from './words.js';
import './letter-retention.js';
import './letter-way.js';

const FIELDS = ['direction', 'kind', 'unit', 'letterNumber', 'letterDate', 'receivedDate', 'senderName', 'senderOrganisation',
  'recipients', 'copyTo', 'urgency', 'security', 'classification', 'summary', 'status', 'voidReason', 'series', 'agendaNumber',
  'path', 'createdBy'];

/** One letter: what is known of it, and its document. Set .letter and .person before it is shown. */
class LetterView extends HTMLElement {
  letter = null;
  person = null;

  connectedCallback() {
    const { letter, person } = this;
    this.heading = el('h2', { tabIndex: -1 });
    this.facts = el('dl');
    const registered = letter.status !== 'draft';
    this.way = registered && el('naskah-letter-way', { letter, person });
    this.retention = registered && el('naskah-letter-retention', { letter, person, onrecord: () => this.mark() });
    this.addEventListener('moved', (/** @type {CustomEvent} */ e) => this.moved(e));
    fill(this,
      el('button', { className: 'close', textContent: '×', title: word('close'), ariaLabel: word('close'), onclick: () => this.close() }),
      this.heading,
      letter.mimeType && el('p', {},
        fileButton(api.contentOf(letter.id), word('openFile'), { name: letter.name, className: 'button' })),
      this.way, this.facts, this.retention,
      letter.possibleRepeatOf?.length > 0 && this.repeats(letter.possibleRepeatOf));
    this.draw();
  }

  draw() {
    this.heading.textContent = this.letter.subject || this.letter.name;
    fill(this.facts, ...facts(FIELDS, this.letter, this.person));
  }

  /**
   * A part of this view changed the letter: the others show it as it is now.
   * @param {CustomEvent} event
   */
  moved({ target, detail }) {
    this.letter = detail;
    this.draw();
    for (const part of [this.way, this.retention]) {
      if (part && part !== target) part.show(detail);
    }
  }

  /** Says at the top that it is a record. */
  mark() {
    if (!this.querySelector('.mark.record')) {
      this.heading.after(el('p', {}, el('b', { className: 'mark record', textContent: word('record') })));
    }
  }

  repeats(ids) {
    const choose = (id) => this.dispatchEvent(new CustomEvent('choose', { detail: id, bubbles: true }));
    return el('p', { className: 'warning' }, `${word('possibleRepeatOf')}: `,
      ...ids.map((id, i) => el('button', { className: 'link', textContent: `${i + 1}`, onclick: () => choose(id) })));
  }

  close() {
    this.dispatchEvent(new CustomEvent('close', { bubbles: true }));
  }
}

customElements.define('naskah-letter-view', LetterView);
