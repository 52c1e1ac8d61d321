import { Asking, api, code, css, html, today, word } from '../desk.js';
import '../pass-on/person-field.js';

const CAPACITIES = ['plh', 'plt'];

/** Names who acts for one, or for a position that one holds, on some days. Set .person. Tells "planned". */
class Absence extends Asking {
  static properties = { ...Asking.properties, person: { attribute: false }, substitute: { state: true } };

  static styles = css`
    naskah-absence form > .error { display: block; margin: -.25rem 0 .5rem 10.25rem; }
    @media (max-width: 30rem) { naskah-absence form > .error { margin-left: 0; } }
  `;

  /** @type {any} */
  person = null;
  substitute = '';

  /** It stands among others, so it takes no focus when it is shown. */
  firstUpdated() {}

  async #take(event) {
    const done = await this.take(event, async (plan) => {
      await api.substitute(plan);
      return true;
    });
    if (!done) return;
    this.substitute = '';
    this.tell('planned');
  }

  #choose(login) {
    this.substitute = login;
    this.wrong = this.wrong.filter(({ field }) => field !== 'substitute');
  }

  render() {
    const { person } = this;
    const who = [...person.held.map((p) => [`position:${p.id}`, p.name]), [`user:${person.name}`, person.fullName]];
    return html`<form novalidate @submit=${(e) => this.#take(e)}>
      ${this.choice('absent', word('absent'), who, { value: who[0][0] })}
      <naskah-person-field name="substitute" required .label=${word('substitute')} .value=${this.substitute}
        @picked=${(e) => this.#choose(e.detail)}></naskah-person-field>${this.error('substitute')}
      ${this.choice('capacity', word('capacity'), CAPACITIES.map((each) => [each, code('capacity', each)]), { value: CAPACITIES[0] })}
      ${this.text('from', word('from'), { type: 'date', value: today(), required: true })}
      ${this.text('until', word('until'), { type: 'date', value: today(), required: true })}
      ${this.text('reason', word('reason'))}
      <div class="wrong" tabindex="-1" role="alert">${this.wrong.filter(({ field }) => !this.label(field)).map(({ text }) => html`<p class="error">${text}</p>`)}</div>
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${word('appoint')}</button></p></form>`;
  }
}

customElements.define('naskah-absence', Absence);
