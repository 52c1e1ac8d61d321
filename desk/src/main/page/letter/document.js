import { NaskahElement, css, html } from '../desk.js';
import '../document/document.js';

/** The document of a letter and its attachments, where they are looked at. Set .letter; another one may have other files. */
class LetterDocument extends NaskahElement {
  static properties = { letter: { attribute: false } };

  static styles = css`
    naskah-letter-document { display: block; min-width: 0; }
    naskah-letter-document naskah-document { position: sticky; top: .5rem; }
  `;

  /** @type {any} */
  letter = null;

  render() {
    const { letter } = this;
    return html`<naskah-document .letter=${letter.id} .name=${letter.name} .version=${letter}></naskah-document>`;
  }
}

customElements.define('naskah-letter-document', LetterDocument);
