import { Asking, api, html, nothing, word } from '../desk.js';

/** Asks for the words that go with a step of a disposition, and takes it. Set .part and .step. */
class WayStep extends Asking {
  static properties = { ...Asking.properties, part: { attribute: false }, step: { attribute: false } };

  /** @type {any} */
  part = null;
  /** @type {any} */
  step = null;

  async #take(event) {
    const done = await this.take(event, async ({ reason, dueDate }) => {
      await api.step(this.part.id, { ...this.step.values, ...(reason && { reason }), ...(dueDate && { dueDate }) });
      return true;
    });
    if (done) this.tell('changed');
  }

  render() {
    const { name, optional, date, sure } = this.step;
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      ${sure ? html`<p class="warning">${word(sure)}</p>` : nothing}
      ${date === undefined ? nothing : this.text('dueDate', word('dueDate'), { type: 'date', value: date, required: true })}
      ${this.text('reason', word('reason'), { rows: 2, required: !optional })}
      ${this.end(word(name))}</form>`;
  }
}

customElements.define('naskah-way-step', WayStep);
