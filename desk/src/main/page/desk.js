import * as api from './api.js';
import { el, select } from './dom.js';
import { word } from './words.js';
import './health.js';
import './login.js';
import './letter-list.js';
import './letter-view.js';
import './letter-form.js';
import './inbox.js';
import './settings.js';
import './records.js';
import { Person } from './person.js';
import { logOut, ticket } from './session.js';

/** The whole desk: what waits for the user, all letters, the records, one letter, a new one. */
class Desk extends HTMLElement {
  async connectedCallback() {
    document.title = `Naskah · ${word('title')}`;
    try {
      await ticket();
      await this.begin();
    } catch (e) {
      this.append(el('p', { className: 'error alone', role: 'alert', textContent: e.message }));
    }
  }

  async begin() {
    this.list = el('naskah-letter-list');
    this.inbox = el('naskah-inbox');
    this.place = el('div');
    this.side = el('aside', { hidden: true });
    const main = el('main', {}, this.place, this.side);
    this.append(this.head(), el('naskah-health'), main);
    this.addEventListener('choose', (/** @type {CustomEvent} */ e) => this.show(e.detail));
    this.addEventListener('stub', (/** @type {CustomEvent} */ e) => this.open(el('naskah-letter-stub', { letter: e.detail, person: this.person })));
    this.addEventListener('mine', (/** @type {CustomEvent} */ e) => this.person.mine.add(e.detail));
    this.addEventListener('close', () => this.hide());
    this.addEventListener('registered', () => this.search());
    this.addEventListener('moved', () => this.refresh());
    const [person, counters] = await Promise.all([Person.load(), api.counters()]);
    this.person = person;
    this.querySelector('select[name=unit]').append(
      ...person.units.map((u) => el('option', { value: u.id, textContent: `${u.id} · ${u.name}` })));
    this.querySelector('header').append(this.leave());
    main.before(this.tabs());
    // Who has nothing to do comes to look for letters.
    await this.go(counters.open.all + counters.returned.all > 0 ? 'inbox' : 'letters');
  }

  leave() {
    const out = async () => {
      await logOut();
      location.reload();
    };
    return el('span', { className: 'who-is-here' }, el('span', { textContent: this.person.name }),
      el('button', { name: 'logOut', textContent: word('logOut'), onclick: out }));
  }

  tabs() {
    const places = ['inbox', 'letters', this.person.keeper && 'records', 'settings'].filter(Boolean);
    this.nav = el('nav', { className: 'tabs' }, ...places.map((name) =>
      el('button', { name, textContent: word(name), onclick: () => this.go(name) })));
    return this.nav;
  }

  /** Shows one of the places. */
  async go(name) {
    for (const tab of this.nav.children) tab.ariaPressed = String(tab.name === name);
    this.at = name;
    if (name === 'settings' || name === 'records') {
      this.place.replaceChildren(el(`naskah-${name}`, { person: this.person }));
      return;
    }
    const place = name === 'inbox' ? this.inbox : this.list;
    this.place.replaceChildren(place);
    await place.load();
  }

  refresh() {
    if (this.at === 'inbox') this.inbox.load();
    else if (this.at === 'letters') this.list.load();
  }

  head() {
    const filter = (name, codes) =>
      select(name, [['', `${word(name)}: ${word('all')}`], ...codes.map((c) => [c, word(c)])], () => this.search(), word(name));
    return el('header', {},
      el('h1', { textContent: 'Naskah' }),
      el('form', { role: 'search', onsubmit: (e) => { e.preventDefault(); this.search(); } },
        el('input', { type: 'search', name: 'term', placeholder: word('search'), ariaLabel: word('search') }),
        filter('direction', ['incoming', 'outgoing', 'internal']),
        filter('unit', []),
        filter('status', ['draft', 'open', 'settled', 'void']),
        el('button', { textContent: word('find') })),
      el('button', { className: 'primary', textContent: word('register'), onclick: () => this.form() }));
  }

  search() {
    const values = Object.fromEntries(new FormData(this.querySelector('form[role=search]')));
    const { term, ...filters } = values;
    this.list.term = String(term).trim();
    this.list.filters = filters;
    return this.go('letters');
  }

  async show(id) {
    try {
      const view = el('naskah-letter-view', { letter: await api.letter(id), person: this.person });
      this.open(view);
      view.querySelector('h2').focus();
    } catch (e) {
      this.open(el('p', { className: 'error', role: 'alert', textContent: e.message }));
    }
  }

  form() {
    this.open(el('naskah-letter-form'));
  }

  open(content) {
    this.side.replaceChildren(content);
    this.side.hidden = false;
  }

  hide() {
    this.side.hidden = true;
    this.side.replaceChildren();
  }
}

customElements.define('naskah-desk', Desk);
