import { NaskahElement, all, html, nameOf, nothing, saidOf, time, word } from '../desk.js';
import { shownAs } from './fields.js';

/** What was corrected in a record, asked when it is unfolded. Set .letter and .person. */
class Amendments extends NaskahElement {
  static properties = { letter: { attribute: false }, person: { attribute: false }, rows: { state: true }, refused: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {any[]|null} */
  rows = null;
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter') && this.rows) this.#ask();
  }

  async #ask() {
    try {
      this.rows = await all(`letters/${encodeURIComponent(this.letter.id)}/amendments`);
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  render() {
    const value = (field, text) => shownAs(field, text, this.person) || word('letter.empty');
    return html`<details @toggle=${(e) => { if (e.target.open && !this.rows) this.#ask(); }}><summary>${word('letter.amendments')}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${this.rows?.length === 0 ? html`<p class="hint">${word('letter.noAmendments')}</p>` : nothing}
      ${this.rows?.length ? html`<ul class="history">${this.rows.map((a) => html`<li><b>${word(a.field)}</b>: ${value(a.field, a.oldValue)} → ${value(a.field, a.newValue)}
        <p>${a.reason}</p><small>${time(a.at)} · ${nameOf(a.by)}</small></li>`)}</ul>` : nothing}</details>`;
  }
}

customElements.define('naskah-amendments', Amendments);
