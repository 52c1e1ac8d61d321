import { Asking, html, nothing } from '../desk.js';

/**
 * A form for what a step needs, without a class of its own. Set .does (what its button says), .fields (form => template, drawn with what
 * Asking has for fields), .send ((values, form) => promise), .note where something has to be weighed, and .cancel where it can be left.
 */
class RecordsForm extends Asking {
  static properties = {
    ...Asking.properties, does: { attribute: false }, fields: { attribute: false }, note: { attribute: false }, send: { attribute: false }, cancel: { attribute: false },
  };

  does = '';
  /** @type {(form: Asking) => any} */
  fields = () => nothing;
  note = '';
  /** @type {(values: Object<string, any>, form: HTMLFormElement) => Promise<any>} */
  send = async () => {};
  /** @type {null | (() => void)} */
  cancel = null;

  #take(event) {
    const form = event.target;
    return this.take(event, (values) => this.send(values, form));
  }

  render() {
    return html`<form class="ask" novalidate @submit=${(e) => this.#take(e)} aria-label=${this.does}>
      ${this.note ? html`<p class="warning">${this.note}</p>` : nothing}
      ${this.fields(this)}
      ${this.end(this.does, this.cancel)}</form>`;
  }
}

customElements.define('naskah-records-form', RecordsForm);
