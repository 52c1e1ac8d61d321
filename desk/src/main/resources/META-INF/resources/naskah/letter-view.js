import * as api from './api.js';
import { el } from './dom.js';
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
    const letter = this.letter;
    const shown = FIELDS.filter((f) => letter[f] !== undefined && letter[f].length !== 0);
    this.append(
      el('button', { className: 'close', textContent: '×', title: word('close'), ariaLabel: word('close'), onclick: () => this.close() }),
      el('h2', { tabIndex: -1, textContent: letter.subject || letter.name }),
      letter.mimeType
        ? el('p', {}, el('a', { className: 'button', href: api.contentUrl(letter.id), target: '_blank', rel: 'noopener',
          textContent: word('openFile') }))
        : null,
      letter.status === 'draft' ? null : el('naskah-letter-way', { letter, person: this.person }),
      el('dl', {}, ...shown.flatMap((f) => [el('dt', { textContent: word(f) }), el('dd', { textContent: this.text(letter[f]) })])),
      letter.status === 'draft' ? null : el('naskah-letter-retention', { letter, person: this.person, onrecord: () => this.mark() }));
    if (letter.possibleRepeatOf?.length) this.append(this.repeats(letter.possibleRepeatOf));
  }

  /** Says at the top that it is a record. */
  mark() {
    if (!this.querySelector('.mark.record')) {
      this.querySelector('h2').after(el('p', {}, el('b', { className: 'mark record', textContent: word('record') })));
    }
  }

  text(value) {
    return Array.isArray(value) ? value.join('\n') : word(String(value));
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
