import { Asking, html, json, word } from '../desk.js';

/** Says what became of a copy that somebody held. Set .copy. "done" tells. */
class EndCopy extends Asking {
  static properties = { ...Asking.properties, copy: { attribute: false } };

  /** @type {any} */
  copy = null;

  async #take(event) {
    const done = await this.take(event, async ({ status, note }) => {
      await json('PUT', `copies/${this.copy.id}`, { status, ...(note && { note }) });
      return true;
    });
    if (done) this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      ${this.choice('status', word('copies.became'), ['returned', 'destroyed'].map((key) => [key, word(`copies.${key}`)]))}
      ${this.text('note', word('copies.note'), { rows: 2 })}
      ${this.end(word('copies.end'))}</form>`;
  }
}

customElements.define('naskah-end-copy', EndCopy);
