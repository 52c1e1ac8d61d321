import { View, api, code, css, day, html, live, nameOf, nothing, saidOf, word } from '../desk.js';
import './absence.js';

const MAIL = ['immediate', 'daily', 'none'];

/** How one is told, and who acts for one, at `settings`. */
class Settings extends View {
  static properties = { ...View.properties, said: { state: true }, refused: { state: true } };

  static styles = css`
    naskah-settings { display: block; min-width: 0; }
    naskah-settings .people li > div { flex: 1 1 16rem; }
    naskah-settings .people small { display: block; color: var(--soft); }
  `;

  said = '';
  refused = '';

  async load() {
    const [plans, preferences] = await Promise.all([api.substitutions(), api.me()]);
    return { plans, preferences };
  }

  async #do(work) {
    this.said = this.refused = '';
    try {
      await work();
      await this.refresh();
      this.said = word('saved');
    } catch (e) {
      this.refused = saidOf(e);
    }
  }

  body({ plans, preferences }) {
    return html`<section><h2 tabindex="-1">${word('mail')}</h2>
        <label><span>${word('settings.mail')}</span><select name="mail" @change=${(e) => this.#do(() => api.prefer(e.target.value))}>
          ${MAIL.map((each) => html`<option value=${each} .selected=${live(each === preferences.mail)}>${word(`settings.mail.${each}`)}</option>`)}</select></label></section>
      <section><h2>${word('absence')}</h2>
        <naskah-absence .person=${this.person} @planned=${() => this.#do(async () => {})}></naskah-absence>
        ${plans.length ? html`<h3>${word('settings.plans')}</h3><ul class="people">${plans.map((plan) => this.plan(plan))}</ul>` : nothing}</section>
      <p role="status">${this.said}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}`;
  }

  plan(plan) {
    const about = [code('capacity', plan.capacity), `${day(plan.from)} – ${day(plan.until)}`, plan.reason].filter(Boolean);
    return html`<li><div>${nameOf(plan.absent)} → <b>${nameOf(plan.substitute)}</b><small>${about.join(' · ')}</small></div>
      <button type="button" class="link" @click=${() => this.#do(() => api.endSubstitution(plan.id))}>${word('end')}</button></li>`;
  }
}

customElements.define('naskah-settings', Settings);
