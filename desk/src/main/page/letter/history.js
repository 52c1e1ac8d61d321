import { NaskahElement, all, api, css, html, nameOf, nothing, saidOf, time, word } from '../desk.js';

/** What happened to a letter, asked when it is unfolded; for those who keep records with the entries of the audit. Set .letter and .person. */
class LetterHistory extends NaskahElement {
  static properties = { letter: { attribute: false }, person: { attribute: false }, events: { state: true }, entries: { state: true }, refused: { state: true } };

  static styles = css`
    naskah-letter-history details { margin: .5rem 0; }
    naskah-letter-history summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
    naskah-letter-history ol { list-style: none; padding: 0; margin: .25rem 0; }
    naskah-letter-history li { padding: .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    naskah-letter-history small { display: block; color: var(--soft); }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {any[]|null} */
  events = null;
  /** @type {any[]|null} */
  entries = null;
  refused = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    // Something was done: what is unfolded is asked anew.
    if (!changed.has('letter') || !changed.get('letter')) return;
    if (this.events) this.#ask('events');
    if (this.entries) this.#ask('entries');
  }

  async #ask(what) {
    this.refused = '';
    try {
      if (what === 'events') this.events = await api.history(this.letter.id);
      else this.entries = await all('audit-entries', { about: this.letter.id });
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  #fold(what, title, line) {
    const rows = this[`${what}`];
    return html`<details @toggle=${(e) => { if (e.target.open && !rows) this.#ask(what); }}><summary>${title}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${rows ? html`<ol class="history">${rows.map((row) => html`<li>${line(row)}</li>`)}</ol>` : nothing}
      ${rows?.length === 0 ? html`<p class="hint">${word('letter.noHistory')}</p>` : nothing}</details>`;
  }

  #event(e) {
    const to = e.recipientName || e.recipient;
    return html`<b>${word(e.event)}</b>${to ? ` → ${to}` : ''} ${e.detail ? html`<span>· ${e.detail}</span>` : nothing}
      <small>${time(e.at)} · ${e.byName || nameOf(e.by)}${e.onBehalfOf ? ` (${word('onBehalf')} ${nameOf(e.onBehalfOf)})` : ''}</small>`;
  }

  render() {
    return html`${this.#fold('events', word('history'), (e) => this.#event(e))}
      ${this.person.keeper ? this.#fold('entries', word('letter.audit'), (e) => html`${e.event}<small>${time(e.at)} · ${nameOf(e.by)}</small>`) : nothing}`;
  }
}

customElements.define('naskah-letter-history', LetterHistory);
