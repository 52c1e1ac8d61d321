import { NaskahElement, addressOf, code, day, html, nothing, word } from '../desk.js';

/** Earlier letters that may be the one that is being registered, and what to do. Tells "anyway" and "discard". */
class Same extends NaskahElement {
  static properties = { person: { attribute: false }, found: { attribute: false }, draft: { attribute: false } };

  /** @type {any} */
  person = null;
  /** @type {any[]} */
  found = [];
  draft = false;

  firstUpdated() {
    /** @type {HTMLElement|null} */ (this.querySelector('h3'))?.focus();
  }

  say(event) {
    this.dispatchEvent(new CustomEvent(event));
  }

  render() {
    return html`<section class="warning" role="alert">
      <h3 tabindex="-1">${word('register.same')}</h3>
      <ul>${this.found.map(({ letter, because }) => html`<li>
        <a href=${addressOf('letter', letter.id)}>${letter.agendaNumber ?? ''} ${letter.subject ?? letter.name}</a>
        <small>${[letter.letterNumber, letter.senderOrganisation ?? letter.senderName, day(letter.letterDate), code('status', letter.status)]
          .filter(Boolean).join(' · ')}</small>
        <small>${because.map((why) => code('because', why)).join(', ')}</small></li>`)}</ul>
      <p class="actions"><button type="button" class="anyway" @click=${() => this.say('anyway')}>${word('register.anyway')}</button>
        ${this.draft ? html`<button type="button" @click=${() => this.say('discard')}>${word('register.isSame')}</button>` : nothing}</p>
    </section>`;
  }
}

customElements.define('naskah-same', Same);
