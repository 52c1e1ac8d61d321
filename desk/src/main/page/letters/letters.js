import { FILTERS, NaskahElement, ORDERS, address, code, css, day, fileButton, html, inWords, jump, keyed, language, live, question, word } from '../desk.js';
import './list.js';
import './saved.js';

const CHOICES = { direction: ['incoming', 'outgoing', 'internal'], status: ['draft', 'open', 'settled', 'void'] };
const TYPED = { since: 'date', until: 'date', sender: 'text', classification: 'text' };

/**
 * The letters that one may read: those that the address asks for, `letters?q=…&direction=…&unit=…&order=…&from=2024-03`. Those that were chosen
 * elsewhere, `letters?ids=…&do=pass`, are chosen here too, and what is to be done with them is asked.
 */
class Letters extends NaskahElement {
  static properties = { route: { attribute: false }, person: { attribute: false }, chosen: { state: true } };

  static styles = css`
    naskah-letters .chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .75rem; }
    naskah-letters .chip { display: inline-flex; gap: .3rem; align-items: center; background: var(--info-soft); border-radius: 1rem; padding: .1rem .7rem; }
    naskah-letters .chip button { padding: 0 .2rem; text-decoration: none; }
    naskah-letters details { margin-bottom: .75rem; }
  `;

  /** @type {{params: Object<string, string>, query: Object<string, string>}} */
  route = { params: {}, query: {} };
  /** @type {any} */
  person = null;
  /** @type {any[]} */
  chosen = [];

  get list() {
    return /** @type {any} */ (this.querySelector('naskah-letter-list'));
  }

  get query() {
    return this.route.query;
  }

  /** The condition of the whole list; words are no condition that holds or not, and those that were chosen are chosen. */
  get matching() {
    return this.query.q || this.query.ids ? '' : question(this.query).where ?? '';
  }

  refresh() {
    return this.list?.load();
  }

  /** What can be done with several is loaded when several are wanted. */
  #choose(letters) {
    if (letters.length) import('./bulk.js').catch(() => {}); // chosen once more, it is asked for once more
    this.chosen = letters;
  }

  /** Something was done with several: those with which it was not stay chosen, to be tried again. */
  async #done(failed = []) {
    await this.refresh();
    this.list.tick(new Set(failed));
  }

  render() {
    const units = this.person.unitChoices();
    const kinds = this.person.kinds.map((k) => [k.id, inWords(k) ?? k.id]);
    const coded = (name) => CHOICES[name].map((c) => [c, code(name, c)]);
    return html`
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        ${this.filter('direction', word('direction'), coded('direction'))}
        ${this.filter('unit', word('unit'), units)}
        ${this.filter('status', word('status'), coded('status'))}
        ${this.filter('kind', word('kind'), kinds)}
        ${Object.entries(TYPED).map(([name, type]) => html`<label><span>${word(`letters.${name}`)}</span>
          <input name=${name} type=${type} maxlength="200" .value=${live(this.query[name] ?? '')} @change=${(e) => this.narrow(name, e.target.value.trim())}></label>`)}
      </form>
      ${this.chips()}
      <form class="filters" @submit=${this.go}>
        ${this.query.q ? '' : html`<label><span>${word('letters.order')}</span>
          <select name="order" @change=${(e) => this.narrow('order', e.target.value)}>
            ${ORDERS.map((o) => html`<option value=${o} .selected=${live(o === (this.query.order ?? ''))}>${word(`letters.by.${o.replace(' ', '') || 'newest'}`)}</option>`)}
          </select></label>`}
        <label><span>${word('letters.jump')}</span>
          <input name="jump" required maxlength="200" placeholder="2024-03" title=${word('letters.jumpHelp')}></label>
        <button>${word('letters.go')}</button>
        ${keyed(`${language} ${this.file('')}`, html`${fileButton(this.file('xlsx'), word('letters.xlsx'), { saved: true })}
          ${fileButton(this.file('csv'), word('letters.csv'), { saved: true })}`)}
      </form>
      <naskah-saved-searches .query=${this.query}></naskah-saved-searches>
      <naskah-letter-list .query=${this.query} .all=${Boolean(this.query.ids)} @chosen=${(e) => this.#choose(e.detail)}></naskah-letter-list>
      <naskah-bulk .letters=${this.chosen} .person=${this.person} .asked=${this.query.do ?? ''}
        .matching=${this.matching} @changed=${(e) => this.#done(e.detail)}></naskah-bulk>`;
  }

  filter(name, label, options) {
    const chosen = this.query[name] ?? '';
    return html`<select name=${name} aria-label=${label} @change=${(e) => this.narrow(name, e.target.value)}>
      <option value="" .selected=${live(chosen === '')}>${label}: ${word('all')}</option>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
    </select>`;
  }

  /** What narrows the list now, each to be taken away, and all at once. */
  chips() {
    const set = [...FILTERS, 'from', 'q'].filter((name) => this.query[name]);
    if (set.length === 0) return '';
    return html`<div class="chips" role="group" aria-label=${word('letters.filters')}>
      ${set.map((name) => html`<span class="chip">${word(`letters.${name}`)}: ${this.shown(name)}
        <button type="button" class="link" aria-label=${word('letters.without', { filter: word(`letters.${name}`) })}
          @click=${() => this.narrow(name, '')}>×</button></span>`)}
      <button type="button" name="reset" class="link" @click=${() => this.tell('go', address('letters'))}>${word('letters.reset')}</button>
    </div>`;
  }

  shown(name) {
    const value = this.query[name];
    if (name === 'ids') return value.split(',').length;
    if (name === 'passedOn') return word(`letters.passedOn.${value}`);
    if (TYPED[name] === 'date') return day(value);
    return CHOICES[name] ? code(name, value) : value;
  }

  /** The whole list as a file. */
  file(format) {
    const { term, where, orderBy } = question(this.query);
    const given = Object.entries({ format, term, where, orderBy }).filter(([, value]) => value);
    return `lists/letters/content?${new URLSearchParams(/** @type {any} */ (given))}`;
  }

  narrow(name, value) {
    this.tell('go', address('letters', { ...this.query, [name]: value, do: '', ...(name === 'from' ? {} : { from: '' }) }));
  }

  go(event) {
    event.preventDefault();
    this.tell('go', address('letters', jump(this.query, event.target.elements.jump.value.trim())));
  }
}

customElements.define('naskah-letters', Letters);
