import { NaskahElement, all, fileButton, html, json, learn, nameOf, nothing, number, saidOf, time, word } from '../desk.js';
import { ofVerification } from '../words/verification.js';
import './end-code.js';
import './give-code.js';

learn(ofVerification);

const LOOK = { prepared: '', genuine: 'done', revoked: 'declined', superseded: 'declined' };

/**
 * The codes by which anybody can check a letter: what each stands for, where it is checked and how often it was, and how one is given,
 * becomes genuine, is revoked or superseded. Asked when it is unfolded. Set .letter; of one that is gone its id and .gone.
 */
class Verifications extends NaskahElement {
  static properties = { letter: { attribute: false }, gone: { type: Boolean }, codes: { state: true }, form: { state: true }, refused: { state: true }, busy: { state: true } };

  /** @type {any} */
  letter = null;
  gone = false;
  /** @type {any[]|null} */
  codes = null;
  /** The form that is open: "give", or step and id of a code. */
  form = '';
  refused = '';
  busy = false;

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter') && (this.codes || this.gone)) this.#ask();
  }

  async #ask() {
    const { id } = this.letter;
    try {
      const codes = await all(`letters/${encodeURIComponent(id)}/verifications`);
      if (id !== this.letter.id) return;
      this.codes = codes;
      this.refused = '';
    } catch (e) {
      this.codes = this.gone ? null : this.codes;
      this.refused = this.gone && e.status === 404 ? '' : saidOf(e);
    }
  }

  async #seal(id) {
    if (this.busy) return;
    this.busy = true;
    try {
      await json('PUT', `verifications/${id}`, { status: 'genuine' });
      await this.#ask();
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    } finally {
      this.busy = false;
    }
  }

  /** Ends the form; the focus goes back to where it was opened. */
  async #left(done) {
    const { form } = this;
    this.form = '';
    if (done) await this.#ask();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(`button[name="${CSS.escape(form)}"]`) ?? this.querySelector('summary'))?.focus();
  }

  #code(each) {
    const button = (step) => {
      const name = `${step}-${each.id}`;
      return each.may.includes(step) && this.form !== name
        ? html`<button type="button" class="quiet" name=${name} @click=${() => { this.form = name; }}>${word(`codes.${step}`)}</button>` : nothing;
    };
    const step = ['revoke', 'supersede'].find((one) => this.form === `${one}-${each.id}`);
    return html`<li><code>${each.code}</code> <span class="state ${LOOK[each.status]}">${word(`codes.${each.status}`)}</span>
      <p>${each.number} · ${each.signatories.map((one) => [one.name, one.post].filter(Boolean).join(', ')).join('; ')}</p>
      ${each.status === 'prepared' ? html`<p class="hint">${word('codes.preparedMeans')}</p>` : nothing}
      ${each.status === 'genuine' && !each.isPublic ? html`<p class="hint">${word('codes.hidden')}</p>` : nothing}
      ${each.supersededBy ? html`<p>${word('codes.by')}: <code>${each.supersededBy}</code></p>` : nothing}
      ${each.reason ? html`<p class="note">${each.reason}</p>` : nothing}
      <p><a href=${each.address} target="_blank" rel="noreferrer">${each.address}</a></p>
      <small>${word('codes.checks', { n: number(each.checks) })} · ${time(each.issuedAt)} · ${nameOf(each.issuedBy)}${each.sealedAt
        ? html`<br>${word('codes.sealed')} ${time(each.sealedAt)} · ${nameOf(each.sealedBy)}` : nothing}${each.endedAt
        ? html`<br>${word(`codes.${each.status}`)} ${time(each.endedAt)} · ${nameOf(each.endedBy)}` : nothing}</small>
      ${each.sha256 ? html`<p class="sum">SHA-256 ${each.sha256}</p>` : nothing}
      <p class="actions">${['prepared', 'genuine'].includes(each.status) ? fileButton(`verifications/${each.id}/content`, word('codes.picture')) : nothing}
        ${each.may.includes('seal') ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.#seal(each.id)}>${word('codes.seal')}</button>` : nothing}
        ${button('revoke')}${button('supersede')}</p>
      ${step ? html`<naskah-end-code .code=${each} .step=${step} @left=${() => this.#left(false)} @done=${() => this.#left(true)}></naskah-end-code>` : nothing}</li>`;
  }

  #list() {
    const { letter, codes } = this;
    if (!codes) return nothing;
    const open = codes.some((each) => ['prepared', 'genuine'].includes(each.status));
    const gives = !this.gone && !open && letter.status !== 'void' && ['edit', 'void'].some((deed) => letter.may?.includes(deed));
    return html`${codes.length ? html`<ul class="history">${codes.map((each) => this.#code(each))}</ul>` : html`<p class="hint">${word('codes.none')}</p>`}
      ${gives && this.form !== 'give' ? html`<p class="actions"><button type="button" name="give" @click=${() => { this.form = 'give'; }}>${word('codes.give')}</button></p>` : nothing}
      ${gives && this.form === 'give' ? html`<naskah-give-code .letter=${letter} @left=${() => this.#left(false)} @done=${() => this.#left(true)}></naskah-give-code>` : nothing}`;
  }

  render() {
    if (this.gone && !this.codes?.length) return nothing;
    return html`<details @toggle=${(e) => { if (e.target.open && !this.codes) this.#ask(); }}><summary>${word('codes.title')}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${this.#list()}</details>`;
  }
}

customElements.define('naskah-verifications', Verifications);
