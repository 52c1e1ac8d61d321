import { View, address, css, html, number, one, word } from '../desk.js';
import { isApprover, isManager } from './kit.js';

const APPROVAL = 'appraised,received';
const WORK = 'proposing,packing,packed,sent,approved,executing';

/** How much waits for those who keep records, and what to do next, in sentences. */
class Overview extends View {
  static styles = css`
    naskah-records-overview .next { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); }
    naskah-records-overview .next li { padding: .6rem 1rem; }
    naskah-records-overview .next li + li { border-top: 1px solid var(--line); }
  `;

  load() {
    return one('record-counters/-me-');
  }

  body(counts) {
    const some = ({ count, more }) => (more ? word('records.moreThan', { n: number(count) }) : number(count));
    const tile = (count, label, to, late = false) => html`<li><a href=${to} class=${late ? 'late' : ''}><b>${count}</b>${label}</a></li>`;
    const batches = (status) => address('records/batches', { status });
    const next = this.next(counts, some, batches);
    return html`<h2 tabindex="-1">${word('records.waits')}</h2>
      <ul class="tiles">
        ${tile(some(counts.due), word('records.tile.due'), address('records/due'))}
        ${tile(number(counts.toAppraise), word('records.tile.toAppraise'), batches('proposed'))}
        ${tile(number(counts.toApprove), word('records.tile.toApprove'), batches(APPROVAL))}
        ${tile(number(counts.inWork), word('records.tile.inWork'), batches(WORK), counts.failed > 0)}
        ${tile(number(counts.holds), word('records.tile.holds'), address('records/holds'), counts.holdsToReview > 0)}
        ${tile(some(counts.withoutRule), word('records.tile.withoutRule'), address('records/reports', { report: 'withoutRule' }))}
      </ul>
      <h2>${word('records.next')}</h2>
      ${next.length ? html`<ul class="next">${next}</ul>` : html`<p>${word('records.nothingToDo')}</p>`}`;
  }

  /** What to do next, the most pressing first. */
  next(counts, some, batches) {
    const line = (said, values, to, act) => html`<li>${word(`records.next.${said}`, values)} <a href=${to}>${word(`records.do.${act}`)}</a></li>`;
    const { failed, mineToApprove, toApprove, toAppraise, due, holdsToReview, withoutRule, lookedAt } = counts;
    return [
      failed && line('failed', { n: number(failed) }, batches(WORK), 'look'),
      mineToApprove && line('approve', { n: number(mineToApprove) }, batches(APPROVAL), 'approve'),
      isManager(this.person) && toAppraise && line('appraise', { n: number(toAppraise) }, batches('proposed'), 'appraise'),
      isManager(this.person) && due.count && line('due', { n: some(due) }, address('records/due'), 'propose'),
      toApprove > mineToApprove && line('others', { n: number(toApprove - mineToApprove) }, batches(APPROVAL), 'look'),
      holdsToReview && line('review', { n: number(holdsToReview) }, address('records/holds'), 'review'),
      withoutRule.count && line('withoutRule', { n: some(withoutRule), of: number(lookedAt) }, address('records/reports', { report: 'withoutRule' }), 'look'),
      isApprover(this.person) && !isManager(this.person) && !toApprove && html`<li>${word('records.next.noneToApprove')}</li>`,
    ].filter(Boolean);
  }
}

customElements.define('naskah-records-overview', Overview);
