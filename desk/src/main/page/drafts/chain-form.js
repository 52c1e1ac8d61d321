import { Asking, html, nothing, repeat, word } from '../desk.js';
import '../pass-on/picker.js';

const LISTS = ['initials', 'signatories'];

/** Those of a round who have not done their part yet, as a chain. */
function rest(steps) {
  const round = Math.max(0, ...steps.map((step) => step.round));
  const open = steps.filter((step) => step.round === round && ['waiting', 'current'].includes(step.status));
  return { initials: open.filter((step) => step.task === 'initial'), signatories: open.filter((step) => step.task === 'sign') };
}

/**
 * Who initials a letter and who signs it, chosen by position or person, in their order. Set .chain to begin with, or .steps of a letter that
 * is under way, .deliver, which takes the chain, and `reason` where one is needed.
 */
class ChainForm extends Asking {
  static properties = {
    ...Asking.properties, chain: { attribute: false }, steps: { attribute: false }, together: { attribute: false }, reason: { type: Boolean }, leaves: { attribute: false },
    lists: { state: true }, as: { state: true },
  };

  /** @type {any} */
  chain = null;
  /** @type {any[]|null} */
  steps = null;
  together = false;
  reason = false;
  /** Whether it can be left without sending it. */
  leaves = true;
  /** @type {(values: any) => Promise<any>} */
  deliver = async () => {};
  /** @type {{initials: {id: string, name: string}[], signatories: {id: string, name: string}[]}|null} */
  lists = null;
  /** @type {'initials'|'signatories'} to which list the next one is added */
  as = 'initials';

  connectedCallback() {
    super.connectedCallback();
    if (this.lists) return;
    const begun = this.chain ?? rest(this.steps ?? []);
    const named = (officials) => officials.map(({ official, officialName }) => ({ id: official, name: officialName || official }));
    this.lists = { initials: named(begun.initials), signatories: named(begun.signatories) };
    this.together ||= Boolean(this.chain?.together);
  }

  /** Where it stands there by itself the focus stays where it is. */
  firstUpdated() {
    if (this.leaves) super.firstUpdated();
  }

  get #all() {
    return LISTS.flatMap((list) => /** @type {any} */ (this.lists)[list]);
  }

  #set(list, officials) {
    this.lists = /** @type {any} */ ({ ...this.lists, [list]: officials });
    this.wrong = [];
  }

  #pick({ id, name }) {
    if (id.startsWith('unit:')) {
      this.wrong = [{ field: '', text: word('signing.notUnit') }];
      return;
    }
    if (this.#all.some((each) => each.id === id)) return;
    this.#set(this.as, [.../** @type {any} */ (this.lists)[this.as], { id, name }]);
  }

  #earlier(list, at) {
    const officials = [.../** @type {any} */ (this.lists)[list]];
    officials.splice(at - 1, 0, ...officials.splice(at, 1));
    this.#set(list, officials);
  }

  async #remove(list, id) {
    this.#set(list, /** @type {any} */ (this.lists)[list].filter((each) => each.id !== id));
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('naskah-recipient-picker'))?.focus();
  }

  async #take(event) {
    await this.take(event, async ({ reason, together }) => {
      const lists = /** @type {any} */ (this.lists);
      if (!lists.signatories.length) throw Object.assign(new Error(word('signing.oneSigns')), { field: '' });
      const ids = (officials) => officials.map(({ id }) => id);
      await this.deliver({ initials: ids(lists.initials), signatories: ids(lists.signatories), together: Boolean(together), ...(reason && { reason }) });
    });
  }

  #list(list, none) {
    const officials = /** @type {any} */ (this.lists)[list];
    return html`<h4>${word(`signing.${list}`)}</h4>
      ${officials.length ? html`<ol class="people">${repeat(officials, ({ id }) => id, ({ id, name }, at) => html`<li><span>${name}</span>
        ${at ? html`<button type="button" class="link" aria-label=${word('signing.earlier', { name })} title=${word('signing.earlier', { name })} @click=${() => this.#earlier(list, at)}>↑</button>` : nothing}
        <button type="button" class="link" aria-label=${word('signing.take', { name })} @click=${() => this.#remove(list, id)}>${word('remove')}</button></li>`)}</ol>`
        : html`<p class="hint">${word(none)}</p>`}`;
  }

  render() {
    const several = /** @type {any} */ (this.lists).signatories.length > 1;
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      ${this.reason ? html`<p class="hint">${word('signing.changeHelp')}</p>` : nothing}
      ${this.#list('initials', 'signing.nobodyInitials')}${this.#list('signatories', 'signing.nobodySigns')}
      ${several ? html`<label class="check"><input type="checkbox" name="together" value="true" .checked=${this.together}><span>${word('signing.together')}</span></label>` : nothing}
      ${this.radios('as', word('signing.addAs'), LISTS.map((list) => [list, word(`signing.as.${list}`)]), { value: this.as, change: (list) => { this.as = list; } })}
      <naskah-recipient-picker .label=${word('signing.find')} .taken=${this.#all.map(({ id }) => id)} @pick=${(e) => this.#pick(e.detail)}></naskah-recipient-picker>
      ${this.reason ? this.text('reason', word('reason'), { rows: 2, required: true }) : nothing}
      ${this.end(word(this.reason ? 'signing.changeIt' : 'signing.submit'), this.leaves ? undefined : null)}</form>`;
  }
}

customElements.define('naskah-chain-form', ChainForm);
