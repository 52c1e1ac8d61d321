import { View, addressOf, code, css, day, html, json, learn, nameOf, nothing, saidOf, word } from '../desk.js';
import { ofRecords } from '../words/records.js';
import { seldom } from '../words/seldom.js';
import '../records/paged.js';

learn(ofRecords);
learn(seldom);

/** Levels that somebody proposed to lower and that the person may confirm, the oldest first. */
class Levels extends View {
  static properties = { ...View.properties, refused: { state: true }, busy: { state: true } };

  static styles = css`naskah-levels td a { color: var(--accent); }`;

  refused = '';
  busy = false;

  async #decide(lowering, status) {
    this.busy = true;
    try {
      await json('PUT', `declassifications/${lowering.id}`, { status });
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
    }
    this.busy = false;
    await /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  body() {
    return html`<h2 tabindex="-1">${word('levels.title')}</h2><p class="hint">${word('levels.help')}</p>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      <naskah-paged .path=${'declassifications'} .caption=${word('levels.title')} .empty=${word('levels.none')} .to=${(each) => addressOf('letter', each.letter)} .columns=${[
        { title: word('agendaNumber'), link: true, cell: (each) => (each.series ? `${each.series} ${each.agendaNumber}` : word('levels.letter')) },
        { title: word('security'), cell: (each) => `${code('security', each.from)} → ${code('security', each.to)}` },
        { title: word('reason'), cell: (each) => html`${each.reason}<br><small>${nameOf(each.proposedBy)} · ${day(each.on ?? each.proposedAt)}</small>` },
        { title: '', cell: (each) => html`<span class="actions"><button type="button" name="confirm" ?disabled=${this.busy}
            @click=${() => this.#decide(each, 'confirmed')}>${word('secrecy.confirm')}</button>
          <button type="button" class="quiet" name="withdraw" ?disabled=${this.busy} @click=${() => this.#decide(each, 'withdrawn')}>${word('secrecy.withdraw')}</button></span>` },
      ]}></naskah-paged>`;
  }
}

customElements.define('naskah-levels', Levels);
