import { NaskahElement, api, correspondent, css, day, html, live, nothing, repeat, saidOf, word } from '../desk.js';

const WAIT = 300; // milliseconds without a key before the server is asked
const MOST = 8;

/** Finds a letter by its number or by words. Set .caption, and .without, the id of the one that it can't be. "pick" tells it, or null. */
class LetterFinder extends NaskahElement {
  static properties = {
    caption: {}, without: {}, term: { state: true }, found: { state: true }, chosen: { state: true }, refused: { state: true }, asked: { state: true },
  };

  static styles = css`
    naskah-letter-finder { display: block; margin-bottom: .5rem; }
    naskah-letter-finder ul { list-style: none; margin: .25rem 0; padding: 0; border: 1px solid var(--line); border-radius: var(--round); background: var(--paper); max-height: 16rem; overflow-y: auto; }
    naskah-letter-finder li + li { border-top: 1px solid var(--line); }
    naskah-letter-finder li label { display: flex; gap: .6rem; margin: 0; padding: .5rem .6rem; cursor: pointer; }
    naskah-letter-finder li label:hover { background: var(--hover); }
    naskah-letter-finder li input { width: auto; margin-top: .3rem; }
    naskah-letter-finder li span { padding: 0; color: var(--ink); overflow-wrap: anywhere; }
    naskah-letter-finder li small { display: block; color: var(--soft); }
    naskah-letter-finder p { margin: 0; min-height: 1.4rem; color: var(--soft); }
  `;

  caption = '';
  without = '';
  term = '';
  /** @type {any[]} */
  found = [];
  /** @type {any} */
  chosen = null;
  refused = '';
  /** Whether the server has answered what is typed now. */
  asked = false;
  #timer = 0;
  #question = 0;

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  #typed(event) {
    this.term = event.target.value;
    this.asked = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  /** Of several answers the one to what was typed last counts. */
  async #ask() {
    clearTimeout(this.#timer);
    this.#question += 1;
    const question = this.#question;
    const term = this.term.trim();
    this.refused = '';
    try {
      const found = term ? (await api.letters({ term, filters: {}, skip: 0, most: MOST + 1 })).letters : [];
      if (question !== this.#question) return;
      this.found = found.filter((letter) => letter.id !== this.without && letter.status !== 'draft').slice(0, MOST);
      this.asked = term !== '';
    } catch (e) {
      if (question !== this.#question) return;
      this.found = [];
      this.refused = saidOf(e);
    }
  }

  #pick(letter) {
    this.chosen = letter;
    this.dispatchEvent(new CustomEvent('pick', { detail: letter }));
  }

  #key(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // it looks, and does not send
    this.#ask();
  }

  #option(letter) {
    const party = correspondent(letter);
    const number = [letter.series && `${letter.series} ${letter.agendaNumber}`, letter.letterNumber].filter(Boolean).join(' · ');
    return html`<li><label><input type="radio" name="found" .checked=${live(this.chosen?.id === letter.id)} @change=${() => this.#pick(letter)}>
      <span>${letter.subject || letter.name}<small>${[number, party, day(letter.receivedDate ?? letter.letterDate)].filter(Boolean).join(' · ')}</small></span></label></li>`;
  }

  render() {
    const { chosen } = this;
    const shown = chosen && !this.found.some(({ id }) => id === chosen.id) ? [chosen, ...this.found] : this.found;
    const said = this.asked ? word(this.found.length ? 'letter.found' : 'none', { n: this.found.length }) : '';
    return html`<label><span>${this.caption}</span><input type="search" name="find" autocomplete="off" maxlength="200" placeholder=${word('letter.findHelp')}
        .value=${live(this.term)} @input=${(e) => this.#typed(e)} @keydown=${(e) => this.#key(e)}></label>
      <p role="status">${said}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${shown.length ? html`<ul role="radiogroup" aria-label=${this.caption}>${repeat(shown, ({ id }) => id, (letter) => this.#option(letter))}</ul>` : nothing}
      ${chosen ? html`<button type="button" class="link" @click=${() => this.#pick(null)}>${word('letter.unchoose')}</button>` : nothing}`;
  }
}

customElements.define('naskah-letter-finder', LetterFinder);
