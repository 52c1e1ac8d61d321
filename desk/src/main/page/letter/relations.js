import { NaskahElement, addressOf, call, code, css, html, nothing, saidOf, word } from '../desk.js';

const SAID = ['repliesTo', 'relatesTo'];

/** The letters that belong to a letter. Set .letter and .relations. */
class Relations extends NaskahElement {
  static properties = { letter: { attribute: false }, relations: { attribute: false }, busy: { state: true }, refused: { state: true } };

  static styles = css`
    naskah-relations ul { list-style: none; margin: 0; padding: 0; }
    naskah-relations li { display: flex; gap: .75rem; justify-content: space-between; align-items: start; padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    naskah-relations small { display: block; color: var(--soft); }
  `;

  /** @type {any} */
  letter = null;
  /** @type {any[]} */
  relations = [];
  busy = false;
  refused = '';

  async #remove(relation) {
    if (this.busy) return;
    this.busy = true;
    this.refused = '';
    try {
      await call(`letters/${encodeURIComponent(this.letter.id)}/relations/${encodeURIComponent(relation.id)}`, { method: 'DELETE' });
      this.tell('changed');
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    }
    this.busy = false;
  }

  #row(relation) {
    const { letter } = relation;
    const number = [letter.series && `${letter.series} ${letter.agendaNumber}`, letter.letterNumber, code('status', letter.status)].filter(Boolean).join(' · ');
    const removable = SAID.includes(relation.kind) && this.letter.may?.includes('relate');
    return html`<li><span><small>${word(`relation.${relation.kind}`)}</small><a href=${addressOf('letter', letter.id)}>${letter.subject || letter.name}</a>
        <small>${number}</small></span>
      ${removable ? html`<button type="button" class="link" ?disabled=${this.busy} aria-label=${word('letter.unrelate', { subject: letter.subject || letter.name })}
        @click=${() => this.#remove(relation)}>${word('remove')}</button>` : nothing}</li>`;
  }

  render() {
    if (!this.relations.length && !this.refused) return nothing;
    return html`<h3>${word('letter.relations')}</h3>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <ul>${this.relations.map((relation) => this.#row(relation))}</ul>`;
  }
}

customElements.define('naskah-relations', Relations);
