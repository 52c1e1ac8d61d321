import { NaskahElement, html, nothing, valuesOf, word } from '../desk.js';

let forms = 0;

/**
 * A form for what a step needs. What is refused is said at the field that the server named, and nothing typed is lost. Set .label, .fields
 * (a template), .send (values => promise), .note where something has to be weighed, and .cancel where it can be left.
 */
class RecordsForm extends NaskahElement {
  static properties = {
    label: { attribute: false }, fields: { attribute: false }, note: { attribute: false }, send: { attribute: false },
    cancel: { attribute: false }, busy: { state: true }, said: { state: true },
  };

  label = '';
  /** @type {any} */
  fields = nothing;
  note = '';
  /** @type {(values: Object<string, any>, form: HTMLFormElement) => Promise<any>} */
  send = async () => {};
  /** @type {null | (() => void)} */
  cancel = null;
  busy = false;
  said = '';
  #id = `records-form-${(forms += 1)}`;

  render() {
    return html`<form class="ask" @submit=${this.take} aria-label=${this.label}>
      ${this.note ? html`<p class="warning">${this.note}</p>` : nothing}
      ${this.fields}
      <p class="error" role="alert" id=${this.#id}>${this.said}</p>
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${this.label}</button>
        ${this.cancel ? html`<button type="button" @click=${this.cancel}>${word('cancel')}</button>` : nothing}</p></form>`;
  }

  firstUpdated() {
    const first = /** @type {HTMLElement} */ (this.querySelector('input:not([type=hidden]), select, textarea, button'));
    first?.focus({ preventScroll: false });
  }

  async take(event) {
    event.preventDefault();
    if (this.busy) return; // a second click must not do it twice
    const form = event.target;
    this.busy = true;
    this.said = '';
    for (const input of form.elements) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    try {
      await this.send(valuesOf(form), form);
    } catch (e) {
      this.refused(e, form);
    }
    this.busy = false;
  }

  refused(e, form) {
    this.said = e.message;
    const input = e.field && form.elements[e.field];
    if (!(input instanceof HTMLElement)) return;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', this.#id);
    input.focus();
  }
}

customElements.define('naskah-records-form', RecordsForm);
