import { NaskahElement, api, css, html, inWords, nothing, repeat, word } from '../desk.js';
import './due.js';
import './picker.js';

const AT = { assignees: 'to', informed: 'to', instructions: 'words', note: 'words', dueDate: 'due', dueInWorkingDays: 'due' };

/**
 * The form that passes a letter on; set .letter, .person and for a part below .above. For several letters set .deliver (request => promise) in
 * place of .letter. "passed" tells the view.
 */
class PassOn extends NaskahElement {
  static properties = {
    letter: { attribute: false }, person: { attribute: false }, above: {}, chosen: { state: true }, asked: { state: true },
    rule: { state: true }, sending: { state: true }, refused: { state: true },
  };

  static styles = css`
    naskah-pass-on .chips { display: flex; flex-wrap: wrap; gap: .4rem; }
    naskah-pass-on :is(.chips, naskah-due-choice) button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
    naskah-pass-on .people li > span { flex: 1 1 10rem; }
    naskah-pass-on textarea { width: 100%; }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any} */
  person = null;
  /** @type {string|null} */
  above = null;
  /** @type {((request: any) => Promise<any>)|null} */
  deliver = null;
  /** @type {{id: string, name: string, informed: boolean}[]} */
  chosen = [];
  /** @type {string[]} */
  asked = [];
  rule = '';
  sending = false;
  /** @type {{at: string, text: string}|null} */
  refused = null;
  #touched = false;

  connectedCallback() {
    super.connectedCallback();
    // What offices write most stands first in their list.
    this.asked = this.person.instructions.slice(0, 1).map((i) => i.id);
    if (this.letter && !this.above) this.#propose();
  }

  firstUpdated() {
    this.updateComplete.then(() => this.#part('naskah-recipient-picker').focus());
  }

  /** @returns {any} */
  #part(selector) {
    return this.querySelector(selector);
  }

  /** What routing.csv would do; nobody is bothered when it cannot be asked. */
  async #propose() {
    const rules = await api.routing(this.letter.id).catch(() => []);
    const rule = rules.find((r) => r.matches);
    if (!rule || this.#touched) return;
    const all = (ids, informed) => (ids || []).map((id) => ({ id, name: this.#name(id), informed }));
    this.chosen = [...all(rule.assignees, false), ...all(rule.informed, true)];
    if (rule.instructions?.length) this.asked = rule.instructions;
    this.rule = rule.name;
  }

  #name(id) {
    const [kind, code] = id.split(/:(.*)/s);
    const known = { position: this.person.positions, unit: this.person.units }[kind]?.find((each) => each.id === code);
    return known?.name ?? code;
  }

  #pick({ id, name }) {
    this.#touched = true;
    this.refused = null;
    if (!this.chosen.some((each) => each.id === id)) this.chosen = [...this.chosen, { id, name, informed: false }];
  }

  #remove(id) {
    this.chosen = this.chosen.filter((each) => each.id !== id);
    this.#part('naskah-recipient-picker').focus();
  }

  #informed(id, informed) {
    this.chosen = this.chosen.map((each) => (each.id === id ? { ...each, informed } : each));
  }

  #ask(code) {
    this.asked = this.asked.includes(code) ? this.asked.filter((each) => each !== code) : [...this.asked, code];
    this.refused = null;
  }

  #say(at, text, field) {
    this.refused = { at, text };
    field?.focus();
  }

  async #send(event) {
    event.preventDefault();
    if (this.sending) return; // a second click must not send it twice
    const picker = this.#part('naskah-recipient-picker');
    const note = this.#part('textarea');
    const due = this.#part('naskah-due-choice');
    if (picker.rest) return this.#say('to', word('passOn.choose', { typed: picker.rest }), picker);
    if (!this.chosen.length) return this.#say('to', word('passOn.noOne'), picker);
    const request = {
      assignees: this.chosen.filter((each) => !each.informed).map((each) => each.id),
      informed: this.chosen.filter((each) => each.informed).map((each) => each.id),
      instructions: this.asked,
      ...(note.value.trim() && { note: note.value }),
      ...(due.value && { dueDate: due.value }),
      ...(this.above && { parent: this.above }),
    };
    this.sending = true;
    this.refused = null;
    due.refused = '';
    try {
      await (this.deliver ? this.deliver(request) : api.passOn(this.letter.id, request));
      this.tell('passed');
    } catch (e) {
      this.sending = false;
      this.tell('stale');
      const at = AT[e.field] ?? 'form';
      if (at === 'due') due.refused = e.message;
      else this.#say(at, e.message, { to: picker, words: note }[at]);
    }
  }

  /** Whoever holds the form in a template takes it away; elsewhere it goes by itself. */
  #leave() {
    const left = new CustomEvent('left', { cancelable: true });
    this.dispatchEvent(left);
    if (!left.defaultPrevented) this.remove();
  }

  #error(at) {
    return this.refused?.at === at ? html`<p class="error" role="alert">${this.refused.text}</p>` : nothing;
  }

  #row(each) {
    const choice = (informed, label) => html`<label class="check"><input type="radio" name=${`as-${each.id}`} .checked=${each.informed === informed}
      @change=${() => this.#informed(each.id, informed)}><span>${word(label)}</span></label>`;
    return html`<li><span>${each.name}</span>
      <fieldset class="plain" aria-label=${each.name}>${choice(false, 'responsible')}${choice(true, 'informed')}</fieldset>
      <button type="button" class="link" aria-label=${word('passOn.remove', { name: each.name })} @click=${() => this.#remove(each.id)}>${word('remove')}</button></li>`;
  }

  render() {
    return html`<h3>${word('passOn')}</h3>
      <form @submit=${(e) => this.#send(e)}>
        <fieldset><legend>${word('passOn.to')}</legend>
          <naskah-recipient-picker .letter=${this.letter?.id ?? ''} .above=${this.above ?? ''} .taken=${this.chosen.map((each) => each.id)}
            @pick=${(e) => this.#pick(e.detail)}></naskah-recipient-picker>
          ${this.rule ? html`<p class="hint">${word('proposal')}: ${this.rule}</p>` : nothing}
          <ul class="people">${repeat(this.chosen, (each) => each.id, (each) => this.#row(each))}</ul>
          ${this.#error('to')}
        </fieldset>
        <fieldset><legend>${word('instructions')}</legend>
          <div class="chips">${this.person.instructions.map((i) => html`<button type="button" aria-pressed=${this.asked.includes(i.id)}
            @click=${() => this.#ask(i.id)}>${inWords(i)}</button>`)}</div>
        </fieldset>
        <label><span>${word('note')}</span><textarea name="note" rows="3"></textarea></label>
        ${this.#error('words')}
        <naskah-due-choice></naskah-due-choice>
        ${this.#error('form')}
        <p class="actions"><button class="primary" ?disabled=${this.sending}>${word('send')}</button>
          <button type="button" @click=${() => this.#leave()}>${word('cancel')}</button></p>
      </form>`;
  }
}

customElements.define('naskah-pass-on', PassOn);
