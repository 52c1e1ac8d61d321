import { css, html, nothing } from 'lit';
import { NaskahElement } from '../kit/element.js';
import { problem } from '../kit/problem.js';
import { language, word } from '../words.js';

/** Not loaded before somebody asks. */
const TEXTS = { en: () => import('./en.js'), id: () => import('./id.js') };

/** What is read first where there are several: the guide of each role that a person has. */
const GUIDES = {
  clerk: (person) => person.registers,
  head: (person) => person.held.length + person.actingFor.length > 0,
  staff: (person) => !person.registers && !person.keeper && person.held.length + person.actingFor.length === 0,
  records: (person) => person.keeper,
  administrator: (person) => person.administrator,
};

/**
 * Under which names there may be help for what is at an address, the closest first: `records/holds/7` is `records.holds.one`, or else
 * `records.holds`, or else `records`; `letter/7/way` is `letter.way`, or else `letter`; `drafts/new` is `drafts.new`.
 */
export function namesOf({ route, params }) {
  const [name, fixed = ''] = (route.path || 'nowhere').split('/');
  const { part = fixed.startsWith(':') ? '' : fixed, id } = params;
  return [part && id && `${name}.${part}.one`, part && `${name}.${part}`, name].filter(Boolean);
}

/**
 * The "?" of the frame: in one paragraph, what the view that is shown is for, and where the guide of one's role is. It stays open while one
 * works, and follows from view to view. Set .found, the route that is shown, and .person.
 */
class Help extends NaskahElement {
  static properties = { found: { attribute: false }, person: { attribute: false }, open: { state: true }, texts: { state: true }, failed: { state: true } };

  static styles = css`
    naskah-help { display: contents; }
    naskah-help .ask-help { min-width: 2.2rem; border-radius: 1.1rem; font-weight: 700; }
    naskah-help section { position: relative; order: 10; flex: 1 0 100%; max-width: none; margin: 0; padding: .5rem 3rem .5rem 1rem; border-radius: var(--round); background: var(--info-soft); }
    naskah-help h2 { margin: 0; font-size: 1.1rem; }
    naskah-help p { margin: .4rem 0; max-width: 70rem; }
    naskah-help a { color: var(--accent); margin-right: 1rem; }
    naskah-help .close { position: absolute; top: .4rem; right: .5rem; }
  `;

  /** @type {any} */
  found = null;
  /** @type {any} */
  person = null;
  open = false;
  /** @type {{language: string, help: Object<string, string>}|null} */
  texts = null;
  /** @type {any} */
  failed = null;

  willUpdate() {
    if (this.open && !this.failed && this.texts?.language !== language) this.read();
  }

  async read() {
    const asked = language;
    try {
      const { help } = await TEXTS[asked]();
      if (asked === language) this.texts = { language, help };
    } catch (e) {
      this.failed = e;
    }
  }

  async show() {
    this.open = true;
    this.failed = null;
    if (this.texts?.language !== language) await this.read();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('h2'))?.focus();
  }

  shut() {
    this.open = false;
    /** @type {HTMLElement} */ (this.querySelector('.ask-help')).focus();
  }

  render() {
    return html`<button type="button" class="ask-help" aria-expanded=${this.open ? 'true' : 'false'} title=${word('frame.help')}
        aria-label=${word('frame.help')} @click=${() => (this.open ? this.shut() : this.show())}>?</button>
      ${this.open ? this.panel() : nothing}`;
  }

  panel() {
    if (this.failed) return html`<section>${problem(this.failed, () => this.show())}</section>`;
    if (!this.texts) return html`<section><p>${word('frame.loading')}</p></section>`;
    const { help } = this.texts;
    const about = this.found?.route ? namesOf(this.found).find((name) => Object.hasOwn(help, name)) : undefined;
    return html`<section aria-labelledby="help-title" @keydown=${(e) => { if (e.key === 'Escape') this.shut(); }}>
      <h2 id="help-title" tabindex="-1">${help['help.title']}</h2>
      <button type="button" class="close" title=${help['help.close']} aria-label=${help['help.close']} @click=${() => this.shut()}>×</button>
      <p class="about">${this.marked(help[about ?? 'nowhere'])}</p>
      <p class="guides">${Object.keys(GUIDES).filter((role) => GUIDES[role](this.person)).map((role) => html`<a href=${this.guide(role)}
        target="_blank" rel="noopener">${help[`help.guide.${role}`]}</a> `)}</p>
    </section>`;
  }

  /** What stands between two stars is a word of the page. */
  marked(text) {
    return text.split('**').map((part, i) => (i % 2 ? html`<b>${part}</b>` : part));
  }

  /** Lies with the files of the page, also where these come through another server, such as Share. */
  guide(role) {
    return new URL(`guide/${role}.${language}.html`, import.meta.url).href;
  }
}

customElements.define('naskah-help', Help);
