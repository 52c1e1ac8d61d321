import { Asking, html, json, nothing, word } from '../desk.js';

const CARRIED = ['hand', 'courier', 'post'];
const SECRET = ['secret', 'topSecret'];

/** Asks how and to whom a letter goes. Set .letter and .units, those that can get it. "done" tells, with how many got it. */
class SendForm extends Asking {
  static properties = { ...Asking.properties, letter: { attribute: false }, units: { attribute: false }, way: { state: true }, ticked: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any[]} */
  units = [];
  way = '';
  /** @type {Map<string, boolean>} the units that are ticked, and whether as copies */
  ticked = new Map();

  get #ways() {
    const { letter } = this;
    const isSecret = SECRET.includes(letter.security);
    return [...(letter.mimeType && !isSecret && this.units.length ? ['unit'] : []), ...CARRIED,
      ...(letter.mimeType === 'application/pdf' && !isSecret ? ['email'] : []), 'taken'];
  }

  /** Until somebody chooses: to the units that seem to be meant, or else by hand. */
  get #way() {
    const ways = this.#ways;
    if (ways.includes(this.way)) return this.way;
    return ways.includes('unit') && this.units.some((unit) => unit.meantBy && !unit.sent) ? 'unit' : 'hand';
  }

  /** What is asked of the server, for each who gets it. */
  #asked(way, /** @type {Object<string, string>} */ { recipient = '', copy = '', ...rest }) {
    if (way === 'unit') return [...this.ticked].map(([unit, asCopy]) => ({ way, recipient: unit, copy: asCopy, ...rest }));
    if (way === 'taken') return [{ way, ...rest }];
    const whom = way === 'email' ? recipient.split(/[\s,;]+/).filter(Boolean) : [recipient];
    return whom.map((each) => ({ way, recipient: each, copy: Boolean(copy), ...rest }));
  }

  async #take(event) {
    const sent = await this.take(event, async ({ way, ...values }) => {
      const asked = this.#asked(way, values);
      // The server would say how many there may be, which is not what is wrong.
      if (!asked.length) throw Object.assign(new Error(word('sending.noUnit')), { field: '' });
      await json('POST', `letters/${encodeURIComponent(this.letter.id)}/sendings`, asked);
      return asked.length;
    });
    if (sent) this.dispatchEvent(new CustomEvent('done', { detail: sent }));
  }

  #tick(unit, on, copy) {
    const ticked = new Map(this.ticked);
    if (on) ticked.set(unit.id, copy);
    else ticked.delete(unit.id);
    this.ticked = ticked;
  }

  #unit(unit) {
    const on = this.ticked.has(unit.id);
    return html`<li><label class="check"><input type="checkbox" value=${unit.id} ?disabled=${unit.sent} .checked=${on}
        @change=${(e) => this.#tick(unit, e.target.checked, unit.copy)}><span>${unit.name}
        ${unit.sent ? html`<b class="state">${word('sending.hasIt')}</b>` : nothing}
        ${unit.meantBy ? html`<small>${word('sending.meantBy', { words: unit.meantBy })}</small>` : nothing}</span></label>
      ${on ? html`<label class="check as-copy"><input type="checkbox" .checked=${this.ticked.get(unit.id)} aria-label=${`${unit.name}: ${word('sending.asCopy')}`}
        @change=${(e) => this.#tick(unit, true, e.target.checked)}><span>${word('sending.asCopy')}</span></label>` : nothing}</li>`;
  }

  #units() {
    const meant = this.units.filter((unit) => unit.meantBy);
    const others = this.units.filter((unit) => !unit.meantBy);
    return html`<fieldset class="units"><legend>${word('sending.units')}</legend><p class="hint">${word('sending.unitsHelp')}</p>
      ${meant.length ? html`<ul>${meant.map((unit) => this.#unit(unit))}</ul>` : nothing}
      ${others.length ? html`<details ?open=${!meant.length}><summary>${word('sending.others', { n: others.length })}</summary><ul>${others.map((unit) => this.#unit(unit))}</ul></details>` : nothing}</fieldset>`;
  }

  /** Who gets what is carried or mailed. */
  #recipient(way) {
    const { letter } = this;
    const copy = html`<label class="check"><input type="checkbox" name="copy"><span>${word('sending.asCopy')}</span></label>`;
    if (way === 'email') return html`${this.text('recipient', word('sending.address'), { rows: 2, required: true, hint: word('sending.addressHelp'), max: 10000 })}${copy}`;
    return html`<datalist id="sending-names">${[...letter.recipients ?? [], ...letter.copyTo ?? []].map((each) => html`<option value=${each}></option>`)}</datalist>
      ${this.text('recipient', word('sending.recipient'), { required: true, max: 300, list: 'sending-names', value: letter.recipients?.length === 1 ? letter.recipients[0] : '' })}${copy}
      ${this.text('receipt', word('sending.receipt'), { max: 100 })}`;
  }

  render() {
    const way = this.#way;
    return html`<form novalidate @submit=${(e) => this.#take(e)}><h4>${word('sending.title')}</h4>
      ${SECRET.includes(this.letter.security) ? html`<p class="hint">${word('sending.secret')}</p>` : nothing}
      ${this.choice('way', word('sending.way'), this.#ways.map((each) => [each, word(`sending.by.${each}`)]), { value: way, change: (value) => { this.way = value; this.wrong = []; } })}
      ${way === 'unit' ? this.#units() : nothing}
      ${way !== 'unit' && way !== 'taken' ? this.#recipient(way) : nothing}
      ${this.text('note', word('sending.note'), { rows: 2 })}
      ${this.end(word('sending.send'))}</form>`;
  }
}

customElements.define('naskah-send-form', SendForm);
