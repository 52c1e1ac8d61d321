import { NaskahElement, address, addressOf, correspondent, day, html, nameOf, nothing, word } from '../desk.js';
import './progress.js';
import { begin, uploadOf } from './uploads.js';

/** A letter that has just got its number, and what to do next. Set .letter, .person, .next (id of the next draft, or empty) and .more. */
class Registered extends NaskahElement {
  static properties = { letter: { attribute: false }, person: { attribute: false }, next: { attribute: false }, upload: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  next = '';
  /** @type {any} */
  upload = null;

  firstUpdated() {
    this.upload = uploadOf(this.letter.id);
    /** @type {HTMLElement|null} */ (this.querySelector('h2'))?.focus();
  }

  attach(file) {
    if (file) this.upload = begin(this.letter.id, file);
  }

  render() {
    const { letter } = this;
    const lacks = !letter.mimeType && !this.upload;
    return html`<div class="done">
      <h2 tabindex="-1">${word('registered')} <strong class="big">${letter.agendaNumber}</strong></h2>
      <dl class="receipt">
        ${[['letterNumber', letter.letterNumber], ['subject', letter.subject], ['correspondent', correspondent(letter, ', ')],
          ['letterDate', day(letter.letterDate)], ['receivedDate', day(letter.receivedDate)], ['unit', this.person.unitName(letter.unit)],
          ['series', letter.series], ['createdBy', nameOf(letter.createdBy)]].filter(([, value]) => value)
          .map(([name, value]) => html`<dt>${word(name)}</dt><dd>${value}</dd>`)}
      </dl>
      <naskah-progress .upload=${this.upload}></naskah-progress>
      ${lacks ? html`<p><label><span>${word('register.noFile')}</span>
        <input type="file" @change=${(e) => this.attach(e.target.files[0])}></label></p>` : nothing}
      ${letter.possibleRepeatOf?.length ? html`<p class="warning">${word('repeats')}
        ${letter.possibleRepeatOf.map((id, i) => html`<a href=${addressOf('letter', id)}>${i + 1}</a> `)}</p>` : nothing}
      <p class="actions">
        <a class="button" href=${address(`letter/${encodeURIComponent(letter.id)}`, { do: 'pass' })}>${word('register.passOn')}</a>
        ${this.next ? html`<a class="button next" href=${addressOf('register', this.next)}>${word('register.next')}</a>`
          : html`<button type="button" class="next" @click=${() => this.dispatchEvent(new CustomEvent('another'))}>${word('another')}</button>`}
        <button type="button" @click=${() => print()}>${word('register.receipt')}</button>
        <button type="button" @click=${() => this.tell('close')}>${word('close')}</button></p>
    </div>`;
  }
}

customElements.define('naskah-registered', Registered);
