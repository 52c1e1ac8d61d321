import { el } from './dom.js';
import * as api from './records-api.js';
import { word } from './words.js';
import './letter-records.js';

/**
 * How long a letter is kept and why, in the server's sentences; what can be done about it. "record" tells that it is one.
 * Set .letter and .person.
 */
class LetterRetention extends HTMLElement {
  letter = null;
  person = null;

  connectedCallback() {
    if (this.hasChildNodes()) return;
    this.said = el('div', { role: 'status' });
    this.tools = el('div');
    this.append(el('h3', { textContent: word('retention') }), this.said, this.tools);
    this.load();
  }

  async load() {
    try {
      this.draw(await api.retention(this.letter.id));
    } catch (e) {
      this.said.replaceChildren(el('p', { className: 'hint', textContent: e.message }));
    }
  }

  draw(retention) {
    const record = !retention.forecast;
    this.said.replaceChildren(...retention.sentences.map((sentence) => el('p', { className: 'sentence', textContent: sentence })));
    if (record) this.dispatchEvent(new CustomEvent('record'));
    // What can be done stays as it is, with what is typed there, unless something else can be done now.
    if (this.records?.record === record) this.records.letter = this.letter;
    else this.tools.replaceChildren(this.act(record));
  }

  act(record) {
    this.records = el('naskah-letter-records', { letter: this.letter, person: this.person, record, onchanged: () => this.changed() });
    return this.records;
  }

  /** The letter was changed elsewhere. */
  show(letter) {
    this.letter = letter;
    return this.load();
  }

  /** Something was done here, which may have changed the letter too. */
  async changed() {
    await this.show(await api.letter(this.letter.id).catch(() => this.letter));
    this.dispatchEvent(new CustomEvent('moved', { bubbles: true, detail: this.letter }));
  }
}

customElements.define('naskah-letter-retention', LetterRetention);
