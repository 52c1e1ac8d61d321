import { Asking, address, code, entries, html, json, learn, nothing, number, one, page, saidOf, where, word } from '../desk.js';
import { seldom } from '../words/seldom.js';

learn(seldom);

const HIGHER = ['restricted', 'secret', 'topSecret'];
/** How many letters a condition names. */
const MOST_IDS = 100;
const EVERY = 1500;
/** How many of those that were refused are listed here; all are at `#/levels`. */
const SHOWN = 50;

/** What raising would mean, of several conditions together. */
const added = (effects) => {
  /** @type {Map<string, number>} */
  const refused = new Map();
  let raised = 0;
  for (const { letters, reason } of effects.flatMap(({ items }) => items)) {
    if (reason) refused.set(reason, (refused.get(reason) ?? 0) + letters);
    else raised += letters;
  }
  return { raised, refused, more: effects.some(({ more }) => more) };
};

/**
 * Raises the level of the letters that were chosen, or of all that a list asks for. It says before how many that would be, and how far it is while the
 * server does it. Set .letters, and .matching, a where clause, where a list has one. "raised" tells what came of it: {raised, refused, failed}.
 */
class Raise extends Asking {
  static properties = {
    ...Asking.properties, letters: { attribute: false }, matching: { attribute: false }, scope: { state: true }, level: { state: true }, effect: { state: true },
    unknown: { state: true }, going: { state: true },
  };

  /** @type {any[]} */
  letters = [];
  matching = '';
  scope = 'chosen';
  level = 'restricted';
  /** @type {any} what it would mean; null while that is asked */
  effect = null;
  /** Why that cannot be said. */
  unknown = '';
  /** @type {any[]} what the server is at */
  going = [];
  #asked = '';
  #timer = 0;

  /** The conditions that name the letters. */
  get #conditions() {
    if (this.scope === 'all') return [this.matching];
    const ids = this.letters.map((letter) => letter.id);
    return Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, i) => where([['id', ' IN ', ids.slice(i * MOST_IDS, (i + 1) * MOST_IDS)]]) ?? '');
  }

  willUpdate() {
    const asked = JSON.stringify([this.#conditions, this.level]);
    if (asked === this.#asked || this.going.length) return;
    this.#asked = asked;
    this.#ask(asked);
  }

  async #ask(asked) {
    this.effect = null;
    this.unknown = '';
    try {
      const effects = await Promise.all(this.#conditions.map((each) => page('raising-effects', 0, SHOWN, { where: each, security: this.level })));
      if (asked === this.#asked) this.effect = added(effects);
    } catch (e) {
      if (asked === this.#asked) this.unknown = saidOf(e);
    }
  }

  async #take(event) {
    const begun = await this.take(event, async ({ security, reason }) => {
      const asked = this.#conditions.map((each) => ({ where: each, security, reason }));
      const body = await json('POST', 'raisings', asked.length > 1 ? asked : asked[0]);
      return body.entry ? [body.entry] : entries(body);
    });
    if (!begun) return;
    this.going = begun;
    this.#follow();
  }

  #follow() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#look(), EVERY);
  }

  async #look() {
    if (!this.isConnected) return;
    try {
      this.going = await Promise.all(this.going.map(({ id }) => one(`raisings/${id}`)));
    } catch {
      // The server goes on with it; asked again.
    }
    if (this.going.some(({ status }) => status === 'waiting')) this.#follow();
    else await this.#end();
  }

  async #end() {
    const pages = await Promise.all(this.going.map(({ id }) => page(`raisings/${id}/refusals`, 0, SHOWN).catch(() => ({ items: [] }))));
    const refused = pages.flatMap(({ items }) => items);
    this.dispatchEvent(new CustomEvent('raised', { detail: { ...this.#sums(), refused, remark: this.going.find(({ remark }) => remark)?.remark ?? '' } }));
  }

  #sums() {
    const sum = (name) => this.going.reduce((n, each) => n + each[name], 0);
    return { raised: sum('raised'), failed: sum('refused') };
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  #meaning() {
    if (this.unknown) return html`<p class="error">${this.unknown}</p>`;
    if (!this.effect) return html`<p>${word('raise.counting')}</p>`;
    const { raised, refused, more } = this.effect;
    return html`<p>${word(more ? 'raise.meansMore' : 'raise.means', { n: number(raised) })}</p>
      ${refused.size ? html`<ul>${[...refused].map(([reason, n]) => html`<li>${word('raise.not', { n: number(n) })} ${reason}</li>`)}</ul>` : nothing}`;
  }

  render() {
    if (this.going.length) {
      const { raised, failed } = this.#sums();
      return html`<h4>${word('raise.title')}</h4><p role="status">${word('raise.going', { raised: number(raised), refused: number(failed) })}</p>
        <p class="hint">${word('raise.leave')} <a href=${address('levels')}>${word('raise.all')}</a></p>`;
    }
    const scopes = [['chosen', word('raise.chosen', { n: number(this.letters.length) })], ['all', word('raise.matching')]];
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('raise.title')}</h4><p class="hint">${word('raise.help')}</p>
      ${this.matching ? this.radios('scope', word('raise.which'), scopes, { value: this.scope, change: (scope) => { this.scope = scope; } }) : nothing}
      ${this.choice('security', word('security'), HIGHER.map((key) => [key, code('security', key)]), { value: this.level, change: (level) => { this.level = level; } })}
      ${this.text('reason', word('reason'), { rows: 2, required: true })}
      <div role="status" class="means">${this.#meaning()}</div>
      ${this.end(word('raise.title'))}</form>`;
  }
}

customElements.define('naskah-raise', Raise);
