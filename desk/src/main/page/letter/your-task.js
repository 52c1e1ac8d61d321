import { NaskahElement, api, css, day, html, nothing, word } from '../desk.js';
import '../pass-on/pass-on.js';

/**
 * What the user has to do with a letter, on one card: done, with a report if there is one; or passed on; or, behind "…", reported only or
 * declined. Set .part (a disposition), .letter and .person. "changed" tells what is around it.
 */
class YourTask extends NaskahElement {
  static properties = {
    part: { attribute: false }, letter: { attribute: false }, person: { attribute: false },
    mode: { state: true }, more: { state: true }, sending: { state: true }, refused: { state: true },
    asked: { attribute: false },
  };

  static styles = css`
    naskah-your-task { display: block; margin-bottom: var(--gap); padding: .5rem var(--gap); border: 2px solid var(--accent); border-radius: var(--round); background: var(--paper); }
    naskah-your-task h3 { margin-top: 0; }
    naskah-your-task textarea { width: 100%; }
  `;

  /** @type {any} */
  part = null;
  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {''|'pass'|'decline'} */
  mode = '';
  more = false;
  sending = false;
  refused = '';
  /** The form that the address asks for. */
  asked = '';

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('asked') && this.asked === 'pass' && this.letter.status === 'open') this.mode = 'pass';
  }

  /** What is asked, in the language of the page; a code that is gone stands as it is. */
  get #asked() {
    return this.person.instructionNames(this.part.instructions);
  }

  #go(mode) {
    this.mode = mode;
    this.refused = '';
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('textarea'))?.focus());
  }

  /** Takes a step with the words that were typed. */
  async #take(values, field, needed = false) {
    if (this.sending) return;
    const input = this.querySelector('textarea');
    const text = input.value.trim();
    if (needed && !text) {
      this.refused = word('task.needed', { field: word(field) });
      input.focus();
      return;
    }
    this.sending = true;
    this.refused = '';
    try {
      await api.step(this.part.id, { ...values, ...(text && { [field]: input.value }) });
      this.tell('changed');
    } catch (e) {
      this.refused = e.message;
      input.focus();
      if (e.status === 404) this.tell('stale'); // else the card stays, with what the server said and what was typed
    }
    this.sending = false;
  }

  /** The words that go with a step, and the button that takes it. */
  #words(field, label) {
    return html`<label><span>${label}</span><textarea name=${field} rows="2" aria-invalid=${this.refused ? 'true' : nothing}></textarea></label>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}`;
  }

  #choices() {
    const button = (label, act) => html`<button type="button" ?disabled=${this.sending} @click=${act}>${word(label)}</button>`;
    return html`${this.#words('report', word('task.report'))}
      <p class="actions">
        <button type="button" class="primary" ?disabled=${this.sending} @click=${() => this.#take({ status: 'done' }, 'report')}>${word('complete')}</button>
        ${this.letter.status === 'open' ? button('task.passOn', () => this.#go('pass')) : nothing}
        <button type="button" aria-expanded=${this.more} aria-label=${word('task.more')} @click=${() => { this.more = !this.more; }}>…</button>
        ${this.more ? html`${button('task.reportOnly', () => this.#take({}, 'report', true))} ${button('decline', () => this.#go('decline'))}` : nothing}
      </p>`;
  }

  #decline() {
    return html`${this.#words('reason', word('reason'))}
      <p class="actions">
        <button type="button" class="primary" ?disabled=${this.sending} @click=${() => this.#take({ status: 'declined' }, 'reason', true)}>${word('decline')}</button>
        <button type="button" @click=${() => this.#go('')}>${word('cancel')}</button>
      </p>`;
  }

  #form() {
    return html`<naskah-pass-on .letter=${this.letter} .person=${this.person} .above=${this.part.id} @left=${(e) => { e.preventDefault(); this.#go(''); }} @passed=${() => { this.mode = ''; }}></naskah-pass-on>`;
  }

  render() {
    const { part } = this;
    const step = { pass: () => this.#form(), decline: () => this.#decline() }[this.mode] ?? (() => this.#choices());
    return html`<h3>${word('task.yours')}</h3>
      ${this.#asked ? html`<p><b>${this.#asked}</b></p>` : nothing}
      ${part.note ? html`<p class="note">${part.note}</p>` : nothing}
      <p><small>${word('sentBy')} ${part.senderName || part.sender}</small>
        ${part.dueDate ? html`<small class=${part.overdue ? 'late' : ''}>· ${word('dueDate')} ${day(part.dueDate)}</small>` : nothing}</p>
      ${step()}`;
  }
}

customElements.define('naskah-your-task', YourTask);
