import { LitElement, html, nothing, unsafeCSS } from 'lit';
import style from '../style.css';
import tokens from '../tokens.css';
import * as api from '../api.js';
import '../help/help.js';
import { askWithin } from '../login.js';
import './health.js';
import { ahead, notAhead } from '../http.js';
import { reactive } from '../kit/fields.js';
import { linkIn } from '../kit/follow.js';
import { problem } from '../kit/problem.js';
import { Router, address, addressOf, match } from '../kit/router.js';
import { server, vouchBy, vouchByCookie } from '../kit/server.js';
import { adopt } from '../kit/sheet.js';
import { Person } from '../person.js';
import { routes } from '../routes.js';
import { logOut, take, ticket } from '../session.js';
import { hasChosen, language, speak, spoken, word } from '../words.js';
import './bell.js';
import './menu.js';
import './newer.js';
import frame from './frame.css';
import { Places } from './places.js';

/**
 * The desk: the bar above, the navigation, and the view at the address. It stands in a page of its own, or in another's with these attributes:
 * `embedded` (addresses, title and language of the page are left alone), `addresses` (embedded, but the page's address is the desk's),
 * `base` (address of the REST API), `csrf` (the page's cookie vouches for the user; the token of that name goes into a header), `ticket`
 * (Alfresco's), `at` (the address it begins with) and `lang`. The property `vouch` stands for `csrf` where the page has its own way to a
 * token: a function that gives the headers of each request. "session-over" tells that the page's session vouches no longer.
 */
class Desk extends LitElement {
  static styles = [tokens, style, frame].map((text) => unsafeCSS(text));

  static properties = {
    embedded: { type: Boolean }, addresses: { type: Boolean }, vouch: { attribute: false }, base: {}, csrf: {}, ticket: {}, at: {}, lang: {},
    person: { state: true }, counters: { state: true }, failed: { state: true }, found: { state: true },
  };

  embedded = false;
  addresses = false;
  /** @type {null | (() => Object<string, string>)} */
  vouch = null;
  base = '';
  /** @type {string|undefined} */
  csrf = undefined;
  ticket = '';
  at = '';
  /** @type {any} */
  person = null;
  /** @type {any} */
  counters = null;
  /** @type {any} */
  failed = null;
  places = new Places(this);

  connectedCallback() {
    reactive(this);
    super.connectedCallback();
    spoken.addEventListener('language', this.heard);
    this.router?.start();
  }

  /** Taken out of the page, it changes nothing in it any more. */
  disconnectedCallback() {
    spoken.removeEventListener('language', this.heard);
    this.router?.stop();
    super.disconnectedCallback();
  }

  /** Another language was chosen. */
  heard = () => {
    this.name();
    this.requestUpdate();
    this.places.speak();
  };

  firstUpdated() {
    this.begin();
  }

  /** What the attributes say, before anything is asked; then who is here. */
  async begin() {
    if (this.base) server.base = new URL(this.base, document.baseURI);
    if (this.vouch) vouchBy(this.vouch);
    else if (this.csrf !== undefined) vouchByCookie(this.csrf);
    if (server.vouched) server.over = () => this.dispatchEvent(new Event('session-over'));
    if (this.ticket) take(this.ticket, '');
    if (this.lang && !hasChosen()) speak(this.lang);
    if (!this.embedded) adopt(document, ['body { margin: 0; } @media screen { naskah-desk { min-height: 100vh; } }']);
    this.listen();
    this.name();
    try {
      if (!server.vouched) await ticket();
      this.person = await this.#ahead(this.apart ? this.at : location.hash || this.at);
    } catch (e) {
      this.failed = e;
      return;
    }
    await this.updateComplete;
    this.router = new Router((state) => this.arrive(state), { embedded: this.apart });
    if (!this.isConnected) return;
    if (this.at && !this.router.address) this.router.place.replace(this.at, { silent: true });
    this.router.start();
  }

  /** Who is here; meanwhile the first view is loaded, and what it will show: each trip over a slow line costs half a second. */
  #ahead(at) {
    const first = match(routes, /^#?\/?$/.test(at) ? this.first : at);
    const asks = first?.route.ahead?.(first) ?? [];
    ahead(asks);
    first?.route.load().catch(() => {}); // said in its place, with a button to try again
    const person = Person.load(first?.route.needs);
    // A view that asks for the counters tells them.
    if (!asks.includes(api.at.counters)) api.counters().then((counters) => { this.counters = counters; }, () => {}); // the bell asks again
    return person;
  }

