import { View, address, addressOf, api, code, correspondent, css, day, html, nameOf, nothing, problem, time, word } from '../desk.js';
import './details.js';
import './document.js';
import './files.js';
import './retention.js';
import './way.js';
import './your-task.js';

const OPEN = ['unread', 'read'];

/** All parts in the order in which they stand: what comes or goes moves none of the others, and so takes the focus from nobody. */
const PARTS = ['task', 'way', 'signing', 'sending', 'details', 'files', 'retention'];

/** Where the forms are that an address can ask for: `letter/ID?do=amend`. */
const FORMS = { edit: 'details', amend: 'details', void: 'details', file: 'details', relate: 'details', hold: 'retention', declare: 'retention' };

/**
 * The letter at an address, `letter/ID/details`, or with a form open, `letter/ID?do=amend`: number, subject and status on top, the document, and its parts as tabs. A part stays as it
 * is while others are looked at, with what was typed there. Parts tell "changed" or "passed" when something was done, and "stale" when
 * the server refused something: the letter may have changed, or be gone. Whoever goes to another part, or comes back to the window, is
 * told so too.
 */
class Letter extends View {
  static styles = css`
    naskah-letter { display: block; min-width: 0; }
    naskah-letter .top { display: grid; gap: .25rem; margin: 0 2.5rem 1rem 0; }
    naskah-letter .top > * { margin: 0; }
    naskah-letter .top h2 { font-size: 1.45rem; line-height: 1.25; }
    naskah-letter .numbers-of { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-weight: 600; color: var(--accent); overflow-wrap: anywhere; }
    naskah-letter .marks { display: flex; flex-wrap: wrap; gap: .4rem; }
    naskah-letter .marks > * { margin: 0; padding: .1rem .6rem; border-radius: 1rem; font-size: var(--small); font-weight: 600; }
    naskah-letter .about { color: var(--soft); overflow-wrap: anywhere; }
    naskah-letter .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(24rem, 36rem); gap: 1.5rem; align-items: start; }
    naskah-letter .sides.alone { grid-template-columns: minmax(0, 46rem); }
    naskah-letter .banner { padding: .6rem .9rem; margin: 0 0 1rem; border-radius: var(--round); background: var(--warn-soft); color: var(--warn); overflow-wrap: anywhere; }
    naskah-letter .banner.bad { background: var(--bad-soft); color: var(--bad); }
    naskah-letter .banner p { margin: .2rem 0; }
    naskah-letter .panel h3:first-child { margin-top: 0; }
    naskah-letter .panel section { max-width: none; margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); }
    naskah-letter form { background: var(--ground); padding: .9rem 1rem; border-radius: var(--round); margin: .75rem 0; }
    naskah-letter form :is(h3, h4):first-child { margin: 0 0 .6rem; font-size: 1.05rem; }
    naskah-letter form p { margin: .3rem 0 .6rem; }
    naskah-letter .parts { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: thin; }
    naskah-letter .parts a { white-space: nowrap; padding: .5rem .75rem; }
    @media (max-width: 60rem) { naskah-letter .sides { grid-template-columns: minmax(0, 1fr); } }
    @media print { naskah-letter .sides { display: block; } naskah-letter-document { display: none; } }
  `;

