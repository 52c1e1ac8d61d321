import { html, nothing } from 'lit';
import * as api from '../api.js';
import { NaskahElement } from '../kit/element.js';
import { number, word } from '../words.js';

const BELL = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2">
  <path d="M6 10a6 6 0 0 1 12 0v5l2 3H4l2-3z"/><path d="M10 21h4"/></svg>`;
const EVERY = 60_000; // milliseconds

/** How much is new, counted by the server: once a minute, while somebody looks. Set .counters to what it was at first. */
class Bell extends NaskahElement {
  static properties = { counters: { attribute: false } };

  /** @type {any} */
  counters = null;

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.ask(), EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  async ask() {
    if (document.hidden) return;
    // What the server cannot answer now it can in a minute.
    this.counters = await api.counters().catch(() => this.counters);
  }

  render() {
    const count = this.counters?.unread.all ?? 0;
    const said = count ? word('frame.newTasks', { n: number(count) }) : word('frame.noNewTasks');
    return html`<a class="bell" href="#/tasks" aria-label=${said} title=${said}>
      ${BELL}${count ? html`<b aria-hidden="true">${number(count)}</b>` : nothing}</a>`;
  }
}

customElements.define('naskah-bell', Bell);
