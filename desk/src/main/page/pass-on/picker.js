import { NaskahElement, call, entries, css, html, nothing, repeat, word } from '../desk.js';

const WAIT = 200; // milliseconds without a key before the server is asked

/**
 * Finds people, positions and units by the beginning of any word: a combobox whose list stays open, so that several are chosen one after
 * the other. Set .path and .label where it is not for
 * passing on, .letter (an id), .above (a disposition's id) and .taken (ids that are chosen already). "pick" tells a recipient.
 */
class RecipientPicker extends NaskahElement {
  static properties = {
    path: {}, label: {}, letter: {}, above: {}, taken: { attribute: false }, term: { state: true }, found: { state: true }, more: { state: true },
    active: { state: true }, shut: { state: true }, refused: { state: true }, stale: { state: true },
  };

  static styles = css`
    naskah-recipient-picker { display: block; margin-bottom: .5rem; }
    naskah-recipient-picker input { width: 100%; }
    naskah-recipient-picker ul { list-style: none; margin: .25rem 0; padding: 0; height: 14rem; overflow-y: auto; border: 1px solid var(--line); border-radius: var(--round); background: var(--paper); }
    naskah-recipient-picker li { padding: .35rem .6rem; cursor: pointer; overflow-wrap: anywhere; border-bottom: 1px solid var(--line); }
    naskah-recipient-picker li small { display: block; color: var(--soft); }
    naskah-recipient-picker li:hover { background: var(--hover); }
    naskah-recipient-picker li[aria-selected=true] { background: var(--hover); outline: 2px solid var(--accent); outline-offset: -2px; }
    naskah-recipient-picker p, naskah-recipient-picker p.foot { margin: 0; min-height: 1.4rem; text-align: left; }
  `;

  /** Whom it finds: `recipients` of letters, or `people`. */
  path = 'recipients';
  /** What is asked for; for recipients their own words. */
  label = '';
  letter = '';
  above = '';
  /** @type {string[]} */
  taken = [];
  term = '';
  /** @type {any[]} */
  found = [];
  more = false;
  active = -1;
  shut = false;
  refused = '';
  /** Whether the list is not yet about what is typed now: then Enter takes nobody. */
  stale = false;
  #asked = 0;
  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** Those that can still be chosen. */
  get options() {
    return this.found.filter((each) => !this.taken.includes(each.id));
  }

  /** What was typed and leads to nobody yet. */
  get rest() {
    return this.term.trim();
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  /** Of several answers the one to what was typed last counts. */
  async #ask() {
    this.#asked += 1;
    const asked = this.#asked;
    // All people there are would help nobody.
    if (this.path === 'people' && !this.rest) {
      Object.assign(this, { found: [], more: false, refused: '', stale: false, active: -1 });
      return;
    }
    this.stale = true;
    const given = [['term', this.rest], ['letter', this.letter], ['parent', this.above], ['maxItems', '20']].filter(([, value]) => value);
    try {
      const body = await call(`${this.path}?${new URLSearchParams(given)}`);
      if (asked !== this.#asked) return;
      this.found = entries(body);
      this.more = body.list.pagination.hasMoreItems;
      this.refused = '';
    } catch (e) {
      if (asked !== this.#asked) return;
      this.found = [];
      this.more = false;
      this.refused = e.message;
    }
    this.stale = false;
    // Who typed a name takes the first with Enter; who typed nothing has to go to one.
    this.active = this.rest && this.options.length ? 0 : -1;
  }

  #typed(event) {
    this.term = event.target.value;
    this.shut = false;
    // What is on its way is no answer to this.
    this.#asked += 1;
    this.stale = true;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  #key(event) {
    const { length } = this.options;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (this.shut) this.shut = false;
      else if (length) this.active = this.active < 0 && step < 0 ? length - 1 : (this.active + step + length) % length;
    } else if (event.key === 'Enter') {
      event.preventDefault(); // it chooses, and does not send
      if (!this.shut && this.active >= 0) this.#pick(this.options[this.active]);
    } else if (event.key === 'Escape' && !this.shut) {
      event.preventDefault();
      event.stopPropagation();
      this.shut = true;
    }
  }

  #pick(recipient) {
    if (!recipient) return;
    this.tell('pick', recipient);
    if (this.term) {
      this.term = '';
      clearTimeout(this.#timer);
      this.#ask();
    } else {
      this.active = Math.min(this.active, this.options.length - 2);
    }
    this.focus();
  }

  updated() {
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #count(options) {
    if (this.refused || this.stale) return '';
    const kind = this.path === 'people' ? 'people' : 'passOn';
    if (!options.length) return this.rest ? word(`${kind}.nobody`) : word(`${kind}.type`);
    return word(this.more ? 'passOn.foundMore' : 'passOn.found', { n: options.length });
  }

  #about(recipient) {
    const { kind = 'user', unitName, holderName, staffNumber, positions, id } = recipient;
    const parts = kind === 'user' ? [...positions.map((p) => p.name), staffNumber, id.replace(/^user:/, '')]
      : [word(`passOn.kind.${kind}`), kind === 'position' && (holderName ?? word('passOn.vacant')), unitName];
    return parts.filter(Boolean).join(' · ');
  }

  render() {
    const options = this.options;
    const open = !this.shut && options.length > 0;
    return html`
      <input id="pass-to" role="combobox" autocomplete="off" maxlength="100" aria-label=${this.label || word('passOn.to')} aria-autocomplete="list"
        aria-expanded=${open} aria-controls="pass-list" aria-describedby="pass-help pass-count"
        aria-activedescendant=${open && this.active >= 0 ? `pass-option-${this.active}` : nothing}
        aria-invalid=${this.refused ? 'true' : nothing}
        .value=${this.term} @input=${(e) => this.#typed(e)} @keydown=${(e) => this.#key(e)}>
      <small class="hint" id="pass-help">${word(this.path === 'people' ? 'people.help' : 'passOn.help')}</small>
      <ul id="pass-list" role="listbox" aria-label=${word('passOn.suggestions')} ?hidden=${!open}>
        ${repeat(open ? options : [], (each) => each.id, (each, i) => html`
          <li id=${`pass-option-${i}`} role="option" aria-selected=${i === this.active} @mousedown=${(e) => e.preventDefault()}
            @click=${() => this.#pick(each)}>${each.name}<small>${this.#about(each)}</small></li>`)}
      </ul>
      <p class="foot" id="pass-count" role="status">${this.#count(options)}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}`;
  }
}

customElements.define('naskah-recipient-picker', RecipientPicker);
