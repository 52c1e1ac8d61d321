import { NaskahElement, api, call, code, entries, html, inWords, json, live, nothing, today, word } from '../desk.js';
import { FOLDED, LISTS, NEEDED, isRequired, missing, sent, typable } from './fields.js';
import { forgetTyped, keepLast, keepTyped, last, typed } from './kept.js';
import './same.js';
import { senders } from './senders.js';

const CHOICES = { urgency: ['ordinary', 'urgent', 'veryUrgent'], security: ['ordinary', 'restricted', 'secret', 'topSecret'] };

/**
 * What is written of one letter. Set .person and .letter, its draft, or null where there is none. Tells "done" with the letter that has its
 * number now, and "discard". Nothing typed is lost: it is kept as it is typed, until the letter is registered.
 */
class RegisterForm extends NaskahElement {
  static properties = {
    person: { attribute: false }, letter: { attribute: false }, from: { attribute: false }, values: { state: true }, proposed: { state: true }, errors: { state: true },
    found: { state: true }, codes: { state: true }, same: { state: true }, busy: { state: true },
  };

  /** @type {any} */
  person = null;
  /** @type {any} */
  letter = null;
  /** @type {{key: string, values: Object<string, string>, links: Object<string, any>, number?: string}|null} the letter, or the reserved number, because of which this one is */
  from = null;
  /** @type {Object<string, string>} */
  values = {};
  /** @type {Set<string>} fields that hold what was read from the file, and that nobody has looked at */
  proposed = new Set();
  /** @type {Array<{field: string, text: string}>} */
  errors = [];
  found = [];
  codes = [];
  /** @type {any[]} earlier letters that may be this one */
  same = [];
  busy = false;
  /** Id of the draft that was made of what is written here, until it has its number. */
  #made = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter') && changed.get('letter')?.id !== this.letter?.id || !this.values.direction) this.start();
  }

  start() {
    const { direction = 'incoming', unit, kind } = last(this.person.name);
    const mine = this.units.map((u) => u.id);
    const first = { direction, unit: mine.includes(unit) ? unit : mine[0] ?? '', kind, receivedDate: today() };
    const { unit: theirs = '', ...begun } = this.from?.values ?? {};
    this.values = {
      ...first, ...begun, ...(mine.includes(theirs) && { unit: theirs }), ...(this.letter && typable(this.letter)), ...typed(this.person.name, this.kept),
    };
    this.proposed = new Set();
    this.errors = [];
    this.same = [];
    this.#made = '';
    this.fitKind();
    this.suggestCodes('');
  }

  /** Under which name what is typed is kept. */
  get kept() {
    return this.letter?.id ?? this.from?.key;
  }

  get units() {
    return this.person.units.filter((u) => u.mayRegister);
  }

  get kinds() {
    return this.person.kinds.filter((k) => k.directions.includes(this.values.direction));
  }

  /** A kind that the direction does not have gives way to the first that it has. */
  fitKind() {
    if (!this.kinds.some((k) => k.id === this.values.kind)) this.values = { ...this.values, kind: this.kinds[0]?.id ?? '' };
  }

  write(name, value) {
    this.values = { ...this.values, [name]: value };
    if (name === 'direction') this.fitKind();
    this.proposed = new Set([...this.proposed].filter((field) => field !== name));
    this.errors = this.errors.filter((error) => error.field !== name);
    this.same = [];
    keepTyped(this.person.name, this.kept, this.values);
    if (name === 'senderOrganisation') senders(value).then((found) => { this.found = found; });
    if (name === 'classification') this.suggestCodes(value);
  }

  async suggestCodes(term) {
    this.codes = await api.classifications(term).catch(() => []);
  }

  /** Fills in what the file says where nobody has written anything. A draft from Intake has the name of its file as subject. */
  async propose() {
    if (!this.letter) return;
    const { id, name } = this.letter;
    const found = await call(`letters/${encodeURIComponent(id)}/proposals`).then(entries).catch(() => []);
    if (this.letter?.id !== id) return;
    const stem = (name || '').replace(/\.[^.]*$/, '');
    for (const { field, value } of found) {
      const here = this.values[field] ?? '';
      if (here && !(field === 'subject' && here === stem)) continue;
      if (!NEEDED[this.values.direction].concat(FOLDED[this.values.direction]).includes(field)) continue;
      this.values = { ...this.values, [field]: value };
      this.proposed = new Set([...this.proposed, field]);
    }
    keepTyped(this.person.name, id, this.values);
  }

  async save(anyway = false) {
    if (this.busy) return; // a second click must not take a second number
    this.errors = missing(this.values).map((field) => ({ field, text: word('register.missing', { field: word(field) }) }));
    if (this.errors.length) {
      this.show();
      return;
    }
    this.busy = true;
    try {
      this.same = anyway ? [] : await this.earlier();
      if (this.same.length) return;
      const letter = await this.registered();
      forgetTyped(this.person.name, this.kept);
      keepLast(this.person.name, this.values);
      this.dispatchEvent(new CustomEvent('done', { detail: letter }));
    } catch (e) {
      this.errors = [{ field: e.field || '', text: e.message }];
      this.show();
    } finally {
      this.busy = false;
    }
  }

  /**
   * The letter with its number. Where there is no draft one is made first: when the answer with the number is lost, asking the same draft again
   * gives the same number. Who has a reserved number says it when the letter is made, and can say it once.
   */
  async registered() {
    if (this.from?.number) return api.register({ ...sent(this.values, false), ...this.from.links });
    if (!this.letter && !this.#made) {
      this.#made = (await json('POST', 'letters', { ...sent(this.values, false), ...this.from?.links, status: 'draft' })).entry.id;
    }
    const letter = await api.change(this.letter?.id ?? this.#made, { ...sent(this.values, true), status: 'open' });
    this.#made = '';
    return letter;
  }

  /** Earlier letters that may be the same; if the server cannot say, nobody is kept waiting for that. */
  async earlier() {
    const { letterNumber, senderOrganisation, senderName, letterDate, subject } = this.values;
    const known = { letter: this.letter?.id || this.#made, letterNumber, senderOrganisation, senderName, letterDate, subject };
    const asked = new URLSearchParams(Object.entries(known).filter(([, value]) => value).map(([name, value]) => [name, String(value)]));
    return call(`similar-letters?${asked}`).then(entries).catch(() => []);
  }

  /** Keeps what is written as a draft on the server, for later or for somebody else. */
  async keep() {
    if (this.busy) return;
    this.busy = true;
    try {
      const draft = this.letter?.id ?? this.#made;
      const body = sent(this.values, Boolean(draft));
      if (draft) await api.change(draft, body);
      else await json('POST', 'letters', { ...body, ...this.from?.links, status: 'draft' });
      forgetTyped(this.person.name, this.kept);
      this.tell('close');
    } catch (e) {
      this.errors = [{ field: e.field || '', text: e.message }];
      this.show();
    } finally {
      this.busy = false;
    }
  }

  /** Goes to the first field that is wrong, out of its fold if it is there. */
  async show() {
    await this.updateComplete;
    this.lead(this.errors[0].field);
  }

  lead(field) {
    const input = /** @type {HTMLElement|null} */ (field ? this.querySelector(`#field-${CSS.escape(field)}`) : null);
    const fold = /** @type {HTMLDetailsElement|null} */ (input?.closest('details') ?? null);
    if (fold) fold.open = true;
    (input ?? /** @type {HTMLElement|null} */ (this.querySelector('.errors')))?.focus();
  }

  render() {
    const { direction } = this.values;
    return html`<form novalidate @submit=${(e) => { e.preventDefault(); this.save(); }}>
      ${this.direction()}
      ${NEEDED[direction].map((name) => this.field(name))}
      <details><summary>${word('register.more')}</summary>${FOLDED[direction].map((name) => this.field(name))}</details>
      <datalist id="senders">${this.found.map((s) => html`<option value=${s.senderOrganisation ?? s.senderName}></option>`)}</datalist>
      <datalist id="codes">${this.codes.map((c) => html`<option value=${c.id}>${c.id} ${c.name}</option>`)}</datalist>
      ${this.wrong()}
      ${this.same.length ? html`<naskah-same .person=${this.person} .found=${this.same} @anyway=${() => this.save(true)}
        @discard=${() => this.dispatchEvent(new CustomEvent('discard'))} .draft=${this.letter !== null}></naskah-same>` : nothing}
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${word('save')}</button>
        ${this.from?.number ? nothing : html`<button type="button" ?disabled=${this.busy} @click=${() => this.keep()}>${word('register.keep')}</button>`}
        ${this.letter ? html`<button type="button" ?disabled=${this.busy}
          @click=${() => this.dispatchEvent(new CustomEvent('discard'))}>${word('register.discard')}</button>` : nothing}
        <button type="button" @click=${() => this.tell('close')}>${word('cancel')}</button></p>
    </form>`;
  }

  /** All that is wrong, with a way to each field. */
  wrong() {
    const text = ({ field, text: said }) => (field && this.querySelector(`#field-${CSS.escape(field)}`)
      ? html`<button type="button" class="link" @click=${() => this.lead(field)}>${said}</button>` : said);
    return html`<div class="error errors" role="alert" tabindex="-1">${this.errors.length
      ? html`<ul>${this.errors.map((error) => html`<li>${text(error)}</li>`)}</ul>` : nothing}</div>`;
  }

  direction() {
    return html`<fieldset class="direction"><legend>${word('direction')}</legend>
      ${['incoming', 'outgoing', 'internal'].map((name) => html`<label class="check"><input type="radio" name="direction" value=${name}
        .checked=${live(this.values.direction === name)} @change=${() => this.write('direction', name)}><span>${code('direction', name)}</span></label>`)}
    </fieldset>`;
  }

  field(name) {
    const required = isRequired(this.values.direction, name);
    return html`<label for="field-${name}" class=${this.proposed.has(name) ? 'proposed' : ''}>
      <span>${word(name)}${required ? html` <span aria-hidden="true">*</span>` : nothing}</span>${this.input(name, required)}
      ${this.proposed.has(name) ? html`<small id="hint-${name}">${word('register.proposed')}</small>` : nothing}</label>`;
  }

  input(name, required) {
    const value = this.values[name] ?? '';
    const wrong = this.errors.some((error) => error.field === name) ? 'true' : 'false';
    const hint = this.proposed.has(name) ? `hint-${name}` : nothing;
    const write = (e) => this.write(name, e.target.value);
    const options = this.options(name);
    if (options) {
      return html`<select id="field-${name}" name=${name} ?required=${required} aria-invalid=${wrong} @change=${write}>
        ${options.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}</select>`;
    }
    if (LISTS.includes(name) || name === 'summary') {
      return html`<textarea id="field-${name}" name=${name} rows="2" ?required=${required} aria-invalid=${wrong}
        placeholder=${name === 'summary' ? nothing : word('onePerLine')} .value=${live(value)} @input=${write}></textarea>`;
    }
    const list = { senderOrganisation: 'senders', classification: 'codes' }[name] ?? nothing;
    return html`<input id="field-${name}" name=${name} type=${name.endsWith('Date') ? 'date' : 'text'} list=${list} autocomplete="off"
      ?required=${required} aria-invalid=${wrong} aria-describedby=${hint} .value=${live(value)} @input=${write}>`;
  }

  options(name) {
    if (name === 'unit') return this.person.unitChoices(this.units);
    if (name === 'kind') return this.kinds.map((k) => [k.id, inWords(k)]);
    return CHOICES[name]?.map((key) => [key, code(name, key)]) ?? null;
  }
}

customElements.define('naskah-register-form', RegisterForm);
