import { NaskahElement, further, html, learn, nameOf, nothing, page, saidOf, time, word } from '../desk.js';
import { ofSecrets } from '../words/secret.js';

learn(ofSecrets);

const MOST = 25;

/** Who has read a secret letter, the newest first. Asked when it is unfolded. Set .letter. "stale" tells that the letter may have changed. */
class Readings extends NaskahElement {
  static properties = { letter: { attribute: false }, readings: { state: true }, foot: { state: true }, refused: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} */
  readings = null;
  /** @type {{more?: boolean, waiting?: boolean, failed?: any}} */
  foot = {};
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter') && this.readings) this.#ask([]);
  }

  /** Asks for those that follow on the ones that are known. */
  async #ask(/** @type {any[]} */ known) {
    this.foot = { ...this.foot, waiting: true };
    try {
      const next = await page(`letters/${encodeURIComponent(this.letter.id)}/readings`, known.length, MOST);
      this.readings = [...known, ...next.items];
      this.foot = { more: next.more };
      this.refused = '';
    } catch (e) {
      this.foot = {};
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  #reading({ by, at, what, door, fileName, detail }) {
    const which = [word(`readings.${what}`), detail, ['fields', 'sheet', 'letter', 'copy'].includes(what) ? '' : fileName].filter(Boolean).join(' ');
    return html`<li><b>${nameOf(by)}</b> · ${which} · ${word(`readings.by.${door}`)} <small>${time(at)}</small></li>`;
  }

  render() {
    const { readings, foot } = this;
    return html`<details @toggle=${(e) => { if (e.target.open && !readings) this.#ask([]); }}><summary>${word('readings.title')}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${readings ? html`<ul class="history">${readings.map((each) => this.#reading(each))}</ul>
        ${readings.length ? nothing : html`<p class="hint">${word('readings.none')}</p>`}` : nothing}
      ${further(foot, () => this.#ask(readings ?? []))}</details>`;
  }
}

customElements.define('naskah-readings', Readings);
