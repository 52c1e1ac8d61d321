import { Asking, css, day, fileButton, guard, html, language, nothing, upload, word } from '../desk.js';

/** How the server calls that it makes no PDF. */
const NO_PDF = 'naskah.draft.noPdf';
const SECRETS = ['passphrase', 'oneTimeCode'];
/** States of a certificate in which one should know of it before. */
const DOUBTFUL = ['expiresSoon', 'expired', 'none', 'unavailable'];

/**
 * Signs a letter with one button. What the provider of signatures asks for is typed here, sent along and forgotten. Where the server makes no
 * PDF it is made by hand on the way. Set .draft and .deliver, which takes the step.
 */
class Sign extends Asking {
  static properties = { ...Asking.properties, draft: { attribute: false }, byHand: { state: true }, sent: { state: true }, come: { state: true } };

  static styles = css`
    naskah-sign { display: block; }
    naskah-sign form.plain { background: none; padding: 0; margin: 0; }
    naskah-sign .by-hand { margin: .5rem 0; }
  `;

  /** @type {any} */
  draft = null;
  /** @type {(values: any) => Promise<any>} */
  deliver = async () => {};
  /** Whether the PDF is to be brought. */
  byHand = false;
  /** Name of the PDF that was brought. */
  sent = '';
  /** How much of it has been sent, a part of 1. */
  come = 0;

  /** Stays where the focus is: nobody has asked for this form. */
  firstUpdated() {}

  /** Where the document is to be had with its number, and its PDF to be brought. */
  get #path() {
    return `draft-documents/${encodeURIComponent(this.draft.id)}/content`;
  }

  async #take(event) {
    const form = event.target;
    await this.take(event, async () => {
      // As it is typed: a passphrase may begin or end with a blank.
      const given = Object.fromEntries(SECRETS.map((name) => [name, form.elements[name]?.value]).filter(([, value]) => value));
      try {
        await this.deliver(given);
      } catch (e) {
        if (e.key !== NO_PDF) throw e;
        this.byHand = true;
      }
    });
    // Kept nowhere, whatever came of it.
    for (const name of SECRETS) if (form.elements[name]) form.elements[name].value = '';
  }

  async #bring(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file || this.busy) return;
    Object.assign(this, { busy: true, sent: '', come: 0, wrong: [] });
    try {
      await upload(this.#path, file, { progress: (come) => { this.come = come; } });
      this.sent = file.name;
    } catch (e) {
      this.refused(e);
    } finally {
      Object.assign(this, { busy: false, come: 0 });
    }
  }

  #state() {
    const { status, subject, validUntil, text } = this.draft.signature ?? {};
    // Where no certificate is needed there is nothing to say of one.
    if (!status || (status === 'ready' && !subject)) return nothing;
    const until = validUntil && word('signing.validUntil', { day: day(validUntil) });
    const said = [word(`signing.certificate.${status}`), subject, until, text].filter(Boolean).join(' · ');
    return html`<p class=${DOUBTFUL.includes(status) ? 'warning' : 'hint'}>${word('signing.certificate')}: ${said}</p>`;
  }

  #secret() {
    const { asks } = this.draft.signature ?? {};
    if (!SECRETS.includes(asks)) return nothing;
    const how = asks === 'passphrase' ? { type: 'password', max: 200 } : { max: 20, mode: 'numeric' };
    return this.text(asks, word(`signing.${asks}`), { required: true, hint: word('signing.asked'), ...how });
  }

  #byHand() {
    const path = this.#path;
    return html`<div class="by-hand" role="status"><p class="warning">${word('signing.noPdf')}</p>
      <p class="actions">${guard([language, path], () => fileButton(path, word('signing.document'), { saved: true }))}</p>
      ${this.come ? html`<progress max="1" .value=${this.come} aria-label=${word('signing.pdf')}></progress>` : nothing}
      ${this.sent ? html`<p>${word('signing.brought', { name: this.sent })}</p>` : nothing}</div>
      <label><span>${word('signing.pdf')}</span><input type="file" accept="application/pdf" ?disabled=${this.busy} @change=${(e) => this.#bring(e)}></label>`;
  }

  render() {
    const signing = this.busy && !this.come;
    const rest = this.wrong.filter(({ field }) => !SECRETS.includes(field));
    return html`<form class="plain" novalidate autocomplete="off" @submit=${(e) => this.#take(e)}>
      ${this.#state()}${this.byHand ? this.#byHand() : nothing}${this.#secret()}
      <div class="wrong" tabindex="-1" role="alert">${rest.map(({ text }) => html`<p class="error">${text}</p>`)}</div>
      ${signing ? html`<p role="status"><progress aria-label=${word('signing.sign')}></progress> ${word('signing.busy')}</p>` : nothing}
      <p class="actions"><button class="primary wide" name="sign" aria-busy=${signing ? 'true' : 'false'} ?disabled=${this.busy}>${word(this.byHand ? 'signing.again' : 'signing.sign')}</button></p></form>`;
  }
}

customElements.define('naskah-sign', Sign);
