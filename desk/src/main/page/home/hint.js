import { NaskahElement, api, html, learn, nothing, word } from '../desk.js';
import { seldom } from '../words/seldom.js';

learn(seldom);

/** What somebody does first here, by role: shown until it is put away, which the server remembers. Set .person. */
class Hint extends NaskahElement {
  static properties = { person: { attribute: false } };

  /** @type {any} */
  person = null;

  /** The first of the person's roles whose hint was not put away. */
  get role() {
    const { person } = this;
    const roles = [person.registers && 'registrar', person.leads && 'head', person.keeper && 'records'].filter(Boolean);
    return (roles.length ? roles : ['staff']).find((role) => !person.user.hintsSeen.includes(role));
  }

  async seen(role) {
    const seen = [...this.person.user.hintsSeen, role];
    this.person.user.hintsSeen = seen;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {any} */ (this.querySelector('h2') ?? this.parentElement.querySelector('h2'))?.focus();
    // It stays away in this window in any case; where the server cannot remember it, it comes again next time.
    await api.seen(seen).catch(() => {});
  }

  render() {
    const { role } = this;
    if (!role) return nothing;
    return html`<section class="hint-card" aria-labelledby="hint-title"><h2 id="hint-title" tabindex="-1">${word(`hint.${role}`)}</h2>
      <ol>${word(`hint.${role}Steps`).split('|').map((step) => html`<li>${step}</li>`)}</ol>
      <p><button type="button" name="seen" @click=${() => this.seen(role)}>${word('hint.seen')}</button></p></section>`;
  }
}

customElements.define('naskah-hint', Hint);
