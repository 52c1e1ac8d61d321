import { Asking, all, api, html, json, nothing, saidOf, word } from '../desk.js';

const NEW = 'new';

/**
 * Adds letters of one unit to a dossier that is open, or to a new one. Set .letters. "done" tells; with .deliver (dossier => promise) whoever
 * holds the form files them.
 */
class ToDossier extends Asking {
  static properties = { ...Asking.properties, letters: { attribute: false }, dossiers: { state: true }, chosen: { state: true } };

  /** @type {any[]} */
  letters = [];
  /** @type {any[]|null} */
  dossiers = null;
  chosen = '';
  /** @type {((dossier: string) => Promise<any>)|null} */
  deliver = null;
  /** @type {any} one that was made here, though no letter is in it yet */
  #made = null;

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  /** All letters of a selection have to be of one unit, for a dossier is of one. */
  get #unit() {
    const units = new Set(this.letters.map((letter) => letter.unit));
    return units.size === 1 ? this.letters[0].unit : '';
  }

  async #ask() {
    try {
      this.dossiers = await all('dossiers', { status: 'open', unit: this.#unit });
    } catch (e) {
      this.dossiers = [];
      this.wrong = [{ field: '', text: saidOf(e) }];
    }
    this.chosen = this.dossiers[0]?.id ?? (this.#unit ? NEW : '');
  }

  async #take(event) {
    const done = await this.take(event, async ({ dossier, title, classification }) => {
      if (dossier === NEW && !this.#made && !this.deliver) await api.letter(this.letters[0].id); // no dossier is opened for a letter that is gone
      if (dossier === NEW) this.#made ??= (await json('POST', 'dossiers', { unit: this.#unit, title, classification })).entry;
      const id = dossier === NEW ? this.#made.id : dossier;
      const file = this.deliver ?? (() => json('POST', `dossiers/${encodeURIComponent(id)}/letters`, this.letters.map((letter) => ({ id: letter.id }))));
      await file(id);
      return true;
    });
    if (!done) return;
    this.tell('changed');
    this.dispatchEvent(new CustomEvent('done'));
  }

  render() {
    if (!this.dossiers) return html`<p class="foot" role="status">${word('frame.loading')}</p>`;
    const options = [...this.dossiers.map((d) => [d.id, `${d.unit} · ${d.title}`]), ...(this.#unit ? [[NEW, word('letter.newDossier')]] : [])];
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      <h4>${word('letters.file')}</h4>
      ${options.length ? this.choice('dossier', word('letters.dossier'), options, { value: this.chosen, change: (id) => { this.chosen = id; } })
        : html`<p>${word('letters.noDossier')}</p>`}
      ${this.chosen === NEW ? html`${this.text('title', word('batchTitle'), { required: true, max: 300, value: this.letters[0].subject ?? '' })}
        ${this.text('classification', word('classification'), { required: true, value: this.letters[0].classification ?? '' })}` : nothing}
      ${this.end(word('letters.file'))}</form>`;
  }
}

customElements.define('naskah-to-dossier', ToDossier);
