import { View, address, addressOf, api, code, css, day, further, groups, html, learn, nothing, number, page, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';
import './sign-chosen.js';

learn(ofDrafts);

const PAGE = 25;
const BOXES = ['toInitial', 'toSign', 'mine', 'toSend'];

/** The box that nobody has asked for: where something waits for the user, or else what the user writes. */
const waiting = (counters) => ['toInitial', 'toSign'].find((box) => counters[box]) ?? 'mine';

/** Letters that the office writes, by what is to be done with them: `drafts?box=toSign`. Each row is a link to its letter. */
class Drafts extends View {
  static properties = { ...View.properties, foot: { state: true }, ticked: { state: true } };

  static styles = css`
    naskah-drafts .boxes a { padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
    naskah-drafts .boxes a:not([aria-current]) { background: var(--paper); color: var(--ink); }
    naskah-drafts td.since { white-space: nowrap; }
    naskah-drafts td a { color: inherit; text-decoration: none; font-weight: 600; }
    naskah-drafts td a:is(:hover, :focus) { text-decoration: underline; }
    @media (max-width: 40rem) {
      naskah-drafts .to { display: none; }
      naskah-drafts :is(th, td.since, .state) { white-space: normal; }
    }
  `;

  /** @type {any} what stands below: that more is asked for, or what went wrong with it */
  foot = null;
  /** @type {Set<string>} letters that are chosen to be signed */
  ticked = new Set();

  async load() {
    const asked = this.route.query.box;
    const names = this.person.names(['units', 'kinds']);
    const counting = api.counters();
    const box = BOXES.includes(asked) ? asked : waiting(await counting);
    const newest = box === 'toSign' ? page('signing-selections', 0, 1) : null;
    const [counters, { items, more }, selections] = await Promise.all([counting, this.#page(box, 0), newest, names]);
    this.tell('counted', counters);
    this.foot = null;
    this.ticked = new Set();
    return { box, counters, pages: [items], more, last: selections?.items[0] ?? null };
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

  #tick(ids, isTicked) {
    const ticked = new Set(this.ticked);
    ids.forEach((id) => (isTicked ? ticked.add(id) : ticked.delete(id)));
    this.ticked = ticked;
  }

  /** A one-time code is for one letter, which is signed by itself. */
  #choosable(draft) {
    return draft.asks !== undefined && draft.asks !== 'oneTimeCode';
  }

  #tab(each, box, count) {
    return html`<a href=${address('drafts', { box: each })} name=${each} aria-current=${each === box ? 'page' : nothing}>${word(`drafts.${each}`)}
      ${count === undefined ? nothing : html`<b>${number(count)}</b>`}</a>`;
  }

  #row(draft, isToSign) {
    // The whole row is a place to click; for the keyboard and for readers of screens it is one link.
    const link = addressOf('letter', draft.id, ...(draft.stage === 'signed' ? ['sending'] : []));
    const open = (e) => { if (!e.target.closest('a, input')) e.currentTarget.querySelector('a').click(); };
    const marked = (kind, shut) => (draft[kind] && draft[kind] !== 'ordinary'
      ? html`<b class="mark ${shut ? 'closed' : ''}">${code(kind, draft[kind])}</b>` : nothing);
    const about = [draft.letterNumber, draft.kind && this.person.kindName(draft.kind), draft.unit && this.person.unitName(draft.unit)];
    const tick = html`<td class="tick"><input type="checkbox" aria-label=${word('letters.tick', { subject: draft.subject || '–' })} ?disabled=${!this.#choosable(draft)}
      title=${this.#choosable(draft) ? nothing : word('signAll.alone')} .checked=${this.ticked.has(draft.id)} @change=${(e) => this.#tick([draft.id], e.target.checked)}></td>`;
    return html`<tr @click=${open}>${isToSign ? tick : nothing}
      <td class="since">${day(draft.since)}</td>
      <td><a href=${link}>${draft.subject || '–'}</a>${marked('urgency', false)}${marked('security', true)}
        <small>${about.filter(Boolean).join(' · ')}</small></td>
      <td class="to">${(draft.recipients ?? []).join(', ')}</td>
      <td><span class="state">${code('drafts.stage', draft.stage)}</span></td></tr>`;
  }

  #head(isToSign, letters) {
    const choosable = letters.filter((draft) => this.#choosable(draft)).map(({ id }) => id);
    return html`<thead><tr>${isToSign ? html`<th scope="col"><input type="checkbox" aria-label=${word('letters.tickAll')} ?disabled=${!choosable.length}
        .checked=${choosable.length > 0 && choosable.every((id) => this.ticked.has(id))} @change=${(e) => this.#tick(choosable, e.target.checked)}></th>` : nothing}
      <th scope="col">${word('drafts.since')}</th><th scope="col">${word('subject')}</th><th scope="col" class="to">${word('recipients')}</th>
      <th scope="col">${word('drafts.state')}</th></tr></thead>`;
  }

  body({ box, counters, pages, more, last }) {
    const isToSign = box === 'toSign';
    const letters = pages.flat();
    const shows = (some) => some.map(({ id }) => id).filter((id) => this.ticked.has(id)).join();
    return html`<div class="bar">
        <nav class="boxes" aria-label=${word('nav.drafts')}>${BOXES.map((each) => this.#tab(each, box, counters[each]))}</nav>
        ${this.person.registers ? html`<a class="button" href="#/drafts/new">${word('drafts.new')}</a>` : nothing}
      </div>
      ${letters.length ? html`<table aria-label=${word(`drafts.${box}`)}>${this.#head(isToSign, letters)}
        ${groups(pages, (draft) => this.#row(draft, isToSign), shows)}</table>` : html`<p class="foot">${word(`drafts.nothing.${box}`)}</p>`}
      ${more ? further({ more, ...this.foot }, () => this.#more()) : nothing}
      ${isToSign ? html`<naskah-sign-chosen .letters=${letters.filter(({ id }) => this.ticked.has(id))} .last=${last} @changed=${() => this.refresh()}></naskah-sign-chosen>` : nothing}`;
  }
}

customElements.define('naskah-drafts', Drafts);
