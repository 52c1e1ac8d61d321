import { Asking, addressOf, call, css, day, html, json, nameOf, nothing, word } from '../desk.js';

/** A hold on a letter: why, and for those who keep records its release, of this letter or of all. Set .hold, .letter and .manages. */
class Held extends Asking {
  static properties = { ...Asking.properties, hold: { attribute: false }, letter: { attribute: false }, manages: { type: Boolean }, mode: { state: true } };

  static styles = css`
    naskah-held { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    naskah-held p { margin: .2rem 0; }
    naskah-held small { color: var(--soft); }
  `;

  /** @type {any} */
  hold = null;
  /** @type {any} */
  letter = null;
  manages = false;
  /** @type {''|'out'|'release'} */
  mode = '';

  /** It stands among others, so it takes no focus when it is shown. */
  firstUpdated() {}

  async #take(event, work) {
    const done = await this.take(event, async (values) => {
      await work(values);
      return true;
    });
    if (!done) return;
    this.mode = '';
    this.tell('changed');
  }

  #go(mode) {
    this.mode = mode;
    this.wrong = [];
    const wanted = mode === 'release' ? 'textarea' : mode === 'out' ? 'form button' : 'button';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(wanted))?.focus());
  }

  #form() {
    const { hold, letter } = this;
    const id = encodeURIComponent(hold.id);
    if (this.mode === 'out') {
      const out = () => call(`holds/${id}/letters/${encodeURIComponent(letter.id)}`, { method: 'DELETE' });
      return html`<form novalidate @submit=${(e) => this.#take(e, out)}><p class="warning">${word('letter.outSure')}</p>
        ${this.end(word('letter.out'), () => this.#go(''))}</form>`;
    }
    const release = ({ reason }) => json('PUT', `holds/${id}`, { status: 'released', reason });
    return html`<form novalidate @submit=${(e) => this.#take(e, release)}><p class="warning">${word('releaseHelp')}</p>
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      ${this.end(word('letter.releaseAll'), () => this.#go(''))}</form>`;
  }

  render() {
    const { hold } = this;
    const button = (mode, label) => html`<button type="button" @click=${() => this.#go(mode)}>${word(label)}</button>`;
    const about = [hold.reference, nameOf(hold.owner), `${word('from')} ${day(hold.from)}`].filter(Boolean).join(' · ');
    return html`<p><b>${word('hold')} ${hold.id}</b>: ${hold.reason}</p><p><small>${about}</small></p>
      ${!this.manages ? nothing : this.mode ? this.#form() : html`<p class="actions">${button('out', 'letter.out')}${button('release', 'letter.releaseAll')}
        <a href=${addressOf('records', 'holds')}>${word('letter.allHolds')}</a></p>`}`;
  }
}

customElements.define('naskah-held', Held);
