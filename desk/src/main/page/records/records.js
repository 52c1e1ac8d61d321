import { NaskahElement, addressOf, css, html, learn, nothing, word } from '../desk.js';
import { ofRecords } from '../words/records.js';
import './overview.js';
import './due.js';
import './batches.js';
import './batch.js';
import './holds.js';
import './hold.js';
import './schedules.js';
import './schedule.js';
import './dossiers.js';
import './dossier.js';
import './events.js';
import './numbers.js';
import './number.js';
import './reports.js';

learn(ofRecords);

/** The parts, in the order of the navigation: the list, and one of it. */
const PARTS = {
  overview: ['naskah-records-overview'],
  due: ['naskah-due'],
  batches: ['naskah-batches', 'naskah-batch'],
  transfers: ['naskah-batches', 'naskah-batch'],
  holds: ['naskah-holds', 'naskah-hold'],
  schedules: ['naskah-schedules', 'naskah-schedule'],
  dossiers: ['naskah-dossiers', 'naskah-dossier'],
  events: ['naskah-record-events'],
  numbers: ['naskah-record-numbers', 'naskah-record-number'],
  reports: ['naskah-record-reports'],
};

/** The place of those who keep records and who approve disposals, at `records/:part/:id`. */
class Records extends NaskahElement {
  static properties = { route: { attribute: false }, person: { attribute: false } };

  static styles = css`
    naskah-records { display: block; min-width: 0; }
    naskah-records nav.parts { flex-wrap: wrap; }
    naskah-records :is(td, p, li, dd) a:not(.button) { color: var(--accent); }
    naskah-records .lock { width: 1em; height: 1em; vertical-align: -.1em; margin-inline-end: .35em; }
    naskah-records button.link { text-align: start; }
    naskah-records h2 { margin: .5rem 0; font-size: 1.2rem; overflow-wrap: anywhere; }
    naskah-records .ask { max-width: 40rem; background: var(--paper); border: 1px solid var(--line); }
    naskah-records section .ask { border: 0; }
    naskah-records .tiles { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 1.25rem; padding: 0; }
    naskah-records .tiles li a { display: block; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--paper); color: var(--ink); text-decoration: none; }
    naskah-records .tiles a:hover { background: var(--hover); }
    naskah-records .tiles b { display: block; font-size: 1.8rem; line-height: 1.2; }
    naskah-records .tiles .late b { color: var(--bad); }
    naskah-records .head { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: baseline; }
    @media (max-width: 40rem) {
      naskah-records nav.parts { flex-wrap: nowrap; overflow-x: auto; }
      naskah-records nav.parts a { flex: none; }
      naskah-records .filters label { display: grid; width: 100%; gap: .1rem; }
      naskah-records .filters label > :is(select, input) { width: 100%; max-width: none; }
    }
  `;

  /** @type {{params: Object<string, string>, query: Object<string, string>}} */
  route = { params: {}, query: {} };
  /** @type {any} */
  person = null;
  #key = '';
  /** @type {any} */
  #part = null;

  get name() {
    const asked = this.route.params.part ?? '';
    return Object.hasOwn(PARTS, asked) ? asked : 'overview';
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('route')) return;
    const { id } = this.route.params;
    const [list, one] = PARTS[this.name];
    const tag = id && one ? one : list;
    const key = `${this.name} ${tag} ${id ?? ''}`;
    if (key !== this.#key) {
      this.#part = document.createElement(tag);
      if (this.#key) this.#part.addEventListener('shown', () => this.lead(), { once: true });
    }
    this.#key = key;
    Object.assign(this.#part, { person: this.person, route: { params: { ...this.route.params, part: this.name }, query: this.route.query } });
  }

  /** Who followed a link that is gone now goes on at the heading. */
  lead() {
    const root = /** @type {ShadowRoot} */ (this.getRootNode());
    if (!root.activeElement) /** @type {HTMLElement} */ (this.querySelector('h2'))?.focus();
  }

  refresh() {
    return this.#part?.refresh();
  }

  render() {
    return html`<nav class="parts" aria-label=${word('nav.records')}>${Object.keys(PARTS).map((name) => html`<a name=${name}
        href=${addressOf('records', name)} aria-current=${name === this.name ? 'page' : nothing}>${word(`records.${name}`)}</a>`)}</nav>
      ${this.#part}`;
  }
}

customElements.define('naskah-records', Records);
