import { el } from './dom.js';
import { facts } from './letter-fields.js';
import * as api from './records-api.js';
import { day, word } from './words.js';

const FIELDS = ['direction', 'kind', 'unit', 'letterNumber', 'letterDate', 'receivedDate', 'senderName', 'senderOrganisation',
  'recipients', 'classification', 'summary', 'series', 'agendaNumber', 'edition', 'rule'];

/** What stays of a letter that was destroyed or handed over. Set .letter, the id that it had, and .person. */
class LetterStub extends HTMLElement {
  letter = '';
  person = null;

  async connectedCallback() {
    this.append(el('button', { className: 'close', textContent: '×', title: word('close'), ariaLabel: word('close'),
      onclick: () => this.dispatchEvent(new CustomEvent('close', { bubbles: true })) }));
    try {
      this.draw(await api.stub(this.letter));
    } catch (e) {
      this.append(el('p', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  draw({ metadata, goneAt, sha256, disposal }) {
    const heading = el('h2', { tabIndex: -1, textContent: metadata.subject });
    this.append(heading, el('p', { className: 'warning', textContent: word('gone') }),
      el('dl', {}, ...facts(FIELDS, metadata, this.person),
        el('dt', { textContent: word('batchNumber') }), el('dd', { textContent: `${disposal}, ${day(goneAt)}` })),
      el('p', { className: 'sum', textContent: `SHA-256 ${sha256 || '–'}` }));
    heading.focus();
  }
}

customElements.define('naskah-letter-stub', LetterStub);
