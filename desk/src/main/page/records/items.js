import { NaskahElement, address, addressOf, code, css, day, html, json, nameOf, nothing, number, word } from '../desk.js';
import { below, called, isManager, marked, numbered, options } from './kit.js';
import './item.js';
import './paged.js';
import './verdict.js';

const ONLY = { undecided: { decided: 'false' }, failed: { outcome: 'failed' }, held: { outcome: 'held' }, changed: { outcome: 'changed' } };
const STAYED = ['failed', 'held', 'changed'];

/** What is in a batch, a page at a time; one is looked at beside the list; ticked ones or all are appraised together. */
class Items extends NaskahElement {
  static properties = {
    batch: { attribute: false }, person: { attribute: false }, route: { attribute: false },
    ticked: { state: true }, chosen: { state: true }, form: { state: true },
  };

  static styles = css`
    @media (min-width: 75rem) {
      naskah-batch-items .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
      naskah-batch-items .two > naskah-batch-item { order: 2; position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow-y: auto; }
    }
    naskah-batch-items .two :is(th, td).lesser { display: none; }
    naskah-batch-items td.tick input { width: 1.1rem; height: 1.1rem; }
  `;

  /** @type {any} */
  batch = null;
  /** @type {any} */
  person = null;
  /** @type {any} */
  route = null;
  /** @type {Set<string>} */
  ticked = new Set();
  /** @type {any} the item that is looked at */
  chosen = null;
  form = '';

  get list() {
    return /** @type {any} */ (this.querySelector('naskah-paged'));
  }

  get only() {
    return ONLY[this.route.query.only] ? this.route.query.only : '';
  }

  get mayAppraise() {
    return this.batch.status === 'proposed' && isManager(this.person);
  }

  get path() {
    return `disposals/${encodeURIComponent(this.batch.id)}/`;
  }

  reload() {
    if (!this.mayAppraise) Object.assign(this, { ticked: new Set(), form: '' });
    return this.list?.reload();
  }

  render() {
    const shown = ['undecided', ...STAYED].map((only) => [only, word(`records.only.${only}`)]);
    const base = `records/${this.route.params.part}/${encodeURIComponent(this.batch.id)}`;
    return html`<div class="head"><h3>${word('records.items')}</h3>
        <select name="only" aria-label=${word('records.itemsShown')} @change=${(e) => this.tell('go', address(base, { only: e.target.value }))}>${options([['', word('all')], ...shown], this.only)}</select></div>
      ${this.stayed()}
      ${this.mayAppraise ? this.together() : nothing}
      <div class=${this.chosen ? 'two' : ''}>
        ${this.chosen ? html`<naskah-batch-item .batch=${this.batch} .item=${this.chosen} .open=${this.mayAppraise}
          .decide=${(verdict) => this.one(verdict)} @leave=${() => this.leave()} @step=${(e) => this.step(e.detail)}></naskah-batch-item>` : nothing}
        <naskah-paged .path=${`${this.path}items`} .query=${ONLY[this.only] ?? {}} .caption=${word('records.items')} .columns=${this.columns()}
          .total=${this.only ? undefined : this.batch.items?.total} .current=${this.chosen?.id ?? ''} .pick=${(item) => this.choose(item)}
          .empty=${word(this.only ? 'records.noItemsSo' : 'records.noItems')}></naskah-paged></div>`;
  }

  columns() {
    const box = (item) => html`<input type="checkbox" .checked=${this.ticked.has(item.id)} aria-label=${word('records.tick', { name: called(item) })} @change=${(e) => this.tick([item], e.target.checked)}>`;
    const all = (items) => html`<input type="checkbox" aria-label=${word('records.tickAll')} .checked=${items.every((item) => this.ticked.has(item.id))} @change=${(e) => this.tick(items, e.target.checked)}>`;
    return [
      this.mayAppraise && { className: 'tick', cell: box, head: all },
      { title: '#', className: 'number lesser', cell: (item) => item.id },
      { title: word('subject'), link: true, cell: marked, below: (item) => below([numbered(item), item.unit, item.classification].filter(Boolean).join(' · ')) },
      { title: word('records.whyDue'), className: 'lesser', cell: (item) => html`${day(item.eligibleOn)}${below(code('finalAction', item.scheduledAction), item.rule)}` },
      { title: word('records.decision'), cell: (item) => html`${code('decided', item.decision ?? 'undecided')} ${item.keepUntil ? day(item.keepUntil) : ''}${below(item.reason, nameOf(item.decidedBy))}` },
      this.batch.approvedBy && { title: word('records.outcome'), cell: (item) => html`${item.outcome ? code('outcome', item.outcome) : '–'}${below(item.outcomeReason, item.remains)}` },
    ].filter(Boolean);
  }

