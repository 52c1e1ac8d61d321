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
    this.letter = await api.letter(this.letter.id).catch(() => this.letter);
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
    this.tools.replaceChildren(el('naskah-letter-records', { letter: this.letter, person: this.person, record,
      onchanged: () => this.load() }));
  }
}

customElements.define('naskah-letter-retention', LetterRetention);