  /** @type {Set<string>} parts that were looked at */
  #seen = new Set(['way']);
  /** The part that stays shown when the letter becomes one for which another would be. */
  #stays = '';
  #id = '';
  /** The server's answer that is shown, as text. */
  #shown = '';
  // Bound once, to be taken off again.
  #back = () => { if (!document.hidden) this.#look(); };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#back);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#back);
    super.disconnectedCallback();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('route')) return;
    if (this.#id === this.route.params.id) {
      this.#look();
      return;
    }
    this.#id = this.route.params.id;
    this.data = undefined;
    this.#shown = '';
    this.#seen = new Set(['way']);
    this.#stays = '';
    this.refresh();
  }

  async load() {
    const now = await this.#ask();
    this.#shown = JSON.stringify(now);
    await this.#read(now.parts);
    return now;
  }

  async #ask() {
    const { id } = this.route.params;
    const [letter, parts] = await Promise.all([api.letter(id), api.dispositions(id)]);
    return { letter, parts };
  }

  /** Asks whether the letter is still as it is shown. Only if not its parts ask anew, so that one of them may call for this as often as it likes. */
  async #look() {
    const id = this.#id;
    if (!this.#shown || this.#isGone) return;
    try {
      const now = JSON.stringify(await this.#ask());
      if (now === this.#shown) return;
    } catch (e) {
      if (e.status !== 404) return; // what is shown stays; who does something is told
    }
    if (id !== this.#id) return;
    await this.refresh();
    if (this.#isGone) this.tell('moved');
  }

  get #isGone() {
    return this.failed?.status === 404;
  }

  /** Opened by its recipient: that is what "read" means. */
  async #read(parts) {
    const unread = parts.find((d) => d.status === 'unread' && this.person.isRecipient(d));
    if (!unread) return;
    await api.step(unread.id, { status: 'read' }).then(() => {
      unread.status = 'read';
      this.tell('moved');
    }, () => {});
  }

  async #changed() {
    await this.refresh();
    this.tell('moved');
    // What had the focus may be gone with what was done.
    const root = /** @type {ShadowRoot} */ (this.getRootNode());
    if (!root.activeElement) /** @type {HTMLElement|null} */ (this.querySelector('h2'))?.focus({ preventScroll: true });
  }

  get #own() {
    return this.data.parts.filter((d) => this.person.isRecipient(d) && OPEN.includes(d.status));
  }

  /** Whether this is a letter that the office writes, or wrote, here: its draft, or one that went through hands. */
  get #isWritten() {
    const { letter } = this.data;
    return Boolean(letter.stage) || (letter.status === 'draft' && letter.direction !== 'incoming');
  }

  /** The parts that this letter has for this person. */
  get #parts() {
    const { letter } = this.data;
    const written = this.#isWritten ? ['signing'] : [];
    if (letter.status === 'draft') return [...written, 'details', 'files'];
    const sent = letter.direction === 'incoming' ? [] : ['sending'];
    return [...(this.#own.length && letter.status !== 'void' ? ['task'] : []), 'way', ...written, ...sent, 'details', 'files', 'retention'];
  }

  /** The part at the address, or else where something can be done. */
  get #part() {
    const parts = this.#parts;
    const { part = FORMS[this.#asked] || '' } = this.route.params;
    if (parts.includes(part)) return part;
    if (this.#asked === 'pass') return this.data.letter.may?.includes('passOn') || parts[0] !== 'task' ? 'way' : 'task';
    const { letter } = this.data;
    const first = letter.status === 'open' ? 'way' : 'details';
    // Who has just signed it sees what became of that.
    if (this.#stays && parts.includes(this.#stays)) return this.#stays;
    // What is under way, or could be, is what a draft is opened for.
    if (letter.status === 'draft' && letter.mimeType && parts[0] === 'signing') return 'signing';
    return parts[0] === 'task' ? 'task' : first;
  }

  /** The form that the address asks for: it is offered, and opens where one may. */
  get #asked() {
    return this.route.query.do ?? '';
  }

  #go(event, part) {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault(); // the address of the part takes the place of that of the letter, so that Back leaves the letter
    this.tell('part', addressOf('letter', this.data.letter.id, part));
  }

  render() {
    if (this.#isGone) return this.#gone();
    if (!this.failed || this.data === undefined) return super.render();
    // What was shown stays, with what was typed.
    return html`${problem(this.failed, () => this.refresh())}${this.body(this.data)}`;
  }

  /** In place of all parts: that there is nothing any more, and where to go. */
  #gone() {
    const { letter = {} } = this.data ?? {};
    return html`${this.#close()}<h2 tabindex="-1">${letter.subject || letter.name || word('title.letter')}</h2>
      <div class="banner bad" role="alert"><p>${word(this.data ? 'letter.gone' : 'letter.none')}</p></div>
      <p class="actions"><a class="button" href=${addressOf('letters')}>${word('letter.toList')}</a>
        ${this.person.keeper ? html`<a class="button" href=${addressOf('stub', this.#id)}>${word('letter.stub')}</a>` : nothing}
        <button type="button" @click=${() => this.tell('close')}>${word('close')}</button></p>`;
  }

  #close() {
    return html`<button type="button" class="close" title=${word('close')} aria-label=${word('close')} @click=${() => this.tell('close')}>×</button>`;
  }

  #marks(letter) {
    const levels = [['urgency', false], ['security', true]].filter(([kind]) => letter[`${kind}`] && letter[`${kind}`] !== 'ordinary');
    const record = !letter.may?.includes('edit') && ['settled', 'void'].includes(letter.status);
    return html`<p class="marks"><span class="state ${letter.status}">${code('status', letter.status)}</span>
      ${record ? html`<b class="mark record">${word('record')}</b>` : nothing}
      ${levels.map(([kind, shut]) => html`<b class="mark ${shut ? 'closed' : ''}">${code(kind, letter[`${kind}`])}</b>`)}</p>`;
  }

  #top(letter) {
    const numbers = [letter.series && `${letter.series} ${letter.agendaNumber}`, letter.letterNumber].filter(Boolean);
    const party = correspondent(letter);
    const about = [letter.kind && this.person.kindName(letter.kind), party, day(letter.direction === 'incoming' ? letter.receivedDate : letter.letterDate)];
    return html`<div class="top">
      ${numbers.length ? html`<p class="numbers-of">${numbers.map((each) => html`<span>${each}</span>`)}</p>` : nothing}
      <h2 tabindex="-1">${letter.subject || letter.name}</h2>
      ${this.#marks(letter)}
      <p class="about">${[code('direction', letter.direction), ...about].filter(Boolean).join(' · ')}</p>
    </div>`;
  }

  /** What one must know before all else. */
  #banner(letter) {
    if (letter.status === 'void') {
      return html`<div class="banner bad"><p><b>${word('letter.isVoid')}</b> ${letter.voidReason}</p>
        <p><small>${nameOf(letter.voidedBy)} · ${time(letter.voidedAt)}</small></p></div>`;
    }
    if (['initialling', 'signing'].includes(letter.stage)) return html`<div class="banner"><p>${word('letter.underWay')}</p></div>`;
    if (letter.status === 'draft') {
      return html`<div class="banner"><p>${word('letter.isDraft')}</p>
        <p><a class="button" href=${addressOf('register', letter.id)}>${word('letter.complete')}</a></p></div>`;
    }
    if (letter.possibleRepeatOf?.length) {
      return html`<div class="banner"><p>${word('possibleRepeatOf')}:
        ${letter.possibleRepeatOf.map((id, i) => html` <a href=${addressOf('letter', id)}>${i + 1}</a>`)}</p></div>`;
    }
    return nothing;
  }

  #panel(part, letter, parts) {
    const { person } = this;
    const asked = this.#asked;
    switch (part) {
      case 'task': return this.#own.map((each) => html`<naskah-your-task .part=${each} .letter=${letter} .person=${person} .asked=${asked}></naskah-your-task>`);
      case 'way': return html`<naskah-letter-way .letter=${letter} .person=${person} .parts=${parts} .asked=${asked}></naskah-letter-way>`;
      case 'details': return html`<naskah-letter-details .letter=${letter} .person=${person} .asked=${asked}></naskah-letter-details>`;
      case 'signing': return html`<naskah-signing .letter=${letter}></naskah-signing>`;
      case 'sending': return html`<naskah-sending .letter=${letter}></naskah-sending>`;
      case 'files': return html`<naskah-letter-files .letter=${letter}></naskah-letter-files>`;
      default: return html`<naskah-letter-retention .letter=${letter} .person=${person} .asked=${asked}></naskah-letter-retention>`;
    }
  }

  body({ letter, parts }) {
    const shown = this.#part;
    const there = this.#parts;
    this.#seen.add(shown);
    this.#stays = shown === 'signing' ? shown : '';
    // Few letters have these parts: their files come when they are wanted. What fails is asked for again when the part is shown again.
    if (shown === 'signing') import('../drafts/signing.js').catch((e) => { this.failed ??= e; });
    if (shown === 'sending') import('../drafts/sending.js').catch((e) => { this.failed ??= e; });
    return html`${this.#close()}${this.#top(letter)}${this.#banner(letter)}
      <div class=${letter.mimeType ? 'sides' : 'sides alone'} @changed=${() => this.#changed()} @passed=${() => this.#changed()}
        @stale=${() => this.#look()}>
        ${letter.mimeType ? html`<naskah-letter-document .letter=${letter}></naskah-letter-document>` : nothing}
        <div>
          <nav class="parts" aria-label=${word('letter.parts')}>${there.map((part) => html`<a href=${address(`letter/${encodeURIComponent(letter.id)}/${part}`)}
            name=${part} aria-current=${part === shown ? 'page' : nothing} @click=${(e) => this.#go(e, part)}>${word(`letter.part.${part}`)}</a>`)}</nav>
          ${PARTS.map((part) => (this.#seen.has(part) && there.includes(part) ? html`<div class="panel" ?hidden=${part !== shown}>
            ${this.#panel(part, letter, parts)}</div>` : nothing))}
        </div>
      </div>`;
  }
}

customElements.define('naskah-letter', Letter);
