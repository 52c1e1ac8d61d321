import { NaskahElement, all, api, code, day, html, json, nameOf, nothing, saidOf, time, word } from '../desk.js';
import '../pass-on/picker.js';
import { why } from '../secrecy/why.js';
import './lower.js';

/**
 * Who can read a letter and why, whom one names, and how its level is lowered. Asked when it is unfolded. Set .letter. "stale" tells that
 * the letter may have changed.
 */
class Secrecy extends NaskahElement {
  static properties = { letter: { attribute: false }, readers: { state: true }, lowerings: { state: true }, refused: { state: true }, busy: { state: true } };

  /** @type {any} */
  letter = null;
  /** @type {any[]|null} */
  readers = null;
  /** @type {any[]} */
  lowerings = [];
  refused = '';
  busy = false;

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('letter') && this.readers) this.#ask();
  }

  get #path() {
    return `letters/${encodeURIComponent(this.letter.id)}`;
  }

  async #ask() {
    await this.#try(async () => {
      [this.readers, this.lowerings] = await Promise.all([all(`${this.#path}/readers`), all(`${this.#path}/declassifications`)]);
    });
  }

  async #try(work) {
    this.busy = true;
    try {
      await work();
      this.refused = '';
    } catch (e) {
      this.refused = saidOf(e);
      this.tell('stale');
    } finally {
      this.busy = false;
    }
  }

  /** Names these readers and no others. */
  async #name(readers) {
    await this.#try(async () => {
      await api.change(this.letter.id, { readers });
      this.tell('changed');
    });
  }

  async #decide(lowering, status) {
    await this.#try(async () => {
      await json('PUT', `declassifications/${lowering.id}`, { status });
      this.tell('changed');
    });
  }

  #reader(reader) {
    const named = this.letter.readers ?? [];
    const name = reader.detail?.includes(':') ? nameOf(reader.detail.replace(/^user:/, '')) : reader.name || reader.authority;
    const own = reader.because === 'named' && !reader.authority.startsWith('GROUP_NASKAH_ACTING_');
    return html`<li><b>${name}</b> <small>${why(reader)}${reader.writes ? ` · ${word('secrecy.writes')}` : ''}</small>
      ${own && this.#mayWrite ? html`<button type="button" class="link" ?disabled=${this.busy} aria-label=${word('secrecy.unname', { name })}
        @click=${() => this.#name(named.filter((each) => each !== reader.detail))}>${word('secrecy.remove')}</button>` : nothing}</li>`;
  }

  get #mayWrite() {
    return this.letter.may?.includes('edit');
  }

  #naming() {
    const named = this.letter.readers ?? [];
    return html`<p class="hint">${word('secrecy.nameHelp')}</p>
      <naskah-recipient-picker .label=${word('secrecy.name')} .taken=${named} @pick=${(e) => this.#name([...named, e.detail.id])}></naskah-recipient-picker>`;
  }

  #lowering(each) {
    const planned = each.status === 'planned';
    const waits = planned || each.status === 'proposed';
    return html`<li><b>${code('security', each.from)} → ${code('security', each.to)}</b> · ${word(`secrecy.${each.status}`, { on: day(each.on) })}
      <p>${each.reason}</p><small>${time(each.proposedAt)} · ${nameOf(each.proposedBy)}${each.decidedBy ? html` · ${time(each.decidedAt)} · ${nameOf(each.decidedBy)}` : nothing}</small>
      ${waits ? html`<p class="actions">${planned ? nothing : html`<button type="button" ?disabled=${this.busy} @click=${() => this.#decide(each, 'confirmed')}>${word('secrecy.confirm')}</button>`}
        <button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.#decide(each, 'withdrawn')}>${word('secrecy.withdraw')}</button></p>` : nothing}</li>`;
  }

  render() {
    const { letter, readers, lowerings } = this;
    const may = this.#mayWrite || letter.may?.includes('amend');
    const waits = lowerings.some((each) => ['planned', 'proposed'].includes(each.status));
    return html`<details @toggle=${(e) => { if (e.target.open && !readers) this.#ask(); }}><summary>${word('secrecy.readers')}</summary>
      ${this.refused ? html`<p class="error" role="alert">${this.refused}</p>` : nothing}
      ${readers ? html`<ul class="readers">${readers.map((each) => this.#reader(each))}</ul>
        ${readers.length ? nothing : html`<p class="hint">${word('secrecy.nobody')}</p>`}
        ${this.#mayWrite ? this.#naming() : nothing}
        ${lowerings.length ? html`<h4>${word('secrecy.lowerings')}</h4><ul class="history">${lowerings.map((each) => this.#lowering(each))}</ul>` : nothing}
        ${may && !waits && letter.security !== 'ordinary' && letter.status !== 'draft'
          ? html`<naskah-lower .letter=${letter} @done=${() => this.tell('changed')}></naskah-lower>` : nothing}` : nothing}</details>`;
  }
}

customElements.define('naskah-secrecy', Secrecy);
