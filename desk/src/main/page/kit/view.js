import { html } from 'lit';
import { NaskahElement } from './element.js';
import { problem } from './problem.js';
import { word } from '../words.js';

/**
 * One view at an address. Override `load()`, which asks the server and returns what it says, and `body(data)`, which draws it. The frame
 * sets .route ({params, query}) and .person. When the address changes within the view, or something was done, it loads anew and keeps
 * showing what it has until the answer is there. A failure is written out, with a button to try again.
 */
export class View extends NaskahElement {
  static properties = {
    route: { attribute: false }, person: { attribute: false }, data: { state: true }, failed: { state: true }, waiting: { state: true },
  };

  /** @type {{params: Object<string, string>, query: Object<string, string>}} */
  route = { params: {}, query: {} };
  /** @type {any} */
  person = null;
  /** @type {any} */
  data = undefined;
  /** @type {any} */
  failed = null;
  waiting = false;
  #asked = 0;

  /** What the view shows, asked of the server. */
  async load() {
    return null;
  }

  /** Draws what the server said. */
  body(/** @type {any} */ _data) {
    return html``;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('route')) this.refresh();
  }

  /** Asks anew. Of several answers the one to the last question counts. */
  async refresh() {
    this.#asked += 1;
    const asked = this.#asked;
    this.waiting = true;
    try {
      const data = await this.load();
      if (asked !== this.#asked) return;
      this.data = data;
      this.failed = null;
    } catch (e) {
      if (asked !== this.#asked) return;
      this.failed = e;
    }
    this.waiting = false;
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('shown', { bubbles: true }));
  }

  render() {
    if (this.failed) return problem(this.failed, () => this.refresh());
    if (this.data === undefined) return html`<p class="foot" role="status">${word('frame.loading')}</p>`;
    return this.body(this.data);
  }
}
