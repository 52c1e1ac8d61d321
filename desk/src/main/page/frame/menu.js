import { html, nothing } from 'lit';
import { NaskahElement } from '../kit/element.js';
import { server } from '../kit/server.js';
import { LANGUAGE_NAMES, language, speak, word } from '../words.js';

/** Who is here: name, positions, for whom one acts; language, help, log-out. "leave" tells that one goes. Set .person. */
class Menu extends NaskahElement {
  static properties = { person: { attribute: false } };

  /** @type {any} */
  person = null;

  /** Closes as one expects of a menu: by Escape, and by a click elsewhere. */
  connectedCallback() {
    super.connectedCallback();
    this.away = (e) => { if (!e.composedPath().includes(this)) this.shut(); };
    this.getRootNode().addEventListener('click', this.away);
  }

  disconnectedCallback() {
    this.getRootNode().removeEventListener('click', this.away);
    super.disconnectedCallback();
  }

  shut() {
    this.querySelector('details').open = false;
  }

  escape(e) {
    if (e.key !== 'Escape') return;
    this.shut();
    this.querySelector('summary').focus();
  }

  render() {
    const { person } = this;
    return html`<details class="menu" @keydown=${(e) => this.escape(e)}>
      <summary class="who-is-here">${person.fullName}</summary>
      <div>
        <p><small>${person.name}</small></p>
        ${this.list('frame.positions', person.held.map((p) => p.name))}
        ${this.list('frame.actingFor', person.actingFor.map((p) => p.name))}
        <label><span>${word('frame.language')}</span>
          <select name="language" @change=${(e) => speak(e.target.value, { keep: true })}>
            ${Object.entries(LANGUAGE_NAMES).map(([code, name]) =>
              html`<option value=${code} lang=${code} .selected=${code === language}>${name}</option>`)}
          </select></label>
        <p><a name="settings" href="#/settings" @click=${() => this.shut()}>${word('nav.settings')}</a></p>
        <p><a name="verify" href="#/verify" @click=${() => this.shut()}>${word('title.check')}</a></p>
        ${server.vouched ? nothing
          : html`<p><button name="logOut" @click=${() => this.tell('leave')}>${word('logOut')}</button></p>`}
      </div>
    </details>`;
  }

  list(label, names) {
    return names.length ? html`<p><small>${word(label)}</small></p><ul>${names.map((n) => html`<li>${n}</li>`)}</ul>` : nothing;
  }
}

customElements.define('naskah-menu', Menu);
