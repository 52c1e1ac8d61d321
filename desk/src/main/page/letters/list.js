import { COUNTED, NaskahElement, Refused, address, addressOf, call, code, correspondent, css, day, drawn, entries, further, groups, html, listed, number, problem, word } from '../desk.js';
/** So many rows fill a screen. */
const SCREENFUL = 20;
const COLUMNS = ['agendaNumber', 'date', 'letterNumber', 'correspondent', 'subject', 'status'];

/** The letters at an address, a page at a time; tells "chosen" with the letters that are ticked. */
class LetterList extends NaskahElement {
  static properties = { query: { attribute: false }, pages: { state: true }, foot: { state: true }, near: { state: true }, ticked: { state: true }, all: { attribute: false } };

  static styles = css`
    naskah-letter-list .total { margin: .25rem 0; color: var(--soft); }
    naskah-letter-list td.tick { width: 2.25rem; }
    naskah-letter-list td a { color: inherit; text-decoration: none; font-weight: 600; }
    naskah-letter-list td a:hover, naskah-letter-list td a:focus { text-decoration: underline; }
    @media (max-width: 40rem) { naskah-letter-list :is(th, td):is(:nth-child(2), :nth-child(4), :nth-child(5)) { display: none; } }
  `;

  /** @type {Object<string, string>} */
  query = {};
  /** @type {any[][]} as they came */
  pages = [];
  /** @type {any} what stands below: the server's answer to the last page, or what went wrong */
  foot = { waiting: true };
  /** @type {string[]} */
  near = [];
  /** @type {Set<string>} */
  ticked = new Set();
  /** Whether all are ticked as they come. */
  all = false;
  #asked = 0;

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('query')) this.load();
  }

  /** Begins anew, at the first page. */
  async load() {
    this.#asked += 1;
    this.tick(new Set());
    await this.page(0);
    if (this.all) this.tick(new Set(this.letters.map((letter) => letter.id)));
  }

  async page(skip) {
    const asked = this.#asked;
    this.foot = { waiting: true, more: skip > 0, total: skip ? this.foot.total : undefined };
    try {
      const body = await call(listed(this.query, skip));
      if (asked !== this.#asked) return;
      const { hasMoreItems, totalItems } = body.list.pagination;
      const rows = entries(body);
      // What a screen shows stands there at once, and what is below it a frame later.
      if (!skip && rows.length > SCREENFUL) {
        this.pages = [rows.slice(0, SCREENFUL)];
        await drawn();
        if (asked !== this.#asked) return;
        this.pages = [...this.pages, rows.slice(SCREENFUL)];
      } else this.pages = skip ? [...this.pages, rows] : [rows];
      this.foot = { more: hasMoreItems, total: totalItems ?? (skip ? this.foot.total : undefined) };
      this.near = this.letters.length === 0 && this.query.q ? await this.suggestions() : [];
    } catch (e) {
      if (asked === this.#asked) this.foot = { failed: e, skip };
    }
  }

  get letters() {
    return this.pages.flat();
  }

  /** What may have been meant; nobody is bothered when it can't be asked. */
  async suggestions() {
    try {
      return entries(await call(`suggestions?${new URLSearchParams({ term: this.query.q })}`)).map((s) => s.term);
    } catch (e) {
      if (e instanceof Refused) return [];
      throw e;
    }
  }

  tick(ticked) {
    this.ticked = ticked;
    this.tell('chosen', this.letters.filter((letter) => ticked.has(letter.id)));
  }

  one(id, isTicked) {
    const ticked = new Set(this.ticked);
    if (isTicked) ticked.add(id);
    else ticked.delete(id);
    this.tick(ticked);
  }

  render() {
    const all = this.letters.length > 0 && this.letters.every((l) => this.ticked.has(l.id));
    return html`
      <p class="total" role="status">${this.total()}</p>
      <table aria-label=${word('title')}>
        <thead><tr>
          <th scope="col"><input type="checkbox" aria-label=${word('letters.tickAll')} .checked=${all}
            @change=${(e) => this.tick(new Set(e.target.checked ? this.letters.map((l) => l.id) : []))}></th>
          ${COLUMNS.map((c) => html`<th scope="col">${word(c)}</th>`)}
        </tr></thead>
        ${groups(this.pages, (letter) => this.row(letter), (letters) => letters.map(({ id }) => id).filter((id) => this.ticked.has(id)).join())}
      </table>
      ${this.below()}`;
  }

  /** How many there are: counted where that costs nothing. */
  total() {
    if (this.letters.length === 0) return '';
    const { total, more } = this.foot;
    if (total !== undefined) return word('letters.total', { n: number(total) });
    return more ? word('letters.moreThan', { n: number(Math.max(this.letters.length, this.query.q ? 0 : COUNTED)) }) : '';
  }

  below() {
    if (this.foot.failed) return problem(this.foot.failed, () => this.page(this.foot.skip));
    if (this.foot.more) return further(this.foot, () => this.page(this.letters.length));
    if (this.foot.waiting) return html`<p class="foot">${word('loading')}</p>`;
    if (this.letters.length) return html`<p class="foot"></p>`;
    return html`<p class="foot">${word('none')}</p>${this.meant()}`;
  }

  meant() {
    if (this.near.length === 0) return '';
    return html`<p role="status">${word('letters.meant')}
      ${this.near.map((term) => html` <a class="near" href=${address('letters', { ...this.query, q: term })}>${term}</a>`)}</p>`;
  }

  row(letter) {
    const incoming = letter.direction === 'incoming';
    const open = (e) => {
      // What can be clicked within a row does its own work.
      if (!e.target.closest('a, input')) this.tell('choose', letter.id);
    };
    const marked = (kind, shut) => (letter[kind] && letter[kind] !== 'ordinary'
      ? html`<b class="mark ${shut ? 'closed' : ''}">${code(kind, letter[kind])}</b>` : '');
    return html`<tr class=${letter.status} @click=${open}>
      <td class="tick"><input type="checkbox" aria-label=${word('letters.tick', { subject: letter.subject || letter.name })}
        .checked=${this.ticked.has(letter.id)} @change=${(e) => this.one(letter.id, e.target.checked)}></td>
      <td>${letter.series ? `${letter.series} ${letter.agendaNumber}` : '–'}</td>
      <td>${day(incoming ? letter.receivedDate : letter.letterDate)}</td>
      <td>${letter.letterNumber || ''}</td>
      <td>${correspondent(letter)}</td>
      <td><a href=${addressOf('letter', letter.id)}>${letter.subject || letter.name}</a>${marked('urgency', false)}${marked('security', true)}</td>
      <td>${code('status', letter.status)}</td>
    </tr>`;
  }
}

customElements.define('naskah-letter-list', LetterList);
