import { NaskahElement, call, css, entries, html, language, nothing, word } from '../desk.js';

const DAYS = '1,3,5';

/** A date as it is said: Wednesday 2 December 2026. */
const spelled = (date) => new Date(`${date}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'full', timeZone: 'UTC' });

/** By when a part is to be done: by the letter's urgency, after some working days of the office's, or on a date. Its .value is the date. */
class DueChoice extends NaskahElement {
  static properties = { value: {}, refused: {}, days: { state: true } };

  static styles = css`
    naskah-due-choice .chips { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
    naskah-due-choice output { display: block; min-height: 1.5rem; font-weight: 600; }
  `;

  value = '';
  refused = '';
  /** @type {any[]} */
  days = [];

  connectedCallback() {
    super.connectedCallback();
    // Without the office's calendar a date can still be given.
    call(`due-dates?workingDays=${DAYS}`).then((body) => { this.days = entries(body); }, () => {});
  }

  #set(date) {
    this.value = date;
    this.refused = '';
  }

  render() {
    const button = (date, text) => html`<button type="button" aria-pressed=${this.value === date} @click=${() => this.#set(date)}>${text}</button>`;
    return html`<fieldset><legend>${word('passOn.due')}</legend>
      <div class="chips">
        ${button('', word('passOn.usual'))}
        ${this.days.map((d) => button(d.dueDate, word(d.workingDays === 1 ? 'passOn.oneDay' : 'passOn.days', { n: d.workingDays })))}
        <input type="date" name="dueDate" aria-label=${word('passOn.otherDay')} aria-invalid=${this.refused ? 'true' : nothing} .value=${this.value}
          @change=${(e) => this.#set(e.target.value)}>
      </div>
      <output>${this.value ? spelled(this.value) : word('passOn.byUrgency')}</output>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
    </fieldset>`;
  }
}

customElements.define('naskah-due-choice', DueChoice);
