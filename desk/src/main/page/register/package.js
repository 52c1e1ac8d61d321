import { NaskahElement, addressOf, code, css, day, html, inWords, learn, nothing, number, saidOf, time, upload, word } from '../desk.js';
import { ofExchange } from '../words/exchange.js';
import { LEVELS } from '../letter/fields.js';
import { last } from './kept.js';

learn(ofExchange);

/**
 * A letter that another office exported: what it is, who sealed it, and what it will be here. Set .file and .person. Tells "done" with the letter
 * that has its number now, and "aside".
 */
class Package extends NaskahElement {
  static properties = {
    file: { attribute: false }, person: { attribute: false }, unit: { state: true }, found: { state: true }, chosen: { state: true }, refused: { state: true }, busy: { state: true },
  };

  static styles = css`
    naskah-package { display: block; min-width: 0; }
    naskah-package .sum { overflow-wrap: anywhere; }
  `;

  /** @type {any} */
  file = null;
  /** @type {any} */
  person = null;
  unit = '';
  /** @type {any} what the server says of it */
  found = null;
  /** @type {Object<string, string>} */
  chosen = {};
  refused = '';
  busy = false;

  get #units() {
    return this.person.units.filter((u) => u.mayRegister);
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('file')) return;
    const { unit } = last(this.person.name);
    const mine = this.#units.map((u) => u.id);
    this.unit = mine.includes(unit) ? unit : mine[0] ?? '';
    this.#look();
  }

  async #look() {
    const { file, unit } = this;
    this.found = null;
    this.refused = '';
    if (!unit) {
      this.refused = word('exchange.noUnit');
      return;
    }
    try {
      const { entry } = await upload(`letter-import-checks/${encodeURIComponent(unit)}/content`, file);
      if (file !== this.file || unit !== this.unit) return;
      this.found = entry;
      const { kind, classification = '', security } = entry.letter;
      this.chosen = { kind, classification, security };
    } catch (e) {
      if (file === this.file && unit === this.unit) this.refused = saidOf(e);
    }
  }

  async #register(event) {
    event.preventDefault();
    if (this.busy) return; // a second click must not take a second number
    this.busy = true;
    this.refused = '';
    try {
      const asked = new URLSearchParams(Object.entries({ ...this.chosen, again: this.found.earlier ? 'true' : '' }).filter(([, value]) => value));
      const { entry } = await upload(`letter-imports/${encodeURIComponent(this.unit)}/content?${asked}`, this.file);
      this.dispatchEvent(new CustomEvent('done', { detail: entry }));
    } catch (e) {
      this.refused = saidOf(e);
    } finally {
      this.busy = false;
    }
  }

  #choose(name, value) {
    this.chosen = { ...this.chosen, [name]: value };
  }

  #select(name, options) {
    return html`<label><span>${word(name)}</span><select name=${name} @change=${(e) => this.#choose(name, e.target.value)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === this.chosen[name]}>${text}</option>`)}</select></label>`;
  }

  #seal({ signature, signer }) {
    if (signature !== 'valid') return html`<p class="warning">${word('exchange.unsealed')}</p>`;
    return html`<dl><dt>${word('exchange.sealed')}</dt><dd>${signer.subject}</dd><dt>${word('exchange.issuedBy')}</dt><dd>${signer.issuer}</dd>
        <dt>${word('exchange.sum')}</dt><dd class="sum">${signer.sha256}</dd></dl>
      ${signer.wasValid ? nothing : html`<p class="warning">${word('exchange.wasNotValid')}</p>`}
      ${signer.office ? html`<p class="ok">${word('exchange.known', { office: signer.office })}</p>` : html`<p class="warning">${word('exchange.notKnown')}</p>`}`;
  }

  #facts(found) {
    const { letter } = found;
    const facts = [
      ['exchange.from', found.office || word('exchange.unnamed')], ['exchange.at', time(found.exportedAt)], ['letterNumber', letter.letterNumber], ['letterDate', day(letter.letterDate)],
      ['subject', letter.subject], ['senderOrganisation', letter.senderOrganisation], ['senderName', letter.senderName], ['recipients', (letter.recipients ?? []).join('; ')],
      ['copyTo', (letter.copyTo ?? []).join('; ')], ['urgency', code('urgency', letter.urgency)], ['summary', letter.summary],
    ];
    return html`<dl>${facts.filter(([, value]) => value).map(([name, value]) => html`<dt>${word(name)}</dt><dd>${value}</dd>`)}
      ${found.repliesTo.length ? html`<dt>${word('exchange.answers')}</dt><dd>${found.repliesTo.map((each) => html`<a href=${addressOf('letter', each.id)}>${each.letterNumber}</a> `)}</dd>` : nothing}
      ${found.publicCheck ? html`<dt>${word('exchange.publicCheck')}</dt><dd><a href=${found.publicCheck} target="_blank" rel="noreferrer">${found.publicCheck}</a></dd>` : nothing}
      <dt>${word('exchange.files')}</dt><dd>${found.files.map((each) => html`<div>${each.fileName} <small>${number(each.sizeInBytes)} B</small></div>`)}</dd></dl>
      <p class="hint">${word('exchange.whole')}</p>`;
  }

  #form(found) {
    const kinds = this.person.kinds.filter((k) => k.directions.includes('incoming')).map((k) => [k.id, inWords(k)]);
    const levels = LEVELS.security.slice(LEVELS.security.indexOf(found.letter.security)).map((key) => [key, code('security', key)]);
    const there = (what) => (what ? html`<small>${word('exchange.there', { what })}</small>` : nothing);
    return html`<form @submit=${(e) => this.#register(e)}>
      ${found.earlier ? html`<p class="warning" role="status">${word('exchange.earlier')}
        <a href=${addressOf('letter', found.earlier.id)}>${found.earlier.agendaNumber}/${found.earlier.agendaYear} ${found.earlier.subject}</a></p>` : nothing}
      ${this.#select('kind', kinds)}${there(found.theirKind)}
      <label><span>${word('classification')}</span><input name="classification" .value=${this.chosen.classification} @input=${(e) => this.#choose('classification', e.target.value.trim())}></label>
      ${there(found.theirClassification)}
      ${this.#select('security', levels)}<small>${word('exchange.least')}</small>
      <p class="actions"><button type="submit" class="primary" ?disabled=${this.busy}>${word(found.earlier ? 'exchange.again' : 'exchange.register')}</button>
        ${this.#aside()}</p></form>`;
  }

  #aside() {
    return html`<button type="button" name="aside" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('aside'))}>${word('exchange.aside')}</button>`;
  }

  render() {
    const { found, refused } = this;
    const units = this.#units.map((u) => [u.id, u.name]);
    return html`<section aria-label=${word('exchange.title')}><h3>${word('exchange.title')}</h3><p class="hint">${this.file.name}</p>
      ${units.length > 1 ? html`<label><span>${word('unit')}</span><select name="unit" @change=${(e) => { this.unit = e.target.value; this.#look(); }}>
        ${units.map(([id, name]) => html`<option value=${id} ?selected=${id === this.unit}>${name}</option>`)}</select></label>` : nothing}
      <p class="error" role="alert">${refused}</p>
      ${found ? html`${this.#seal(found)}${this.#facts(found)}${this.#form(found)}` : nothing}
      ${found || refused ? nothing : html`<p role="status">${word('exchange.checking')}</p>`}
      ${found ? nothing : html`<p class="actions">${this.#aside()}</p>`}</section>`;
  }
}

customElements.define('naskah-package', Package);
