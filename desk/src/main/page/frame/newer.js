import { html, nothing } from 'lit';
import { NaskahElement } from '../kit/element.js';
import { server } from '../kit/server.js';
import { word } from '../words.js';

const SOON = 5_000; // milliseconds: after what somebody came for
const EVERY = 3_600_000;
/** As begin.js names this file: its folder and its name. Empty where the page was not loaded that way. */
const OWN = /\/naskah\/page\/([^/]+\/[^/?]+)$/.exec(import.meta.url)?.[1] ?? '';

/**
 * Says that another version of the page was installed since this one was loaded. A browser may begin with the version that it knows, so
 * that nobody waits for the question which one is installed; a tab may be open for days.
 */
class Newer extends NaskahElement {
  static properties = { isThere: { state: true } };

  isThere = false;

  connectedCallback() {
    super.connectedCallback();
    if (!OWN) return;
    this.soon = setTimeout(() => this.ask(), SOON);
    this.timer = setInterval(() => this.ask(), EVERY);
  }

  disconnectedCallback() {
    clearTimeout(this.soon);
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  /**
   * The browser keeps this answer, so that loading anew loads what it names. What was seen once stays said: an earlier question may be answered
   * after a later one.
   */
  async ask() {
    if (document.hidden) return;
    const answer = await fetch(new URL('s/naskah/page/begin.js', server.alfresco), { cache: 'no-cache', credentials: 'omit' }).catch(() => null);
    if (answer?.ok && !(await answer.text()).includes(OWN)) this.isThere = true;
  }

  render() {
    if (!this.isThere) return nothing;
    return html`<section class="health"><p role="status">${word('frame.newer')}
      <button type="button" @click=${() => location.reload()}>${word('frame.reload')}</button></p></section>`;
  }
}

customElements.define('naskah-newer', Newer);
