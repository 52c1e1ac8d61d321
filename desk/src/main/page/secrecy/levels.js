import { View, addressOf, code, css, day, html, json, learn, nameOf, nothing, number, saidOf, time, word } from '../desk.js';
import { ofRecords } from '../words/records.js';
import { seldom } from '../words/seldom.js';
import '../records/paged.js';

learn(ofRecords);
learn(seldom);

/** Levels that somebody proposed to lower and that the person may confirm, the oldest first; and what the person had raised, the newest first. */
class Levels extends View {
  static properties = { ...View.properties, refused: { state: true }, busy: { state: true }, raising: { state: true } };

  static styles = css`naskah-levels td a { color: var(--accent); }`;

  refused = '';
  busy = false;
  /** The raising whose refusals are shown. */
  raising = '';

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
      ]}></naskah-paged>
      ${this.#raisings()}`;
  }

  /** Of letters that were chosen one by one their number says more than their ids. */
  #which({ where }) {
    const ids = /^\(id IN \(([^)]*)\)\)$/.exec(where);
    return ids ? word('raise.chosen', { n: ids[1].split(',').length }) : html`<code>${where}</code>`;
  }

  async #step(raising, status) {
    this.busy = true;
    try {
      await json('PUT', `raisings/${raising.id}`, { status });
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
    }
    this.busy = false;
    await /** @type {any} */ (this.querySelector('naskah-paged.raisings'))?.reload();
  }

  #raisings() {
    const step = (each) => (each.status === 'done' ? nothing : html`<button type="button" class="quiet" name="step" ?disabled=${this.busy}
      @click=${() => this.#step(each, each.status === 'waiting' ? 'paused' : 'waiting')}>${word(each.status === 'waiting' ? 'raise.pause' : 'raise.resume')}</button>`);
    const why = (each) => (each.refused ? html`<button type="button" class="link" name="why" aria-expanded=${this.raising === each.id}
      @click=${() => { this.raising = this.raising === each.id ? '' : each.id; }}>${word('raise.refused', { n: number(each.refused) })}</button>` : nothing);
    return html`<h3>${word('raise.all')}</h3><p class="hint">${word('raise.allHelp')}</p>
      <naskah-paged class="raisings" .path=${'raisings'} .caption=${word('raise.all')} .empty=${word('raise.none')} .columns=${[
        { title: word('raise.asked'), className: 'day', cell: (each) => time(each.askedAt) },
        { title: word('security'), cell: (each) => code('security', each.security) },
        { title: word('raise.which'), className: 'lesser', cell: (each) => this.#which(each) },
        { title: word('reason'), className: 'lesser', cell: (each) => each.reason },
        { title: word('status'), cell: (each) => html`${word(`raise.${each.status}`)}: ${word('raise.raised', { n: number(each.raised) })} ${why(each)}
          ${each.remark ? html`<br><small>${each.remark}</small>` : nothing}` },
        { title: '', cell: (each) => html`<span class="actions">${step(each)}</span>` },
      ]}></naskah-paged>
      ${this.raising ? html`<h4>${word('raise.whyNot')}</h4><naskah-paged class="refusals" .path=${`raisings/${this.raising}/refusals`} .caption=${word('raise.whyNot')}
        .to=${(each) => addressOf('letter', each.letter)} .columns=${[
          { title: word('agendaNumber'), link: true, cell: (each) => (each.series ? `${each.series} ${each.agendaNumber}` : word('levels.letter')) },
          { title: word('reason'), cell: (each) => each.reason },
        ]}></naskah-paged>` : nothing}`;
  }
}

customElements.define('naskah-levels', Levels);
