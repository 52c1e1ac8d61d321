import { Asking, html, json, word } from '../desk.js';
import './finder.js';

/** Says that a letter belongs to another, which is found by number or words. Set .letter. "done" tells. */
class Relate extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, other: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  other = null;

  async #take(event) {
    const done = await this.take(event, async ({ kind }) => {
      if (!this.other) throw Object.assign(new Error(word('letter.choose')), { field: 'letter' });
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/relations`, { kind, letter: this.other.id });
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    const kinds = ['relatesTo', 'repliesTo'].filter((kind) => kind === 'relatesTo' || this.letter.may?.includes('relate'));
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('letter.relateIt')}</h4>
      ${this.choice('kind', word('letter.how'), kinds.map((kind) => [kind, word(`relation.${kind}`)]))}
      <naskah-letter-finder name="letter" .caption=${word('letter.other')} .without=${this.letter.id} @pick=${(e) => { this.other = e.detail; }}></naskah-letter-finder>
      ${this.error('letter')}
      ${this.end(word('letter.relateIt'))}</form>`;
  }
}

customElements.define('naskah-relate', Relate);
