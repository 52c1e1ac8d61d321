import { NaskahElement, addressOf, code, css, day, html, keyed, nameOf, nothing, word } from '../desk.js';
import '../letter/document.js';
import { leadsTo, marked, numbered } from './kit.js';
import './verdict.js';

const GONE = ['destroyed', 'transferred'];

/** One letter of a batch: why it is due, what it says, and the verdict. Set .batch, .item, .open if it can be appraised, and .decide. */
class Item extends NaskahElement {
  static properties = { batch: { attribute: false }, item: { attribute: false }, open: { attribute: false }, decide: { attribute: false } };

  static styles = css`
    naskah-batch-item { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: .5rem 1rem; margin-bottom: 1rem; }
    naskah-batch-item h3 { overflow-wrap: anywhere; }
    naskah-batch-item p { margin: .3rem 0; }
    naskah-batch-item dl { grid-template-columns: 8rem minmax(0, 1fr); }
    naskah-batch-item .ask { border: 0; padding: 0; }
  `;

  /** @type {any} */
  batch = null;
  /** @type {any} */
  item = null;
  open = false;
  /** @type {(verdict: Object<string, any>) => Promise<any>} */
  decide = async () => {};

  /** The same as long as it is the same letter, so that its document is fetched once. */
  #letter = { id: '' };

  willUpdate() {
    if (this.#letter.id !== this.item.letter) this.#letter = { id: this.item.letter };
  }

  /** @param {Map<string, any>} changed */
  updated(changed) {
    if (changed.get('item') === undefined || changed.get('item')?.id === this.item.id) return;
    /** @type {HTMLElement} */ (this.querySelector('h3'))?.focus();
  }

  firstUpdated() {
    const heading = /** @type {HTMLElement} */ (this.querySelector('h3'));
    heading.focus();
    heading.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const { item } = this;
    const gone = GONE.includes(item.outcome);
    const fact = (label, value) => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing);
    return html`<p class="actions">
        <button type="button" name="before" @click=${() => this.tell('step', -1)}>${word('records.before')}</button>
        <button type="button" name="after" @click=${() => this.tell('step', 1)}>${word('records.after')}</button>
        <a class="link" href=${gone ? addressOf('stub', item.letter) : leadsTo(item.letter, item)}>${word(gone ? 'records.openStub' : item.masked ? 'records.openNumber' : 'records.openLetter')}</a>
        <button type="button" name="leave" @click=${() => this.tell('leave')}>${word('close')}</button></p>
      <h3 tabindex="-1">${item.id}. ${marked(item)}</h3>
      <p>${[numbered(item), item.unit, item.classification].filter(Boolean).join(' · ')}</p>
      <dl>${fact(word('records.dueOn'), [day(item.eligibleOn), code('finalAction', item.scheduledAction)].filter(Boolean).join(': '))}
        ${fact(word('records.rule'), [item.rule, item.edition].filter(Boolean).join(' · '))}
        ${fact(word('records.decision'), item.decision ? [code('decided', item.decision), day(item.keepUntil), nameOf(item.decidedBy)].filter(Boolean).join(' · ') : '')}
        ${fact(word('reason'), item.reason)}
        ${fact(word('records.outcome'), item.outcome ? [code('outcome', item.outcome), item.outcomeReason].filter(Boolean).join(': ') : '')}
        ${fact('SHA-256', item.sha256)}</dl>
      ${this.open ? keyed(item.id, html`<naskah-verdict .kind=${this.batch.kind} .scheduled=${item.scheduledAction ?? ''} .given=${item} .does=${word('records.decideNext')}
        .send=${(verdict) => this.decide(verdict)}></naskah-verdict>`) : nothing}
      ${item.masked && !gone ? html`<p class="hint">${word('records.maskedHelp')}</p>` : nothing}
      ${gone || item.masked ? nothing : keyed(item.letter, html`<naskah-letter-document .letter=${this.#letter}></naskah-letter-document>`)}`;
  }
}

customElements.define('naskah-batch-item', Item);
