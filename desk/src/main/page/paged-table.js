import { el } from './dom.js';
import { word } from './words.js';

const PAGE = 25;

/**
 * A table that is filled a page at a time. Set .columns ({title, cell: row => text, element or array of them, key for CSS}),
 * .fetch ({skip, most} => {items, more}) and, if rows can be opened, .open (row => ...). .caption names it for screen readers.
 */
export class PagedTable extends HTMLElement {
  columns = [];
  fetch = null;
  open = null;
  empty = 'nothingHere';
  caption = '';

  connectedCallback() {
    if (!this.rows) this.load();
  }

  /** Begins anew, at the first page. */
  async load() {
    this.rows = el('tbody');
    this.foot = el('p', { className: 'foot' });
    this.skip = 0;
    const heads = this.columns.map((c) => el('th', { scope: 'col', className: c.className || '' }, c.head ? c.head() : c.title));
    this.replaceChildren(
      el('div', { className: 'wide' },
        el('table', { ariaLabel: this.caption || null }, el('thead', {}, el('tr', {}, ...heads)), this.rows)),
      this.foot);
    // A slower answer to an earlier question must not overwrite this one.
    this.asked = Symbol('question');
    await this.page(this.asked);
  }

  async page(asked) {
    this.foot.textContent = word('loading');
    try {
      const { items, more } = await this.fetch({ skip: this.skip, most: PAGE });
      if (asked !== this.asked) return;
      this.skip += items.length;
      this.rows.append(...items.map((item) => this.row(item)));
      this.foot.replaceChildren(
        more ? el('button', { textContent: word('more'), onclick: () => this.page(asked) })
          : this.skip === 0 ? word(this.empty) : '');
      this.dispatchEvent(new CustomEvent('filled'));
    } catch (e) {
      if (asked === this.asked) this.foot.replaceChildren(el('span', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  row(item) {
    const cells = this.columns.map((c) => {
      const shown = c.cell(item);
      return el('td', { className: c.className || '' }, ...(Array.isArray(shown) ? shown : [shown ?? '']));
    });
    if (!this.open) return el('tr', { className: 'still' }, ...cells);
    const act = (e) => {
      // What can be clicked within a row does its own work.
      if (!e.target.closest('a, button, input, label, select')) this.open(item);
    };
    return el('tr', { tabIndex: 0, onclick: act, onkeydown: (e) => e.key === 'Enter' && act(e) }, ...cells);
  }
}

customElements.define('naskah-paged-table', PagedTable);
