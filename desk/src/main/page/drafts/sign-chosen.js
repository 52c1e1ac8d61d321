import { Asking, addressOf, all, css, html, json, learn, nothing, number, one, saidOf, time, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';

learn(ofDrafts);

const EVERY = 1500;
/** How long the last selection is offered to be looked at. */
const LATELY = 24 * 60 * 60 * 1000;

/**
 * Signs the letters that were chosen, after asking once. The server signs those that need nothing else, and goes on when this page is closed; where a
 * passphrase is needed it stays here, and the letters are signed from here one after the other. Set .letters, and .last, the newest selection
 * of the user. "changed" tells that letters were signed.
 */
class SignChosen extends Asking {
  static properties = {
    ...Asking.properties, letters: { attribute: false }, last: { attribute: false }, step: { state: true }, going: { state: true }, own: { state: true }, results: { state: true },
  };

  static styles = css`
    naskah-sign-chosen { position: sticky; bottom: 0; display: block; max-height: 85vh; overflow-y: auto; }
    naskah-sign-chosen > .ask { margin-top: .5rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); box-shadow: 0 -2px 12px var(--shade); }
    naskah-sign-chosen form { max-width: 46rem; }
    naskah-sign-chosen h2 { margin: .25rem 0; font-size: 1.05rem; }
    naskah-sign-chosen progress { width: 100%; max-width: 30rem; }
    naskah-sign-chosen .results { list-style: none; margin: .25rem 0; padding: 0; }
    naskah-sign-chosen .results li { padding: .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  `;

  /** @type {any[]} lines of the list, with what was seen of each and what signing it asks for */
  letters = [];
  /** @type {any} */
  last = null;
  /** @type {''|'ask'|'going'|'done'} */
  step = '';
  /** @type {any} the selection that the server is at */
  going = null;
  /** @type {any[]} what became of those that are signed from here, and how many these are in all */
  own = [];
  /** @type {any[]} what became of each */
  results = [];
  #ownInAll = 0;
  #stopped = false;
  #timer = 0;

  /** The form is opened by a button, and begins there. */
  firstUpdated() {}

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('last') || this.step || this.last?.status !== 'waiting') return;
    // It was begun before this page was opened.
    Object.assign(this, { step: 'going', going: this.last });
    this.#follow();
  }

  disconnectedCallback() {
    this.#stopped = true;
    window.clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  get #secret() {
    return this.letters.filter(({ asks }) => asks === 'passphrase');
  }

  async #open() {
    Object.assign(this, { step: 'ask', wrong: [] });
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('form input, form button.primary'))?.focus();
  }

  async #left() {
    this.step = '';
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('button[name=signChosen]'))?.focus();
  }

  async #take(event) {
    const field = event.target.elements.passphrase;
    // As it is typed: a passphrase may begin or end with a blank.
    const passphrase = field?.value ?? '';
    const secret = this.#secret;
    const plain = this.letters.filter((letter) => !secret.includes(letter)).map(({ id, seen }) => ({ id, seen }));
    const begun = await this.take(event, async () => ({ selection: plain.length ? (await json('POST', 'signing-selections', { letters: plain })).entry : null }));
    if (field) field.value = '';
    if (!begun) return;
    this.#stopped = false;
    this.#ownInAll = secret.length;
    Object.assign(this, { step: 'going', going: begun.selection, own: [] });
    await this.#each(secret, passphrase);
    if (this.going) this.#look();
    else await this.#end([]);
  }

  /** One after the other. A wrong passphrase ends it: tried again and again it would shut its owner out. */
  async #each(letters, passphrase) {
    for (const { id, subject, seen } of letters) {
      if (this.#stopped) {
        this.own = [...this.own, { id, subject, status: 'cancelled' }];
        continue;
      }
      try {
        const { letterNumber } = (await json('PUT', `drafts/${encodeURIComponent(id)}`, { action: 'sign', seen, passphrase })).entry;
        this.own = [...this.own, { id, subject, status: 'signed', letterNumber }];
      } catch (e) {
        this.own = [...this.own, { id, subject, status: 'refused', reason: saidOf(e) }];
        if (e.field === 'passphrase') this.#stopped = true;
      }
    }
  }

  #follow() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#look(), EVERY);
  }

  async #look() {
    if (!this.isConnected) return;
    const { id } = this.going;
    try {
      this.going = await one(`signing-selections/${id}`);
      if (this.going.status !== 'waiting') {
        await this.#end(await all(`signing-selections/${id}/letters`));
        return;
      }
    } catch {
      // The server goes on with it; asked again.
    }
    this.#follow();
  }

  async #end(ofServer) {
    Object.assign(this, { step: 'done', results: [...ofServer, ...this.own] });
    this.tell('changed');
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('h2'))?.focus();
  }

  async #stop() {
    this.#stopped = true;
    // Where nothing is left to stop, that is what comes next.
    if (this.going) await json('PUT', `signing-selections/${this.going.id}`, { status: 'cancelled' }).catch(() => {});
    if (this.going) this.#look();
  }

  async #showLast() {
    const { last } = this;
    const results = await all(`signing-selections/${last.id}/letters`).catch(() => null);
    if (!results) return;
    Object.assign(this, { own: [], going: last, results, step: 'done' });
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('h2'))?.focus();
  }

  #close() {
    Object.assign(this, { step: '', going: null, own: [], results: [] });
  }

  #ask() {
    const n = this.letters.length;
    const secret = this.#secret.length;
    return html`<form novalidate autocomplete="off" @submit=${(e) => this.#take(e)}>
      <p>${word('signAll.ask', { n: number(n) })}</p>
      ${secret ? this.text('passphrase', word('signing.passphrase'), { type: 'password', max: 200, required: true, hint: word('signAll.asked') }) : nothing}
      ${this.end(word('signAll.sign', { n: number(n) }), () => this.#left())}</form>`;
  }

  #progress() {
    const { going } = this;
    const ofServer = going ? going.signed + going.refused + going.unknown + going.cancelled : 0;
    const n = this.#ownInAll + (going ? ofServer + going.waiting : 0);
    const done = ofServer + this.own.length;
    const fromHere = this.own.length < this.#ownInAll;
    return html`<p role="status">${word('signAll.going', { done: number(done), n: number(n) })}</p>
      <progress max=${n} .value=${done} aria-label=${word('signAll.going', { done: number(done), n: number(n) })}></progress>
      <p class="hint">${word(fromHere ? 'signAll.stay' : 'signAll.leave')}</p>
      <p class="actions"><button type="button" name="stop" @click=${() => this.#stop()}>${word('signAll.stop')}</button></p>`;
  }

  /** What was not signed first, for that asks for something. */
  #results() {
    const signed = this.results.filter(({ status }) => status === 'signed');
    const rest = this.results.filter(({ status }) => status !== 'signed');
    const line = ({ id, subject, letterNumber, status, reason }) => html`<li><a href=${addressOf('letter', id)}>${subject || '–'}</a>
      ${status === 'signed' ? html`<b>${letterNumber}</b>` : html`<b>${word(`signAll.was.${status}`)}</b>${reason ? ` ${reason}` : ''}`}</li>`;
    return html`<h2 tabindex="-1">${word('signAll.said', { n: number(signed.length), rest: number(rest.length) })}</h2>
      ${this.going?.remark ? html`<p class="error">${this.going.remark}</p>` : nothing}
      ${rest.length ? html`<ul class="results rest">${rest.map(line)}</ul>` : nothing}
      ${signed.length ? html`<ul class="results signed">${signed.map(line)}</ul>` : nothing}
      <p class="actions"><button type="button" name="close" @click=${() => this.#close()}>${word('close')}</button></p>`;
  }

  #offer() {
    const n = this.letters.length;
    const isLate = this.last && Date.now() - Date.parse(this.last.askedAt) < LATELY;
    if (n) {
      return html`<p class="actions"><b>${word('letters.chosen', { n: number(n) })}</b>
        <button type="button" class="primary" name="signChosen" @click=${() => this.#open()}>${word('signAll.open')}</button></p>`;
    }
    return isLate ? html`<p class="actions"><button type="button" class="link" name="last" @click=${() => this.#showLast()}>${word('signAll.last', { at: time(this.last.askedAt) })}</button></p>` : nothing;
  }

  render() {
    switch (this.step) {
      case 'ask': return this.letters.length ? html`<div class="ask">${this.#ask()}</div>` : nothing;
      case 'going': return html`<div class="ask">${this.#progress()}</div>`;
      case 'done': return html`<div class="ask">${this.#results()}</div>`;
      default: return this.letters.length ? html`<div class="ask">${this.#offer()}</div>` : this.#offer();
    }
  }
}

customElements.define('naskah-sign-chosen', SignChosen);
