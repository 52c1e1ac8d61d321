import { Asking, html, word } from '../desk.js';

/** Asks why a letter is sent back or taken back. Set .asked, the step, and .deliver, which takes it with {reason}. */
class ReasonForm extends Asking {
  static properties = { ...Asking.properties, asked: { attribute: false } };

  asked = 'return';
  /** @type {(values: {reason: string}) => Promise<any>} */
  deliver = async () => {};

  render() {
    const { asked } = this;
    return html`<form novalidate @submit=${(e) => this.take(e, ({ reason }) => this.deliver({ reason }))}>
      <p class="hint">${word(`signing.${asked}Help`)}</p>
      ${this.text('reason', word('reason'), { rows: 3, required: true })}
      ${this.end(word(asked === 'return' ? 'signing.returnIt' : 'signing.takeItBack'))}</form>`;
  }
}

customElements.define('naskah-reason-form', ReasonForm);
