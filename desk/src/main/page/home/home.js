import { View, address, addressOf, api, code, css, day, html, nothing, number, word } from '../desk.js';
import { charts } from './charts.js';

const URGENT = 5;
/** Roles that have a first hint. */
const HINTS = 4;
/** Boxes of the inbox, and what stands out in them. */
const TILES = [
  { box: 'unread' }, { box: 'open' }, { box: 'dueThisWeek' }, { box: 'overdue', late: true }, { box: 'returned', late: true },
];

const MOST_URGENT = { box: 'open', whose: 'all', skip: 0, most: URGENT };

/** Where one's day is asked for. */
export const asked = [api.at.counters, api.at.inbox(MOST_URGENT), api.at.figures];

/** Where one's day begins: how much waits in which box, and what is most urgent, as the server counts and orders it. */
class Home extends View {
  static styles = css`
    naskah-home .tiles { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 1.25rem; padding: 0; }
    naskah-home .tiles a { display: block; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--paper); color: var(--ink); text-decoration: none; }
    naskah-home .tiles a:hover { background: var(--hover); }
    naskah-home .tiles b { display: block; font-size: 1.8rem; line-height: 1.2; }
    naskah-home .tiles .some.late b { color: var(--bad); }
    naskah-home h2 { margin: .25rem 0 .75rem; font-size: 1.2rem; }
    naskah-home .tiles b small { font-size: 1.05rem; }
    naskah-home .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; margin-top: 1.25rem; }
    naskah-home figure { margin: 0; padding: .75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); min-width: 0; }
    naskah-home figcaption { margin-bottom: .5rem; font-weight: 600; }
    naskah-home figure summary { cursor: pointer; padding: .4rem 0; color: var(--accent); }
    naskah-home .hint-card { max-width: none; border-left: 6px solid var(--accent); }
    naskah-home .hint-card ol { margin: .25rem 0; padding-left: 1.4rem; }
    naskah-home .urgent { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); }
    naskah-home .urgent li + li { border-top: 1px solid var(--line); }
    naskah-home .urgent a { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: .6rem 1rem; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
    naskah-home .urgent a:hover { background: var(--hover); }
    naskah-home .urgent .due { flex: 0 0 8rem; color: var(--soft); }
    naskah-home .urgent .what { flex: 1 1 12rem; min-width: 0; }
  `;

  async load() {
    // Who has put the hints away does without their file; who has not sees them as soon as it comes.
    if (this.person.user.hintsSeen.length < HINTS) import('./hint.js').catch(() => {});
    const [counters, urgent, figures] = await Promise.all([api.counters(), api.inbox(MOST_URGENT), api.figures()]);
    this.tell('counted', counters);
    return { counters, urgent: urgent.items, figures };
  }

  body({ counters, urgent, figures }) {
    const { registers, leads } = this.person;
    return html`<naskah-hint .person=${this.person}></naskah-hint>
      <h2 tabindex="-1">${word('home.waits')}</h2>
      <ul class="tiles">
        ${TILES.map(({ box, late }) => this.tile(address('tasks', { box }), counters[box].all, word(`home.${box}`), late))}
        ${['toInitial', 'toSign', 'toSend'].map((box) => (counters[box] ? this.tile(address('drafts', { box }), counters[box], word(`home.${box}`)) : nothing))}
        ${registers && counters.units.length ? this.registered(counters) : nothing}
        ${leads || counters.sent.all ? this.tile(address('tasks', { box: 'sent' }), counters.sent.all, word('home.sent')) : nothing}
        ${this.records(figures.records ?? {})}
        ${figures.lowerings?.waiting ? this.tile('#/levels', figures.lowerings.waiting, word('home.levels'), false, figures.lowerings.more) : nothing}
      </ul>
      <h2>${word('home.urgent')}</h2>
      ${urgent.length ? html`<ul class="urgent">${urgent.map((item) => this.row(item))}</ul>`
        : html`<p>${word(registers ? 'home.nothingRegisters' : 'home.nothing')}</p>`}
      ${charts(figures)}`;
  }

  /** What is left to do, or new, in the units for which one registers. */
  registered({ units, today, drafts, undisposed, receivedToday }) {
    const unit = units.join(',');
    return html`${this.tile(address('letters', { unit, status: 'draft' }), drafts, word('home.drafts'))}
      ${this.tile(address('letters', { unit, status: 'open', passedOn: 'false' }), undisposed, word('home.undisposed'))}
      ${this.tile(address('letters', { unit, since: today, until: today }), receivedToday, word('home.receivedToday'))}`;
  }

  /** What waits for who keeps records; each only for whom it is to do. */
  records({ due, moreDue, toAppraise, toApprove }) {
    const tile = (to, count, name, more = false) => (count === undefined ? nothing : this.tile(to, count, word(`home.${name}`), false, more));
    return html`${tile('#/records/due', due, 'due', moreDue)}${tile(address('records/batches', { status: 'proposed' }), toAppraise, 'toAppraise')}
      ${tile(address('records/batches', { status: 'appraised,received' }), toApprove, 'toApprove')}`;
  }

  tile(to, count, label, late = false, more = false) {
    const shown = more ? html`<small>${word('home.more', { n: number(count) })}</small>` : number(count);
    return html`<li><a href=${to} class=${count ? `some ${late ? 'late' : ''}` : ''}><b>${shown}</b>${label}</a></li>`;
  }

  row(item) {
    return html`<li><a href=${addressOf('letter', item.letter)}>
      <span class=${item.overdue ? 'due late' : 'due'}>${item.dueDate ? day(item.dueDate) : word('home.noDate')}
        ${item.overdue ? html`<small>${word('home.over', { n: number(item.workingDaysOverdue) })}</small>` : nothing}</span>
      <span class="what">${item.subject || item.letterNumber || ''}
        ${item.urgency && item.urgency !== 'ordinary' ? html`<b class="mark">${code('urgency', item.urgency)}</b>` : nothing}</span></a></li>`;
  }
}

customElements.define('naskah-home', Home);
