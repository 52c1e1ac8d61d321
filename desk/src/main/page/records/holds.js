import { View, address, addressOf, css, day, html, json, nameOf, nothing, today, where, word } from '../desk.js';
import { below, inWords, isManager, unitChoices } from './kit.js';
import './form.js';
import './paged.js';

/** Whether a hold should have been looked at again. */
export const isLate = (hold) => hold.status === 'inForce' && Boolean(hold.reviewOn) && hold.reviewOn <= today();

/** The holds, those in force first, and a new one. */
class Holds extends View {
  static properties = { ...View.properties, placing: { state: true } };

  static styles = css`naskah-holds code { font-size: .85rem; }`;

  placing = false;

  async refresh() {
    await super.refresh();
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  body() {
    return html`<div class="head"><h2 tabindex="-1">${word('records.holds')}</h2>
        ${isManager(this.person) ? html`<button type="button" class="primary" name="place" aria-expanded=${this.placing}
          @click=${() => { this.placing = !this.placing; }}>${word('records.newHold')}</button>` : nothing}</div>
      <p class="hint">${word('records.holdsHelp')}</p>
      ${this.placing ? this.form() : nothing}
      <naskah-paged .path=${'holds'} .caption=${word('records.holds')} .empty=${word('records.noHolds')} .to=${(hold) => addressOf('records', 'holds', hold.id)} .columns=${[
        { title: word('records.holdNumber'), className: 'number lesser', cell: (h) => h.id },
        { title: word('reason'), link: true, cell: (h) => h.reason, below: (h) => below(h.reference) },
        { title: word('records.holdWhat'), className: 'lesser', cell: (h) => (h.where ? inWords(h.where, this.person) : word('records.byName')) },
        { title: word('records.holdOwner'), className: 'lesser', cell: (h) => html`${nameOf(h.owner)}${below(day(h.from))}` },
        { title: word('records.reviewOn'), className: 'day', cell: (h) => html`<span class=${isLate(h) ? 'late' : ''}>${day(h.reviewOn) || '–'}</span>` },
        { title: word('status'), cell: (h) => (h.status === 'released' ? html`${word('records.released')} ${day(h.releasedAt)}${below(nameOf(h.releasedBy), h.releaseReason)}`
          : html`<span class="state inForce">${word('records.inForce')}</span>`) },
      ]}></naskah-paged>`;
  }

  form() {
    const directions = [['', word('all')], ...['incoming', 'outgoing', 'internal'].map((d) => [d, word(`direction.${d}`)])];
    return html`<section><h3>${word('records.newHold')}</h3><naskah-records-form .does=${word('records.placeHold')} .cancel=${() => { this.placing = false; }}
      .send=${(values) => this.place(values)} .fields=${(f) => html`
        ${f.text('reason', word('reason'), { rows: 2, required: true })}
        ${f.text('reference', word('records.reference'), { max: 255, hint: word('records.referenceHelp') })}
        ${f.text('reviewOn', word('records.reviewOn'), { type: 'date' })}
        <fieldset><legend>${word('records.holdWhich')}</legend><p class="hint">${word('records.holdWhichHelp')}</p>
          ${f.choice('unit', word('unit'), unitChoices(this.person))}
          ${f.choice('direction', word('direction'), directions)}
          ${f.text('classification', word('classification'), { max: 80 })}
          ${f.text('from', word('records.letterFrom'), { type: 'date' })}
          ${f.text('until', word('records.letterUntil'), { type: 'date' })}</fieldset>`}></naskah-records-form></section>`;
  }

  async place({ reason, reference, reviewOn, unit, direction, classification, from, until }) {
    const query = where([['unit', '=', unit], ['direction', '=', direction], ['classification', '=', classification],
      ['letterDate', '>=', from], ['letterDate', '<=', until]]);
    const { entry } = await json('POST', 'holds', { reason, reference, reviewOn, where: query ?? undefined });
    this.placing = false;
    this.tell('go', address(`records/holds/${entry.id}`));
  }
}

customElements.define('naskah-holds', Holds);
