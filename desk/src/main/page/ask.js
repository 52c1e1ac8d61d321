import { el } from './dom.js';
import { word } from './words.js';

/** A field of a form: its word, and an input, select or textarea. */
export function field(label, input, hint = '') {
  return el('label', {}, el('span', { textContent: word(label) }), input, hint && el('small', { className: 'hint', textContent: hint }));
}

/**
 * A form that asks for what a step needs, and takes it. What is refused is said in the server's words, at its field, and nothing
 * typed is lost. Set .label, .fields, .send (values => promise), and .cancel where it can be left. "sent" tells the rest.
 */
export class Ask extends HTMLElement {
  label = '';
  fields = [];
  send = null;
  cancel = null;
  note = '';

  connectedCallback() {
    if (this.form) return;
    this.error = el('p', { className: 'error', role: 'alert' });
    this.submit = el('button', { className: 'primary', textContent: word(this.label) });
    this.form = el('form', { className: 'ask', onsubmit: (e) => { e.preventDefault(); this.take(); } },
      this.note && el('p', { className: 'warning', textContent: this.note }), ...this.fields, this.error,
      el('p', { className: 'actions' }, this.submit,
        this.cancel && el('button', { type: 'button', textContent: word('cancel'), onclick: () => this.cancel() })));
    this.append(this.form);
  }

  /** The values of the form by name; empty ones are left out. */
  values() {
    const values = {};
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim();
    }
    return values;
  }

  async take() {
    this.submit.disabled = true; // a second click must not do it twice
    this.error.textContent = '';
    for (const input of this.form.elements) input.removeAttribute('aria-invalid');
    try {
      const answer = await this.send(this.values(), this.form);
      this.dispatchEvent(new CustomEvent('sent', { detail: answer }));
    } catch (e) {
      this.refused(e);
    }
    this.submit.disabled = false;
  }

  refused(e) {
    this.error.textContent = e.message;
    const input = e.field && this.form.elements[e.field];
    if (input instanceof HTMLElement) {
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  }
}

customElements.define('naskah-ask', Ask);
