import { View, addressOf, code, day, html, nothing, one, word } from '../desk.js';
import { back, isManager, marked } from './kit.js';
import '../letter/retention.js';

/** What may be known of a letter that one may not read, and what is done with it as a record, at `records/numbers/ID`. */
class RecordNumber extends View {
  load() {
    return one(`records/${encodeURIComponent(this.route.params.id)}`);
  }

  body(letter) {
    const fact = (label, value) => (value ? html`<dt>${word(label)}</dt><dd>${value}</dd>` : nothing);
    const may = letter.masked && isManager(this.person) ? ['hold', 'declare'] : [];
    return html`${back(addressOf('records', 'numbers'), word('records.back.numbers'))}
      <div class="head"><h2 tabindex="-1">${marked(letter)}</h2><span class="state">${code('status', letter.status)}</span></div>
      ${letter.masked ? html`<p class="note">${word('records.maskedHelp')}</p>` : html`<p><a class="link" href=${addressOf('letter', letter.id)}>${word('records.openLetter')}</a></p>`}
      <dl>${fact('security', code('security', letter.security))}${fact('unit', this.person.unitName(letter.unit))}${fact('letterNumber', letter.letterNumber)}
        ${fact('agendaNumber', letter.agendaNumber ? `${code('direction', letter.direction)} ${letter.agendaNumber}/${letter.agendaYear}` : '')}
        ${fact('letterDate', day(letter.letterDate))}${fact('receivedDate', day(letter.receivedDate))}${fact('classification', letter.classification)}</dl>
      <naskah-letter-retention .letter=${{ ...letter, may }} .person=${this.person} @changed=${() => this.refresh()}></naskah-letter-retention>`;
  }
}

customElements.define('naskah-record-number', RecordNumber);
