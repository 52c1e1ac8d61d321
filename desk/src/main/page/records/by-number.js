import { NaskahElement, html, nothing, page, saidOf, word } from '../desk.js';
import { called, marked, numbered } from './kit.js';
import './form.js';

const MOST = 50;

/** Finds letters by their number, also such as one may not read, and does something with one. Set .does and .take (letter => promise). */
class ByNumber extends NaskahElement {
  static properties = { does: { attribute: false }, take: { attribute: false }, found: { state: true }, said: { state: true } };

  does = '';
  /** @type {(letter: any) => Promise<any>} */
  take = async () => {};
  /** @type {any[] | null} */
  found = null;
  said = '';

  render() {
    return html`<section><naskah-records-form .does=${word('find')} .cancel=${() => this.tell('left')} .send=${(values) => this.find(values)}
        .fields=${(f) => f.text('number', word('records.number'), { type: 'search', required: true, max: 255, hint: word('records.numberHelp') })}></naskah-records-form>
      ${this.found ? this.results(this.found) : nothing}<p class="error" role="alert">${this.said}</p></section>`;
  }

  async find({ number }) {
    this.said = '';
    this.found = (await page('records', 0, MOST, { number })).items;
  }

  results(found) {
    if (found.length === 0) return html`<p role="status">${word('records.noNumber')}</p>`;
    return html`<div role="status"><ul class="people">${found.map((letter) => html`<li><span>${marked(letter)} <small>${[numbered(letter), letter.unit].filter(Boolean).join(' · ')}</small></span>
      <button type="button" name="take" @click=${() => this.choose(letter)} aria-label=${`${this.does}: ${called(letter)}`}>${this.does}</button></li>`)}</ul></div>`;
  }

  async choose(letter) {
    try {
      await this.take(letter);
      this.said = '';
      this.found = (this.found ?? []).filter((each) => each.id !== letter.id);
    } catch (e) {
      this.said = saidOf(e);
    }
  }
}

customElements.define('naskah-by-number', ByNumber);
