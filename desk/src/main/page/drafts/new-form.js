import { Asking, api, code, correspondent, html, json, language, nothing, word } from '../desk.js';
import { forgetTyped, keepTyped, typed } from '../register/kept.js';
import { LEVELS, sentAs } from '../letter/fields.js';
import '../letter/finder.js';

const LISTED = { rows: 3, max: 60_000 };
const SENT = ['template', 'direction', 'unit', 'subject', 'recipients', 'copyTo', 'classification', 'urgency', 'security'];
const OURS = ['outgoing', 'internal'];

/**
 * What a letter that is begun from a template says. Set .templates, .person and .from, the letter that it answers, or null. What is typed is
 * kept for the tab until the draft is made. "done" tells the draft.
 */
class NewLetterForm extends Asking {
  static properties = {
    ...Asking.properties, templates: { attribute: false }, from: { attribute: false }, person: { attribute: false }, values: { state: true }, codes: { state: true },
  };

  /** @type {any[]} */
  templates = [];
  /** @type {any} */
  from = null;
  /** @type {any} */
  person = null;
  /** @type {Object<string, string>} as typed */
  values = {};
  /** @type {any[]} */
  codes = [];
  /** @type {any} the letter that it answers */
  #answered = null;

  connectedCallback() {
    super.connectedCallback();
    this.#answered ??= this.from;
    const begun = this.#begun();
    this.values = { ...begun, ...typed(this.person.name, this.#kept), ...this.values };
    // What was kept may speak of a template that is gone.
    if (!this.templates.some(({ id }) => id === this.values.template)) this.values.template = begun.template;
    this.#suggest('');
  }

  /** Under which name what is typed is kept. */
  get #kept() {
    return `template-${this.from?.id ?? 'new'}`;
  }

  get #units() {
    return this.person.units.filter((unit) => unit.mayRegister);
  }

  /** Those in the user's language first. */
  get #templates() {
    const others = (template) => (template.language === language ? 0 : 1);
    return [...this.templates].sort((a, b) => others(a) - others(b));
  }

  /** The directions that a letter of the chosen template can have. */
  get #directions() {
    const { kind } = this.templates.find(({ id }) => id === this.values.template) ?? {};
    const known = this.person.kinds.find(({ id }) => id === kind)?.directions ?? OURS;
    return OURS.filter((direction) => known.includes(direction));
  }

  #begun() {
    const { from } = this;
    const mine = this.#units.map(({ id }) => id);
    const begun = { template: this.#templates[0]?.id ?? '', unit: mine[0] ?? '' };
    if (!from) return begun;
    return {
      ...begun, ...(mine.includes(from.unit) && { unit: from.unit }), recipients: correspondent(from, '\n'), subject: from.subject ?? '',
      classification: from.classification ?? '', security: from.security ?? '',
    };
  }

  async #suggest(term) {
    this.codes = await api.classifications(term).catch(() => []);
  }

  #write({ name, value }) {
    if (!SENT.includes(name)) return;
    this.values = { ...this.values, [name]: value };
    this.wrong = this.wrong.filter(({ field }) => field !== name);
    keepTyped(this.person.name, this.#kept, this.values);
    if (name === 'classification') this.#suggest(value);
  }

  async #take(event) {
    const letter = await this.take(event, async (values) => {
      const body = Object.fromEntries(SENT.filter((name) => values[name]).map((name) => [name, sentAs(name, values[name])]));
      const [only] = this.#directions;
      const answered = this.#answered && { repliesTo: [this.#answered.id] };
      return (await json('POST', 'drafts', { direction: only, ...body, ...answered })).entry;
    });
    if (!letter) return;
    forgetTyped(this.person.name, this.#kept);
    this.dispatchEvent(new CustomEvent('done', { detail: letter }));
  }

  #called({ kind, language: spoken, title }) {
    return [this.person.kindName(kind), code('drafts.language', spoken), title].filter(Boolean).join(' · ');
  }

  #choice(name, options) {
    return this.choice(name, word(name), options, { value: this.values[name] || options[0]?.[0] });
  }

  #text(name, how = {}) {
    return this.text(name, word(name), { value: this.values[name] ?? '', ...how });
  }

  render() {
    if (!this.templates.length || !this.#units.length) return html`<p class="warning">${word(this.templates.length ? 'drafts.noUnit' : 'drafts.noTemplates')}</p>`;
    const directions = this.#directions;
    const lists = { ...LISTED, hint: word('onePerLine') };
    const levels = (name) => LEVELS[name].map((key) => [key, code(name, key)]);
    return html`<form novalidate @submit=${(e) => this.#take(e)} @input=${(e) => this.#write(e.target)} @change=${(e) => this.#write(e.target)}>
      ${this.choice('template', word('drafts.template'), this.#templates.map((each) => [each.id, this.#called(each)]), { value: this.values.template, hint: word('drafts.templateHelp') })}
      ${directions.length > 1 ? this.#choice('direction', directions.map((each) => [each, code('direction', each)])) : nothing}
      ${this.#choice('unit', this.person.unitChoices(this.#units))}
      ${this.#text('subject', { required: true })}
      ${this.#text('recipients', { required: true, ...lists })}
      ${this.#text('copyTo', lists)}
      ${this.#text('classification', { list: 'draft-codes' })}
      <datalist id="draft-codes">${this.codes.map((each) => html`<option value=${each.id}>${each.id} ${each.name}</option>`)}</datalist>
      ${this.#choice('urgency', levels('urgency'))}
      ${this.#choice('security', levels('security'))}
      ${this.from ? nothing : html`<naskah-letter-finder .caption=${word('drafts.replyTo')} @pick=${(e) => { this.#answered = e.detail; }}></naskah-letter-finder>`}
      ${this.busy ? html`<p role="status"><progress aria-label=${word('drafts.making')}></progress> ${word('drafts.making')}</p>` : nothing}
      ${this.end(word('drafts.make'))}</form>`;
  }
}

customElements.define('naskah-new-letter-form', NewLetterForm);
