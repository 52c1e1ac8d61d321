import { Asking, html, json, today, word } from '../desk.js';

/** Says that what people carried is there: the day, and who took it. Set .sending. "done" tells. */
class DeliveredForm extends Asking {
  static properties = { ...Asking.properties, sending: { attribute: false } };

  /** @type {any} */
  sending = null;

  async #take(event) {
    const done = await this.take(event, async (values) => {
      await json('PUT', `sendings/${this.sending.id}`, { status: 'delivered', ...values });
      return true;
    });
    if (done) this.tell('done');
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      ${this.text('deliveredOn', word('sending.deliveredOn'), { type: 'date', value: today(), last: today(), required: true })}
      ${this.text('receivedBy', word('sending.receivedBy'), { required: true, max: 300 })}
      ${this.end(word('sending.delivered'))}</form>`;
  }
}

customElements.define('naskah-delivered-form', DeliveredForm);