  tick(items, isTicked) {
    const ticked = new Set(this.ticked);
    for (const { id } of items) ticked[isTicked ? 'add' : 'delete'](id);
    this.ticked = ticked;
    if (this.list) this.list.requestUpdate();
  }

  /** One verdict for many. */
  together() {
    const { total = 0 } = this.batch.items ?? {};
    const n = this.ticked.size;
    const button = (form, label, off) => html`<button type="button" name=${form} ?disabled=${off} aria-expanded=${this.form === form} @click=${() => { this.form = this.form === form ? '' : form; }}>${label}</button>`;
    return html`<p class="actions">${button('ticked', word('records.appraiseTicked', { n: number(n) }), n === 0)}
        ${button('all', word('records.appraiseAll', { n: number(total) }), total === 0)}
        <span class="hint" role="status">${n ? word('records.ticked', { n: number(n) }) : word('records.tickHelp')}</span></p>
      ${this.form ? html`<naskah-verdict .kind=${this.batch.kind} .does=${word('records.appraise')} .note=${this.form === 'all' ? word('records.allHelp') : ''}
        .cancel=${() => { this.form = ''; }} .send=${(verdict) => this.many(verdict)}></naskah-verdict>` : nothing}`;
  }

  async many(verdict) {
    const about = this.form === 'all' ? { all: true } : { items: [...this.ticked].map(Number) };
    await json('POST', `${this.path}appraisals`, { ...verdict, ...about });
    Object.assign(this, { form: '', ticked: new Set(), chosen: null });
    await this.changed();
  }

  async changed() {
    await this.list.reload();
    this.tell('decided');
  }

  choose(item) {
    this.chosen = item;
  }

  /** Closes what is beside the list; the list has the focus again, where it was. */
  async leave() {
    const index = this.list.items.findIndex((item) => item.id === this.chosen?.id);
    this.chosen = null;
    await this.updateComplete;
    this.list.querySelectorAll('tbody tr td .link')[Math.max(0, index)]?.focus();
  }

  /** Goes on to the next or the one before, over the end of a page too. */
  async step(by) {
    const { list } = this;
    const index = list.items.findIndex((item) => item.id === this.chosen?.id) + by;
    if (index >= list.items.length && list.more) {
      await list.turn(list.skip + list.items.length);
      this.chosen = list.items[0] ?? null;
    } else if (index < 0 && list.skip > 0) {
      await list.turn(Math.max(0, list.skip - list.items.length));
      this.chosen = list.items.at(-1) ?? null;
    } else if (list.items[index]) {
      this.chosen = list.items[index];
    }
  }

  /** A verdict for the item beside the list; then the next one is looked at. */
  async one(verdict) {
    const { id } = this.chosen;
    await json('POST', `${this.path}appraisals`, { ...verdict, items: [Number(id)] });
    const index = this.list.items.findIndex((item) => item.id === id);
    await this.changed();
    // Where only undecided ones are shown, the next one has moved up.
    const stays = this.list.items.find((item) => item.id === id);
    if (!stays) {
      this.chosen = this.list.items[Math.min(index, this.list.items.length - 1)] ?? null;
    } else {
      this.chosen = stays;
      await this.step(1);
    }
  }

  /** What could not be carried out, and how to try again. */
  stayed() {
    const outcomes = this.batch.items?.outcomes ?? {};
    const count = STAYED.reduce((sum, name) => sum + (outcomes[name] ?? 0), 0);
    if (this.batch.status !== 'executed' || count === 0) return nothing;
    return html`<div class="stayed"><p class="warning">${word('records.stayed', { n: number(count) })}</p>
      ${isManager(this.person) ? html`<p class="actions"><button type="button" name="again" aria-expanded=${this.form === 'again'}
        @click=${() => { this.form = this.form === 'again' ? '' : 'again'; }}>${word('records.proposeAgain')}</button></p>` : nothing}
      ${this.form === 'again' ? html`<naskah-records-form .does=${word('records.proposeNow')} .note=${word('records.againHelp')} .cancel=${() => { this.form = ''; }}
        .fields=${(f) => f.text('title', word('records.title'), { required: true, max: 255, value: `${this.batch.title} (2)` })}
        .send=${(values) => this.again(values)}></naskah-records-form>` : nothing}</div>`;
  }

  async again({ title }) {
    const { entry } = await json('POST', 'disposals', { kind: this.batch.kind, title, where: this.batch.where ?? {} });
    this.tell('go', addressOf('records', this.route.params.part, entry.id));
  }
}

customElements.define('naskah-batch-items', Items);
