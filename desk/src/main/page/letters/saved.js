import { NaskahElement, address, all, call, css, html, json, question, word } from '../desk.js';

/** Searches that a person keeps: choose one, keep what the list shows now, forget one. */
class SavedSearches extends NaskahElement {
  static properties = { query: { attribute: false }, searches: { state: true }, error: { state: true }, naming: { state: true } };

  static styles = css`
    naskah-saved-searches { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    naskah-saved-searches form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    naskah-saved-searches label { display: inline-flex; gap: .75rem; margin: 0; }
  `;

  /** @type {Object<string, string>} */
  query = {};
  /** @type {any[]} */
  searches = [];
  error = '';
  naming = false;

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    await this.trying(async () => { this.searches = await all('searches'); });
  }

  async trying(work) {
    this.error = '';
    try {
      await work();
    } catch (e) {
      this.error = e.message;
    }
  }

  render() {
    return html`
      ${this.searches.map((s) => html`<span class="chip"><a href=${address('letters', this.asked(s))}>${s.name}</a>
        <button type="button" class="link" aria-label=${word('letters.forget', { name: s.name })} @click=${() => this.forget(s.id)}>×</button></span>`)}
      ${this.naming ? html`<form @submit=${this.keep}>
          <label><span>${word('letters.searchName')}</span> <input name="search" maxlength="80" required></label>
          <button class="primary">${word('letters.keep')}</button>
          <button type="button" @click=${() => { this.naming = false; }}>${word('cancel')}</button></form>`
        : html`<button type="button" name="keep" @click=${this.name}>${word('letters.keepThis')}</button>`}
      <span class="error" role="alert">${this.error}</span>`;
  }

  async name() {
    this.naming = true;
    await this.updateComplete;
    /** @type {HTMLElement} */ (this.querySelector('input[name=search]')).focus();
  }

  /** An address out of what the server keeps, which is what it is asked. */
  asked(search) {
    const query = { q: search.term, order: search.orderBy };
    for (const [, field, operator, value] of (search.where ?? '').matchAll(/(\w+)\s*(=|>=|<=)\s*'((?:[^'\\]|\\.)*)'/g)) {
      const name = { agendaYear: 'year', classificationUnder: 'classification' }[field] ?? (operator === '=' ? field : operator === '>=' ? 'since' : 'until');
      query[name] = value.replace(/\\(.)/g, '$1') + (field === 'classificationUnder' ? '*' : '');
    }
    for (const [, field, values] of (search.where ?? '').matchAll(/\b(unit|id) IN \(([^)]*)\)/g)) {
      query[field === 'id' ? 'ids' : field] = values.replaceAll("'", '');
    }
    return query;
  }

  keep(event) {
    event.preventDefault();
    const name = event.target.elements.search.value;
    const { term, where, orderBy } = question(this.query);
    const given = Object.entries({ name, term, where, orderBy }).filter(([, value]) => value);
    return this.trying(async () => {
      await json('POST', 'searches', Object.fromEntries(given));
      this.naming = false;
      await this.load();
    });
  }

  forget(id) {
    return this.trying(async () => {
      await call(`searches/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await this.load();
    });
  }
}

customElements.define('naskah-saved-searches', SavedSearches);
