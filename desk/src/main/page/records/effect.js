import { NaskahElement, day, html, json, nothing, number, one, problem, word } from '../desk.js';
import { file } from './kit.js';
import './form.js';
import './paged.js';

const CHANGES = ['new', 'shorter', 'longer', 'never', 'same'];

/** What a draft would mean for the records there are; once that was looked at, it can be brought into force. Set .edition. */
class Effect extends NaskahElement {
  static properties = { edition: { attribute: false }, effect: { state: true }, failed: { state: true }, waiting: { state: true } };

  edition = '';
  /** @type {any} */
  effect = null;
  /** @type {any} */
  failed = null;
  waiting = false;

  async show() {
    this.waiting = true;
    this.failed = null;
    try {
      this.effect = await one(`effects/${encodeURIComponent(this.edition)}`);
    } catch (e) {
      this.failed = e;
    }
    this.waiting = false;
  }

  render() {
    return html`<h3>${word('records.effect')}</h3><p class="hint">${word('records.effectHelp')}</p>
      ${this.effect ? nothing : html`<p class="actions"><button type="button" name="effect" class="primary" ?disabled=${this.waiting} @click=${() => this.show()}>${word('records.showEffect')}</button></p>`}
      <div role="status">${this.waiting ? word('records.computing') : nothing}</div>
      ${this.failed ? problem(this.failed, () => this.show()) : nothing}
      ${this.effect ? this.shown(this.effect) : nothing}`;
  }

  shown(effect) {
    const path = encodeURIComponent(this.edition);
    const span = (s) => (s ? [...new Set([s.from, s.until])].map((end) => (end ? day(end) : word('records.never'))).join(' – ') : '–');
    return html`<ul class="numbers"><li><b>${number(effect.records)}</b> ${word('records.records')}</li>
        ${CHANGES.map((change) => html`<li class=${change === 'shorter' && effect[change] ? 'late' : ''}><b>${number(effect[change])}</b> ${word(`records.change.${change}`)}</li>`)}</ul>
      <p>${file(this, `effects/${path}/content`, word('records.effectCsv'), { className: 'link', saved: true, otherwise: `${this.edition}.csv` })}</p>
      <naskah-paged .path=${`schedules/${path}/effect`} .caption=${word('records.effect')} .empty=${word('records.noRecords')} .columns=${[
        { title: word('records.rule'), cell: (g) => g.rule ?? '–' },
        { title: word('records.changeTitle'), cell: (g) => word(`records.change.${g.change}`) },
        { title: word('records.records'), className: 'number', cell: (g) => number(g.records) },
        { title: word('records.now'), className: 'lesser', cell: (g) => span(g.before) },
        { title: word('records.then'), cell: (g) => span(g.after) },
      ]}></naskah-paged>
      <h3>${word('records.bringIntoForce')}</h3>
      <naskah-records-form .does=${word('records.bringIntoForce')} .note=${word('records.sureInForce')} .send=${(values) => this.enact(values)} .fields=${(f) => html`
        ${f.radios('shorter', word('records.shorterHow', { n: number(effect.shorter) }), ['keep', 'apply'].map((how) => [how, word(`records.shorter.${how}`)]), { value: 'keep' })}
        ${f.text('reason', word('reason'), { rows: 2, max: 500, hint: word('records.shorterReason') })}`}></naskah-records-form>`;
  }

  async enact({ shorter, reason }) {
    await json('PUT', `schedules/${encodeURIComponent(this.edition)}`, { status: 'inForce', shorter, reason });
    this.tell('enacted');
  }
}

customElements.define('naskah-schedule-effect', Effect);
