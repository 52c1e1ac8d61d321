import { all, code, day, html, NaskahElement, nothing, word } from '../desk.js';

/** By what letters are signed. It comes after the page: a gateway elsewhere may be slow to answer. */
class Signing extends NaskahElement {
  static properties = { providers: { state: true } };

  /** @type {any[]} */
  providers = [];

  async firstUpdated() {
    // Whatever keeps the server from answering this, it says to the other questions of the page as well.
    this.providers = await all('signature-providers').then((found) => found.filter(({ inForce }) => inForce), () => []);
  }

  render() {
    if (!this.providers.length) return nothing;
    return html`<h2>${word('admin.signing')}</h2><ul>${this.providers.map((each) => this.provider(each))}</ul>`;
  }

  provider({ id, state, subject, validUntil, text }) {
    return html`<li><b>${code('signedBy', id)}</b>: ${word(`admin.signing.${state}`)}${validUntil ? html`, ${word('admin.signing.until', { day: day(validUntil) })}` : nothing}
      ${subject ? html`<small>${subject}</small>` : nothing}${text ? html`<small>${text}</small>` : nothing}</li>`;
  }
}

customElements.define('naskah-signing', Signing);
