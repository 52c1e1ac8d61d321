import { View, addressOf, html, word } from '../desk.js';
import { leadsTo } from './kit.js';
import './by-number.js';

/** Letters by their number, for those who keep records, at `records/numbers`. */
class RecordNumbers extends View {
  body() {
    return html`<h2 tabindex="-1">${word('records.numbers')}</h2><p class="hint">${word('records.numbersHelp')}</p>
      <naskah-by-number .does=${word('records.openNumber')} .take=${async (letter) => this.tell('go', leadsTo(letter.id, letter))} @left=${() => this.tell('go', addressOf('records', 'overview'))}></naskah-by-number>`;
  }
}

customElements.define('naskah-record-numbers', RecordNumbers);
