import { NaskahElement, addressOf, all, css, day, html, json, learn, nothing, saidOf, time, word } from '../desk.js';
import { ofSending } from '../words/sending.js';
import './delivered-form.js';
import './send-form.js';

learn(ofSending);

const FORBIDDEN = 403;
const UNDER_WAY = ['waiting', 'sending'];
/** So often it is asked how far an e-mail is, which takes seconds. */
const LOOK_AGAIN = 5000;

/**
 * To whom a letter of the office was sent, on which way, and what became of it; who may write the letter sends it here. Set .letter.
 * "changed" tells what is around it.
 */
class Sending extends NaskahElement {
  static properties = {
    letter: { attribute: false }, sendings: { state: true }, units: { state: true }, form: { state: true }, refused: { state: true }, busy: { state: true }, said: { state: true },
  };

  static styles = css`
    naskah-sending { display: block; min-width: 0; }
    naskah-sending ul { margin: 0; padding: 0; list-style: none; }
    naskah-sending .sendings > li { padding: .6rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    naskah-sending .sendings small { display: block; }
    naskah-sending .units li { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    naskah-sending .units small { display: block; }
    naskah-sending .units summary { margin: .4rem 0; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} */
  sendings = null;
  /** @type {any[]|null} the units that can get it; null for who may not send it */
  units = null;
  /** The form that is open: "send", or the id of a sending that is there. */
  form = '';
  refused = '';
  busy = false;
  said = '';
  /** @type {any} */
  #timer;

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('letter')) return;
    if (changed.get('letter') && changed.get('letter').id !== this.letter.id) Object.assign(this, { sendings: null, units: null, form: '', refused: '', said: '' });
    this.#ask();
  }

  #path(what) {
    return `letters/${encodeURIComponent(this.letter.id)}/${what}`;
  }

  async #ask() {
    const { id, status } = this.letter;
    clearTimeout(this.#timer);
    try {
      const [sendings, units] = await Promise.all([all(this.#path('sendings')), status === 'void' ? null : this.#units()]);
      if (id !== this.letter.id) return;
      Object.assign(this, { sendings, units, refused: '' });
      if (this.isConnected && sendings.some((each) => UNDER_WAY.includes(each.status))) this.#timer = setTimeout(() => this.#ask(), LOOK_AGAIN);
    } catch (e) {
      if (id !== this.letter.id) return;
      this.refused = saidOf(e);
      this.tell('stale');
    }
  }

  /** Who may not write the letter is refused its units, and does not send it. */
  async #units() {
    try {
      return await all(this.#path('sending-units'));
    } catch (e) {
      if (e.status === FORBIDDEN) return null;
      throw e;
    }
  }

  /** Ends the form; the focus goes to what was done, or back to where the form was opened. */
  async #left(said = '') {
    const { form } = this;
    Object.assign(this, { form: '', said });
    if (said) {
      await this.#ask();
      this.tell('changed');
    }
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(said ? '.receipt' : `button[name="${CSS.escape(form)}"]`))?.focus();
  }

  async #step(sending, status) {
    if (this.busy) return;
    Object.assign(this, { busy: true, refused: '', said: '' });
    try {
      await json('PUT', `sendings/${sending.id}`, { status });
      await this.#ask();
      this.tell('changed');
    } catch (e) {
      await this.#ask();
      this.refused = saidOf(e);
      this.tell('stale');
    } finally {
      this.busy = false;
    }
  }

  #whom(sending) {
    return sending.recipientName || sending.recipient || word(`sending.by.${sending.way}`);
  }

  #buttons(sending) {
    const { status, way } = sending;
    if (!sending.mayChange || this.form === sending.id) return nothing;
    const label = (what) => word('sending.toThis', { what: word(`sending.${what}`), whom: this.#whom(sending) });
    const carried = status === 'sent' && ['hand', 'courier', 'post'].includes(way);
    const step = (what, to) => html`<button type="button" class="quiet" name=${`${what}-${sending.id}`} aria-label=${label(what)} ?disabled=${this.busy}
      @click=${() => this.#step(sending, to)}>${word(`sending.${what}`)}</button>`;
    return html`<p class="actions">
      ${carried ? html`<button type="button" class="quiet" name=${sending.id} aria-label=${label('deliver')} @click=${() => { this.form = sending.id; }}>${word('sending.deliver')}</button>` : nothing}
      ${way === 'email' && ['failed', 'sent'].includes(status) ? step('again', 'waiting') : nothing}
      ${carried || ['waiting', 'failed'].includes(status) || (way === 'taken' && status === 'sent') ? step('cancel', 'cancelled') : nothing}</p>`;
  }

  #sending(sending) {
    const { way, status, attempts, failure } = sending;
    const about = [way !== 'taken' && word(`sending.by.${way}`), sending.receipt && `${word('sending.receipt')} ${sending.receipt}`, time(sending.sentAt), sending.sentByName || sending.sentBy];
    const trouble = failure && html`<p class=${status === 'failed' ? 'error' : 'hint'}>${word(status === 'failed' ? 'sending.failure' : 'sending.tried', { n: attempts, text: failure })}</p>`;
    return html`<li><b>${this.#whom(sending)}</b> ${sending.copy ? html`<span class="mark">${word('sending.copy')}</span>` : nothing}
      <span class="state ${status}">${word(`sending.is.${status}`)}</span>
      ${sending.arrived ? html`<a href=${addressOf('letter', sending.arrived)}>${word('sending.arrived')}</a>` : nothing}
      <small>${about.filter(Boolean).join(' · ')}</small>
      ${sending.deliveredOn ? html`<small>${word('sending.got', { day: day(sending.deliveredOn), name: sending.receivedBy })}</small>` : nothing}
      ${sending.note ? html`<p>${sending.note}</p>` : nothing}${trouble || nothing}
      ${this.#buttons(sending)}
      ${this.form === sending.id ? html`<naskah-delivered-form .sending=${sending} @left=${() => this.#left()}
        @done=${() => this.#left(word('sending.toThis', { what: word('sending.is.delivered'), whom: this.#whom(sending) }))}></naskah-delivered-form>` : nothing}</li>`;
  }

  render() {
    const { letter, sendings, units, refused, said, form } = this;
    const head = html`<h3>${word('letter.part.sending')}</h3>${refused ? html`<p class="error" role="alert">${refused}</p>` : nothing}`;
    if (!sendings) return head;
    return html`${head}
      ${said ? html`<p class="receipt" tabindex="-1" role="status">${said}</p>` : nothing}
      ${sendings.length ? html`<ul class="sendings">${sendings.map((each) => this.#sending(each))}</ul>` : html`<p>${word('sending.none')}</p>`}
      ${units && form !== 'send' ? html`<p class="actions"><button type="button" class=${sendings.length ? '' : 'primary'} name="send"
        @click=${() => { this.form = 'send'; }}>${word(sendings.length ? 'sending.more' : 'sending.open')}</button></p>` : nothing}
      ${units && form === 'send' ? html`<naskah-send-form .letter=${letter} .units=${units} @left=${() => this.#left()}
        @done=${(e) => this.#left(word('sending.sent', { n: e.detail }))}></naskah-send-form>` : nothing}`;
  }
}

customElements.define('naskah-sending', Sending);
