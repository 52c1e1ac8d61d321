import { View, address, addressOf, api, code, css, day, further, groups, html, live, nothing, number, word } from '../desk.js';

const PAGE = 25;
const BOXES = ['open', 'unread', 'dueThisWeek', 'overdue', 'done', 'returned', 'sent'];
const WHOSE = ['all', 'me', 'positions', 'units', 'substitutes'];
/** Boxes of what oneself passed on: whom it went to says more there than whom it came from. */
const SENT = ['returned', 'sent'];

/** The box that an address asks for, and whose: what is none of them is the first. */
function wished(/** @type {Object<string, string>} */ { box, whose }) {
  return { box: BOXES.includes(box) ? box : BOXES[0], whose: WHOSE.includes(whose) ? whose : WHOSE[0] };
}

/** Where the box at an address is asked for. */
export const asked = (query) => [api.at.counters, api.at.inbox({ ...wished(query), skip: 0, most: PAGE })];

/** What waits for the user, box by box: those that the address asks for, `tasks?box=overdue&whose=me`. Each row is a link to its letter. */
class Tasks extends View {
  static properties = { ...View.properties, foot: { state: true } };

  static styles = css`
    naskah-tasks .boxes a { padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
    naskah-tasks .boxes a:not([aria-current]) { background: var(--paper); color: var(--ink); }
    naskah-tasks .boxes a[aria-current] .late { color: inherit !important; }
    naskah-tasks td:first-child, naskah-tasks td:last-child small { white-space: nowrap; }
    naskah-tasks td a { color: inherit; text-decoration: none; }
    naskah-tasks td a:is(:hover, :focus) { text-decoration: underline; }
    @media (max-width: 40rem) { naskah-tasks :is(th, td):nth-child(3) { display: none; } }
  `;

  /** @type {any} what stands below: that more is asked for, or what went wrong with it */
  foot = null;

  get box() {
    return wished(this.route.query).box;
  }

  get whose() {
    return wished(this.route.query).whose;
  }

  async load() {
    const { box } = this;
    const [counters, { items, more }] = await Promise.all([api.counters(), this.#page(0), this.person.names(['instructions'])]);
    this.tell('counted', counters);
    this.foot = null;
    return { box, counters, pages: [items], more };
  }

  #page(skip) {
    return api.inbox({ box: this.box, whose: this.whose, skip, most: PAGE });
  }

  async #more() {
    const asked = this.data;
    this.foot = { waiting: true };
    try {
      const { items, more } = await this.#page(asked.pages.flat().length);
      // Another box may have been chosen meanwhile.
      if (this.data !== asked) return;
      this.data = { ...asked, pages: [...asked.pages, items], more };
      this.foot = null;
    } catch (e) {
      if (this.data === asked) this.foot = { failed: e };
    }
  }

  body({ box, counters, pages }) {
    return html`
      <div class="bar">
        <nav class="boxes" aria-label=${word('nav.tasks')}>${BOXES.map((each) => this.tab(each, counters[each][this.whose]))}</nav>
        <select name="whose" aria-label=${word('tasks.whose')} @change=${(e) => this.tell('go', address('tasks', { box: this.box, whose: e.target.value }))}>
          ${WHOSE.map((each) => html`<option value=${each} .selected=${live(each === this.whose)}>${word(`tasks.whose.${each}`)}</option>`)}</select>
      </div>
      ${pages[0].length ? html`<table aria-label=${word(`tasks.${box}`)}>
        <thead><tr>${['due', 'subject', 'instructions', SENT.includes(box) ? 'to' : 'from'].map((each) => html`<th scope="col">${word(`tasks.column.${each}`)}</th>`)}</tr></thead>
        ${groups(pages, (item) => this.row(item, box))}</table>` : nothing}
      ${this.below()}`;
  }

  tab(box, count) {
    return html`<a href=${address('tasks', { box, whose: this.whose })} name=${box} aria-current=${box === this.box ? 'page' : nothing}>${word(`tasks.${box}`)}
      <b class=${box === 'overdue' && count ? 'late' : ''}>${number(count)}</b></a>`;
  }

  below() {
    const { pages, more } = this.data;
    if (more) return further({ more, ...this.foot }, () => this.#more());
    return html`<p class="foot">${pages[0].length ? nothing : word('tasks.nothing')}</p>`;
  }

  row(item, box) {
    // The whole row is a place to click; for the keyboard and for readers of screens it is one link.
    const open = (e) => { if (!e.target.closest('a')) this.tell('choose', item.letter); };
    const who = SENT.includes(box) ? item.recipientName || item.recipient : item.senderName || item.sender;
    const behalf = item.onBehalfOf;
    return html`<tr class=${item.status} @click=${open}>
      <td><span class=${item.overdue ? 'late' : ''}>${day(item.dueDate) || '–'}</span>
        ${item.overdue ? html`<small class="late">${word('home.over', { n: number(item.workingDaysOverdue) })}</small>` : nothing}</td>
      <td><a class="subject" href=${addressOf('letter', item.letter)}>${item.subject || item.letterNumber || '–'}</a>
        ${item.urgency && item.urgency !== 'ordinary' ? html`<b class="mark">${code('urgency', item.urgency)}</b>` : nothing}
        ${behalf ? html`<b class="mark">${word('onBehalf')} ${behalf.name || behalf.recipient}</b>` : nothing}
        <small>${[item.letterNumber, item.unitName || item.unit].filter(Boolean).join(' · ')}</small></td>
      <td>${this.person.instructionNames(item.instructions)}</td>
      <td>${who}<small>${day(item.sentAt)}</small></td></tr>`;
  }
}

customElements.define('naskah-tasks', Tasks);
