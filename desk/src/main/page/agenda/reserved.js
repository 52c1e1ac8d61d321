import { Asking, address, all, css, day, html, json, nameOf, saidOf, word } from '../desk.js';

/**
 * Numbers of a series that are set aside to be written by hand: what is left of them, each to be used by a letter, and a form for more.
 * It asks when it is unfolded. Set .unit and .direction. Tells "reserved".
 */
class Reserved extends Asking {
  static properties = {
    ...Asking.properties, unit: { attribute: false }, direction: { attribute: false }, series: { state: true }, chosen: { state: true }, blocks: { state: true },
    said: { state: true },
  };

  static styles = css`
    naskah-reserved { display: block; margin-bottom: .75rem; }
    naskah-reserved summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
    naskah-reserved form { max-width: 34rem; }
    naskah-reserved li { margin: .35rem 0; overflow-wrap: anywhere; }
    naskah-reserved .number { font-size: 1rem; margin-right: .5rem; }
  `;

  unit = '';
  direction = '';
  /** @type {any[]|null} those of this and earlier years in which one may register */
  series = null;
  chosen = '';
  /** @type {any[]} */
  blocks = [];
  said = '';

  /** It is folded at first, so it takes no focus. */
  firstUpdated() {}

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    // Another book has other series.
    if (this.series && (changed.get('unit') || changed.get('direction'))) this.#choose(this.#own());
  }

  #own() {
    const name = `${this.unit}/${this.direction}`;
    return (this.series?.find((each) => each.name === name) ?? this.series?.find((each) => each.name.startsWith(`${this.unit}/`)) ?? this.series?.[0])?.id ?? '';
  }

  async #open(event) {
    if (!event.target.open || this.series) return;
    try {
      this.series = await all('series');
      await this.#choose(this.#own());
    } catch (e) {
      this.wrong = [{ field: '', text: saidOf(e) }];
    }
  }

  async #choose(id) {
    this.chosen = id;
    this.wrong = [];
    this.said = '';
    const blocks = id ? await all(`series/${encodeURIComponent(id)}/reservations`) : [];
    if (this.chosen === id) this.blocks = blocks;
  }

  async #take(event) {
    const form = event.target;
    const path = `series/${encodeURIComponent(this.chosen)}/reservations`;
    const made = await this.take(event, async ({ count, reason }) => (await json('POST', path, { count: Number(count), reason })).entry);
    if (!made) return;
    form.reset();
    await this.#choose(this.chosen);
    this.said = word('reserved.done', { first: made.first, last: made.last });
    this.tell('reserved');
  }

  render() {
    return html`<details @toggle=${(e) => this.#open(e)}><summary>${word('reserved.title')}</summary>
      ${this.series ? this.#body(this.series) : html`<p class="foot" role="status">${this.wrong.length ? this.wrong[0].text : word('frame.loading')}</p>`}</details>`;
  }

  #body(series) {
    if (!series.length) return html`<p class="hint">${word('reserved.noSeries')}</p>`;
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
        <p class="hint">${word('reserved.help')}</p>
        ${this.choice('series', word('series'), series.map((each) => [each.id, `${each.name} ${each.year}`]), { value: this.chosen, change: (id) => this.#choose(id) })}
        ${this.text('count', word('reserved.count'), { type: 'number', required: true, hint: word('reserved.countHelp') })}
        ${this.text('reason', word('reason'), { required: true })}
        <div class="wrong" tabindex="-1" role="alert">${this.wrong.filter(({ field }) => !this.label(field)).map(({ text }) => html`<p class="error">${text}</p>`)}</div>
        <p class="actions"><button class="primary" ?disabled=${this.busy}>${word('reserved.reserve')}</button></p></form>
      <p class="said" role="status">${this.said}</p>
      ${this.blocks.length ? html`<ul>${this.blocks.map((block) => this.#block(block))}</ul>` : html`<p class="hint">${word('reserved.none')}</p>`}`;
  }

  #block(block) {
    const { unit, direction } = this;
    return html`<li><b>${block.first}–${block.last}</b> ${block.reason} <small>${nameOf(block.by)}, ${day(block.at)}</small><br>
      ${block.free.length ? html`${word('reserved.use')}: ${block.free.map((number) => html`<a class="number" href=${address('register', { number: String(number), unit, direction })}
        aria-label=${word('reserved.useThis', { n: number })}>${number}</a> `)}` : word('reserved.allUsed')}</li>`;
  }
}

customElements.define('naskah-reserved', Reserved);
