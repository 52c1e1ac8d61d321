import { NaskahElement, html, learn, nameOf, nothing, one, saidOf, time, word } from '../desk.js';
import { ofExchange } from '../words/exchange.js';

learn(ofExchange);

/** The manifest that a letter of another office came with: who sealed it, and whether the letter's files are still those that came. Set .letter. */
class LetterManifest extends NaskahElement {
  static properties = { letter: { attribute: false }, found: { state: true }, refused: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any} */
  found = null;
  refused = '';

  async #ask() {
    const { id } = this.letter;
    this.refused = '';
    try {
      const found = await one(`letter-manifests/${encodeURIComponent(id)}`);
      if (id === this.letter.id) this.found = found;
    } catch (e) {
      this.found = null;
      this.refused = saidOf(e);
    }
  }

  #shown(found) {
    if (found.signature === 'changed') return html`<p class="error">${word('exchange.changed')}</p>`;
    return html`<p>${found.office || word('exchange.unnamed')} · ${time(found.exportedAt)}</p>
      ${found.signature === 'valid' ? html`<p>${word('exchange.sealed')} ${found.signer.subject}</p><p class="sum">SHA-256 ${found.signer.sha256}</p>
        <p class=${found.signer.office ? 'ok' : 'hint'}>${found.signer.office ? word('exchange.known', { office: found.signer.office }) : word('exchange.notKnown')}</p>`
        : html`<p class="hint">${word('exchange.unsealed')}</p>`}
      <ul>${found.files.map((file) => html`<li>${file.path}: <span class=${file.unchanged ? 'ok' : 'error'}>${word(file.unchanged ? 'exchange.unchanged' : 'exchange.isChanged')}</span></li>`)}</ul>`;
  }

  render() {
    const { found } = this;
    return html`<details @toggle=${(e) => { if (e.target.open && !found) this.#ask(); }}><summary>${word('exchange.manifest')}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${found ? html`${this.#shown(found)}<p><small>${word('exchange.importedBy', { at: time(found.importedAt), by: nameOf(found.importedBy) })}</small></p>
        <p class="actions"><button type="button" name="check" @click=${() => this.#ask()}>${word('exchange.check')}</button></p>` : nothing}</details>`;
  }
}

customElements.define('naskah-letter-manifest', LetterManifest);
