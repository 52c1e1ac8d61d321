import { View, address, addressOf, api, code, css, day, further, groups, html, learn, nothing, number, page, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';

learn(ofDrafts);

const PAGE = 25;
const BOXES = ['toInitial', 'toSign', 'mine', 'toSend'];

/** The box that nobody has asked for: where something waits for the user, or else what the user writes. */
const waiting = (counters) => ['toInitial', 'toSign'].find((box) => counters[box]) ?? 'mine';

/** Letters that the office writes, by what is to be done with them: `drafts?box=toSign`. Each row is a link to its letter. */
class Drafts extends View {
  static properties = { ...View.properties, foot: { state: true } };

  static styles = css`
    naskah-drafts .boxes a { padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
    naskah-drafts .boxes a:not([aria-current]) { background: var(--paper); color: var(--ink); }
    naskah-drafts td:first-child { white-space: nowrap; }
    naskah-drafts td a { color: inherit; text-decoration: none; font-weight: 600; }
    naskah-drafts td a:is(:hover, :focus) { text-decoration: underline; }
    @media (max-width: 40rem) {
      naskah-drafts :is(th, td):nth-child(3) { display: none; }
      naskah-drafts :is(th, td:first-child, .state) { white-space: normal; }
    }
  `;

  /** @type {any} what stands below: that more is asked for, or what went wrong with it */
  foot = null;

  async load() {
    const asked = this.route.query.box;
    const names = this.person.names(['units', 'kinds']);
    const counting = api.counters();
    const box = BOXES.includes(asked) ? asked : waiting(await counting);
    const [counters, { items, more }] = await Promise.all([counting, this.#page(box, 0), names]);
    this.tell('counted', counters);
    this.foot = null;
    return { box, counters, pages: [items], more };
  }

  #page(box, skip) {
    return page('drafts', skip, PAGE, { box });
  }

  async #more() {
    const asked = this.data;
    this.foot = { waiting: true };
    try {
      const { items, more } = await this.#page(asked.box, asked.pages.flat().length);
      // Another box may have been chosen meanwhile.
      if (this.data !== asked) return;
      this.data = { ...asked, pages: [...asked.pages, items], more };
      this.foot = null;
    } catch (e) {
      if (this.data === asked) this.foot = { failed: e };
    }
  }

  #tab(each, box, count) {
    return html`<a href=${address('drafts', { box: each })} name=${each} aria-current=${each === box ? 'page' : nothing}>${word(`drafts.${each}`)}
      ${count === undefined ? nothing : html`<b>${number(count)}</b>`}</a>`;
  }

  #row(draft) {
    // The whole row is a place to click; for the keyboard and for readers of screens it is one link.
    const open = (e) => { if (!e.target.closest('a')) this.tell('choose', draft.id); };
    const marked = (kind, shut) => (draft[kind] && draft[kind] !== 'ordinary'
      ? html`<b class="mark ${shut ? 'closed' : ''}">${code(kind, draft[kind])}</b>` : nothing);
    const about = [draft.letterNumber, draft.kind && this.person.kindName(draft.kind), draft.unit && this.person.unitName(draft.unit)];
    return html`<tr @click=${open}>
      <td>${day(draft.since)}</td>
      <td><a href=${addressOf('letter', draft.id)}>${draft.subject || '–'}</a>${marked('urgency', false)}${marked('security', true)}
        <small>${about.filter(Boolean).join(' · ')}</small></td>
      <td>${(draft.recipients ?? []).join(', ')}</td>
      <td><span class="state">${code('drafts.stage', draft.stage)}</span></td></tr>`;
  }

  body({ box, counters, pages, more }) {
    const heads = [word('drafts.since'), word('subject'), word('recipients'), word('drafts.state')];
    return html`<div class="bar">
        <nav class="boxes" aria-label=${word('nav.drafts')}>${BOXES.map((each) => this.#tab(each, box, counters[each]))}</nav>
        ${this.person.registers ? html`<a class="button" href="#/drafts/new">${word('drafts.new')}</a>` : nothing}
      </div>
      ${pages[0].length ? html`<table aria-label=${word(`drafts.${box}`)}>
        <thead><tr>${heads.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
        ${groups(pages, (draft) => this.#row(draft))}</table>` : html`<p class="foot">${word(`drafts.nothing.${box}`)}</p>`}
      ${more ? further({ more, ...this.foot }, () => this.#more()) : nothing}`;
  }
}

customElements.define('naskah-drafts', Drafts);
