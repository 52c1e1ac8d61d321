import { NaskahElement, css, html, nothing, number, page, problem, word } from '../desk.js';

const SIZE = 25;

/**
 * A list of the server's, a page at a time: however long it is, only one page of it is here. Set .path and .query (what is asked), .columns
 * ({title, cell: item => template, className, link}), .to (item => the address to which a row leads), .empty and .caption. A column with
 * `link` has the link, for the keyboard. Tells "turned" when a page has come.
 */
class Paged extends NaskahElement {
  static properties = {
    path: { attribute: false }, query: { attribute: false }, columns: { attribute: false }, to: { attribute: false }, pick: { attribute: false },
    current: { attribute: false }, empty: { attribute: false }, caption: { attribute: false }, total: { attribute: false },
    items: { state: true }, skip: { state: true }, more: { state: true }, failed: { state: true }, waiting: { state: true },
  };

  static styles = css`
    naskah-paged { display: block; min-width: 0; }
    naskah-paged :is(th, td) { white-space: normal; overflow-wrap: break-word; }
    naskah-paged td :is(a, .link) { padding: 0; font-weight: 600; }
    naskah-paged td :is(a, .link):not(:hover, :focus) { text-decoration: none; }
    naskah-paged td.day { min-width: 6.5rem; }
    naskah-paged tr.current { background: var(--info-soft); }
    naskah-paged .pages { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: center; margin: .6rem 0; color: var(--soft); }
    @media (max-width: 40rem) { naskah-paged .lesser { display: none; } }
  `;

  path = '';
  /** @type {Object<string, any>} */
  query = {};
  /** @type {any[]} */
  columns = [];
  /** @type {null | ((item: any) => string)} */
  to = null;
  /** @type {null | ((item: any) => void)} what a click on a row does, where it leads to no address */
  pick = null;
  current = '';
  empty = '';
  caption = '';
  /** @type {number | undefined} how many there are, where that is known */
  total = undefined;
  /** @type {any[]} */
  items = [];
  skip = 0;
  more = false;
  /** @type {any} */
  failed = null;
  waiting = true;
  #asked = '';
  #turn = 0;

  willUpdate() {
    const asked = JSON.stringify([this.path, this.query]);
    if (asked === this.#asked || !this.path) return;
    this.#asked = asked;
    this.turn(0);
  }

  /** Asks anew for the page on show. */
  reload() {
    return this.turn(this.skip);
  }

  async turn(skip) {
    this.#turn += 1;
    const turn = this.#turn;
    this.waiting = true;
    try {
      const { items, more } = await page(this.path, skip, SIZE, this.query);
      if (turn !== this.#turn) return;
      // The page may have become empty while it was looked at.
      if (items.length === 0 && skip > 0) {
        await this.turn(Math.max(0, skip - SIZE));
        return;
      }
      Object.assign(this, { items, more, skip, failed: null });
    } catch (e) {
      if (turn !== this.#turn) return;
      this.failed = e;
      this.skip = skip;
    }
    this.waiting = false;
    await this.updateComplete;
    this.tell('turned');
  }

  render() {
    if (this.failed) return problem(this.failed, () => this.reload());
    if (this.items.length === 0) {
      return html`<p class="foot" role="status">${this.waiting ? word('frame.loading') : this.empty || word('records.nothing')}</p>`;
    }
    return html`<div class="wide" role="group" tabindex="0" aria-label=${this.caption || word('frame.table')} aria-busy=${this.waiting}>
      <table aria-label=${this.caption || nothing}>
        <thead><tr>${this.columns.map((c) => html`<th scope="col" class=${c.className ?? ''}>${c.head ? c.head(this.items) : c.title}</th>`)}</tr></thead>
        <tbody>${this.items.map((item) => this.row(item))}</tbody></table></div>
      ${this.pages()}`;
  }

  row(item) {
    const act = this.to || this.pick;
    const go = (e) => {
      // What can be clicked within a row does its own work.
      if (e.target.closest('a, button, input, label, select')) return;
      if (this.to) this.tell('go', this.to(item));
      else this.pick?.(item);
    };
    return html`<tr class=${`${act ? '' : 'still'} ${this.current && this.current === item.id ? 'current' : ''}`} @click=${act ? go : null}>
      ${this.columns.map((c) => html`<td class=${c.className ?? ''}>${this.cell(c, item)}</td>`)}</tr>`;
  }

  cell(column, item) {
    const shown = column.cell(item);
    if (!column.link) return shown;
    if (this.to) return html`<a href=${this.to(item)}>${shown}</a>${column.below?.(item)}`;
    if (this.pick) return html`<button type="button" class="link" @click=${() => this.pick?.(item)}>${shown}</button>${column.below?.(item)}`;
    return html`${shown}${column.below?.(item)}`;
  }

  pages() {
    const last = this.skip + this.items.length;
    if (this.skip === 0 && !this.more) return nothing;
    const values = { from: number(this.skip + 1), until: number(last), total: number(this.total) };
    return html`<p class="pages">
      <button type="button" name="earlier" ?disabled=${this.skip === 0 || this.waiting} @click=${() => this.turn(Math.max(0, this.skip - SIZE))}>${word('records.pageBack')}</button>
      <span role="status">${this.total ? word('records.pageOf', values) : word('records.page', values)}</span>
      <button type="button" name="later" ?disabled=${!this.more || this.waiting} @click=${() => this.turn(last)}>${word('records.pageOn')}</button></p>`;
  }
}

customElements.define('naskah-paged', Paged);
