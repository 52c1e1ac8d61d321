import { NaskahElement, css, html, nameOf, nothing, word } from '../desk.js';
import './picker.js';

/**
 * A field of a form for a person: who is chosen stands there by name and can be changed; else one is found by name, number of staff or
 * login. Set .name, .label and .value (a login); the form gets the login. "picked" tells who was chosen.
 */
class PersonField extends NaskahElement {
  static properties = { name: {}, label: {}, value: {}, required: { type: Boolean }, searching: { state: true } };

  static styles = css`
    naskah-person-field { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .1rem .75rem; margin-bottom: .5rem; align-items: start; }
    naskah-person-field .caption { padding-top: .4rem; color: var(--soft); }
    naskah-person-field .chosen { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: 0; padding-top: .4rem; }
    @media (max-width: 30rem) { naskah-person-field { grid-template-columns: minmax(0, 1fr); } naskah-person-field :is(.caption, .chosen) { padding-top: 0; } }
  `;

  name = '';
  label = '';
  value = '';
  required = false;
  searching = false;

  /** What a form calls it. */
  get caption() {
    return this.label;
  }

  focus() {
    /** @type {HTMLElement|null} */ (this.querySelector('naskah-recipient-picker, button'))?.focus();
  }

  async #pick(event) {
    event.stopPropagation();
    this.value = event.detail.id;
    this.searching = false;
    this.tell('picked', this.value);
    await this.updateComplete;
    this.focus();
  }

  async #search() {
    this.searching = true;
    await this.updateComplete;
    this.focus();
  }

  render() {
    const { name, label, value } = this;
    const field = html`<input type="hidden" name=${name} ?required=${this.required} .caption=${label} .value=${value}>`;
    const star = this.required ? html`&nbsp;<i aria-hidden="true">*</i>` : nothing;
    if (value && !this.searching) {
      return html`${field}<span class="caption">${label}${star}</span><p class="chosen"><b>${nameOf(value)}</b> <small>${value}</small>
        <button type="button" class="link" @click=${() => this.#search()}>${word('people.another')}</button></p>`;
    }
    return html`${field}<span class="caption" aria-hidden="true">${label}${star}</span>
      <naskah-recipient-picker path="people" .label=${label} .taken=${value ? [value] : []} @pick=${(e) => this.#pick(e)}></naskah-recipient-picker>`;
  }
}

customElements.define('naskah-person-field', PersonField);
