import { html } from 'lit';
import { NaskahElement } from '../kit/element.js';
import { word } from '../words.js';

/** What is said at an address where nothing is. */
class Nowhere extends NaskahElement {
  render() {
    return html`<section><h2>${word('title.nowhere')}</h2><p>${word('nowhere.text')}</p>
      <p><a class="button" href="#/">${word('nowhere.home')}</a></p></section>`;
  }
}

customElements.define('naskah-nowhere', Nowhere);
