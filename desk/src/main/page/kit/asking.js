import { html, nothing } from 'lit';
import { NaskahElement } from './element.js';
import { word } from '../words.js';

/** What the server said in refusing, with the label of the field that it named in place of the field's name. */
export function saidOf(error, label = '') {
  const named = error.field && error.message.startsWith(`${error.field}: `);
  const text = named ? error.message.slice(error.field.length + 2) : error.message;
  return label ? `${label}: ${text}` : text[0].toUpperCase() + text.slice(1);
}

let forms = 0;

/** What stands in a form, by name: trimmed, without what is empty. */
export function valuesOf(form) {
  /** @type {Object<string, string>} */
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim();
  }
  return values;
}

/** What keeps a field from being sent: it is needed and empty, or what is typed is no whole day or number. */
function lack(input, values) {
  if (input.disabled) return '';
  if (input.validity?.badInput) return 'kit.incomplete';
  const isEmpty = input.type === 'file' ? !input.files.length : !values[input.name];
  return input.required && isEmpty ? 'kit.missing' : '';
}

/**
 * A form of a few fields. What is missing or refused is said at its field, by its label, and nothing typed is lost; a second click does
 * nothing. Draw it with text(), choice(), radios(), file() and end(), give its submit event to take(). "stale" tells that the server may know something newer.
 */
export class Asking extends NaskahElement {
  static properties = { busy: { state: true }, wrong: { state: true } };

  busy = false;
  /** @type {{field: string, text: string}[]} */
  wrong = [];
  /** Several forms of a kind may be open. */
  #id = `form-${(forms += 1)}`;

  /** Begins with its first field. */
  firstUpdated() {
    /** @type {HTMLElement|null} */ (this.querySelector('input:not([type=hidden]), select, textarea, button'))?.focus();
  }

  /** Sends what stands in the form; answers what `send` answers, or undefined where it was refused. */
  async take(event, /** @type {(values: Object<string, string>) => Promise<any>} */ send) {
    event.preventDefault();
    if (this.busy) return undefined;
    const values = valuesOf(event.target);
    const lacking = [...event.target.elements].map((input) => ({ field: input.name, lack: lack(input, values) })).filter((each) => each.lack);
    this.wrong = lacking.map(({ field, lack: said }) => ({ field, text: word(said, { field: this.label(field) }) }));
    if (this.wrong.length) {
      this.#lead();
      return undefined;
    }
    this.busy = true;
    try {
      return await send(values);
    } catch (e) {
      this.refused(e);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Says what the server refused. */
  refused(error) {
    this.wrong = [{ field: error.field ?? '', text: saidOf(error, error.field && this.label(error.field)) }];
    this.#lead();
    // What is wrong with a field of the form is the form's own matter.
    if (!this.#input(error.field ?? '')) this.tell('stale');
  }

  /** The label of a field; empty for what is none of this form. */
  label(name) {
    const input = /** @type {any} */ (this.#input(name));
    const caption = input?.type === 'radio' ? input.closest('fieldset')?.querySelector('legend') : input?.closest('label')?.querySelector('span');
    return input?.caption ?? caption?.textContent.replace(/\s*\*$/, '') ?? '';
  }

  /** @returns {HTMLElement|null} */
  #input(name) {
    return this.querySelector(`[name="${CSS.escape(name)}"]`);
  }

  async #lead() {
    await this.updateComplete;
    (this.#input(this.wrong[0].field) ?? /** @type {HTMLElement|null} */ (this.querySelector('.wrong')))?.focus();
  }

  #at(name) {
    return this.wrong.find((each) => each.field === name);
  }

  /** What is wrong with a field, below it. */
  error(name) {
    const wrong = this.#at(name);
    return wrong ? html`<small class="error" role="alert" id=${`${this.#id}-${name}-wrong`}>${wrong.text}</small>` : nothing;
  }

  /** A field's label around its input, which is drawn with these: id, whether it is wrong, and what describes it. */
  field(name, label, draw, { hint = '', required = false } = {}) {
    const id = `${this.#id}-${name}`;
    const wrong = Boolean(this.#at(name));
    const about = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing;
    return html`<label for=${id}><span>${label}${required ? html` <i aria-hidden="true">*</i>` : nothing}</span>
      ${draw({ id, wrong: wrong ? 'true' : nothing, about })}
      ${hint ? html`<small class="hint" id=${`${id}-hint`}>${hint}</small>` : nothing}${this.error(name)}</label>`;
  }

  /** A field for text, on several lines if rows are given; `last` is the last day that is offered. */
  text(name, label, /** @type {any} */ { rows = 0, type = 'text', value = '', required = false, hint = '', max = 1000, list = nothing, mode = nothing, last = nothing } = {}) {
    const draw = ({ id, wrong, about }) => (rows
      ? html`<textarea id=${id} name=${name} rows=${rows} maxlength=${max} ?required=${required} aria-invalid=${wrong} aria-describedby=${about} .value=${value}></textarea>`
      : html`<input id=${id} name=${name} type=${type} maxlength=${type === 'date' ? nothing : max} list=${list} inputmode=${mode} max=${last} autocomplete="off" ?required=${required}
          aria-invalid=${wrong} aria-describedby=${about} .value=${value}>`);
    return this.field(name, label, draw, { hint, required });
  }

  /** A field to choose from; options are pairs of value and text. */
  choice(name, label, options, /** @type {any} */ { value = '', change = () => {}, hint = '' } = {}) {
    const draw = ({ id, wrong, about }) => html`<select id=${id} name=${name} aria-invalid=${wrong} aria-describedby=${about}
      @change=${(e) => change(e.target.value)}>${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}</select>`;
    return this.field(name, label, draw, { hint });
  }

  /** The same where all can be seen at once. */
  radios(name, label, options, /** @type {any} */ { value = '', change = () => {} } = {}) {
    return html`<fieldset><legend>${label}</legend>${options.map(([key, text]) => html`<label class="check">
      <input type="radio" name=${name} value=${key} .checked=${key === value} @change=${() => change(key)}><span>${text}</span></label>`)}${this.error(name)}</fieldset>`;
  }

  /** A field for a file of this machine. */
  file(name, label, { accept = '', required = false, hint = '' } = {}) {
    const draw = ({ id, wrong, about }) => html`<input id=${id} name=${name} type="file" accept=${accept} ?required=${required} aria-invalid=${wrong} aria-describedby=${about}>`;
    return this.field(name, label, draw, { hint, required });
  }

  /** What is wrong with no field of this form, and the buttons; the one that leaves, if it can be left. */
  end(label, /** @type {null | (() => void)} */ leave = () => this.tell('left')) {
    const rest = this.wrong.filter(({ field }) => !field || !this.#input(field));
    return html`<div class="wrong" tabindex="-1" role="alert">${rest.map(({ text }) => html`<p class="error">${text}</p>`)}</div>
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${label}</button>
        ${leave ? html`<button type="button" @click=${leave}>${word('cancel')}</button>` : nothing}</p>`;
  }
}