  /** What views tell the frame. */
  listen() {
    const root = this.renderRoot;
    askWithin(root);
    const on = (event, act) => root.addEventListener(event, (/** @type {any} */ e) => act(e.detail));
    on('go', (to) => this.go(to));
    on('part', (to) => this.router.go(to, { replace: true }));
    on('choose', (id) => this.go(addressOf('letter', id)));
    on('close', () => this.close());
    on('counted', (counters) => { this.counters = counters; });
    on('registered', () => this.places.refresh());
    on('moved', () => this.places.refresh());
    root.addEventListener('click', (/** @type {MouseEvent} */ e) => {
      const to = linkIn(e);
      if (to === null) return;
      this.keep();
      if (!this.apart) return;
      e.preventDefault();
      this.go(to);
    });
  }

  /** Whether addresses of views are the desk's own, and not the page's. */
  get apart() {
    return this.embedded && !this.addresses;
  }

  /** The page's language and title, where the page is ours. A language that is set again costs as much as a new one. */
  name() {
    if (this.getAttribute('lang') !== language) this.setAttribute('lang', language);
    if (this.embedded || !this.isConnected) return;
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    const at = this.found && word(this.found.route.label);
    const title = ['Naskah', at || word('title')].join(' · ');
    if (document.title !== title) document.title = title;
  }

  /** Where one is when the address says nothing. */
  first = '#/home';

  get shown() {
    return routes.filter((route) => route.shows(this.person));
  }

  keep() {
    this.router?.keepScroll(scrollY);
  }

  go(to) {
    this.keep();
    this.router.go(to);
  }

  close() {
    this.router.back(this.places.address || this.first);
  }

  async arrive(state) {
    if (this.found) notAhead();
    this.found = await this.places.arrive(state);
    this.name();
  }

  async leave() {
    await logOut();
    location.reload();
  }

  search(e) {
    e.preventDefault();
    const q = String(new FormData(e.target).get('term')).trim();
    this.go(address('letters', { q }));
  }

  render() {
    if (this.failed) return html`<main>${problem(this.failed, () => location.reload())}</main>`;
    if (!this.person) return nothing;
    const { route, query } = this.found ?? { route: null, query: {} };
    return html`
      <header>
        <a class="skip" href="#/" @click=${(e) => { e.preventDefault(); this.renderRoot.querySelector('main').focus(); }}>${word('nav.skip')}</a>
        <h1><a href=${this.first}>Naskah</a></h1>
        <form role="search" @submit=${(e) => this.search(e)}>
          <input type="search" name="term" .value=${route?.path === 'letters' ? query.q ?? '' : ''} placeholder=${word('frame.search')}
            aria-label=${word('frame.search')}>
          <button>${word('frame.find')}</button>
        </form>
        ${this.person.registers
          ? html`<a class="button" href="#/register">${word('frame.register')}</a>` : nothing}
        <naskah-bell .counters=${this.counters}></naskah-bell>
        <naskah-menu .person=${this.person} @leave=${() => this.leave()}></naskah-menu>
        <naskah-help .person=${this.person} .found=${this.found}></naskah-help>
      </header>
      ${this.embedded ? nothing : html`<naskah-newer></naskah-newer>`}
      ${this.person.keeper || this.person.administrator ? html`<naskah-health></naskah-health>` : nothing}
      <nav class="tabs" aria-label=${word('nav.label')}>${this.shown.filter((r) => r.nav).map((r) => this.tab(r, route))}</nav>
      <main tabindex="-1" class=${this.places.layout}>
        <div class="place">${this.places.view}</div>
        ${this.places.over ? html`<aside>${this.places.over}</aside>` : nothing}
      </main>`;
  }

  tab(route, here) {
    const name = route.path.split('/')[0];
    const current = here === route || this.places.base?.route === route;
    return html`<a href=${`#/${name}`} name=${name} aria-current=${current ? 'page' : nothing}>${word(route.label)}</a>`;
  }
}

customElements.define('naskah-desk', Desk);
