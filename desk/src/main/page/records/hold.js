import { View, addressOf, all, call, code, day, further, html, json, nameOf, nothing, one, page, time, word } from '../desk.js';
import { back, below, called, inWords, isManager, leadsTo, marked, numbered } from './kit.js';
import { isLate } from './holds.js';
import '../pass-on/person-field.js';
import './by-number.js';
import './form.js';
import './paged.js';

const EVENTS = 25;

/** One hold: what it covers, what happened to it, and its release, at `records/holds/3`. */
class HoldView extends View {
  static properties = { ...View.properties, asked: { state: true }, said: { state: true }, foot: { state: true } };

  asked = '';
  said = '';
  /** @type {any} what stands below the history: that more of it is asked for, or what went wrong */
  foot = null;

  get path() {
    return `holds/${encodeURIComponent(this.route.params.id)}`;
  }

  async load() {
    const [hold, dossiers, history] = await Promise.all([one(this.path), all(`${this.path}/dossiers`), page(`${this.path}/history`, 0, EVENTS)]);
    this.foot = null;
    return { hold, dossiers, history };
  }

  body({ hold, dossiers, history }) {
    const inForce = hold.status === 'inForce';
    const may = inForce && isManager(this.person);
    const fact = (label, value) => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing);
    const ask = (name, label) => html`<button type="button" name=${name} aria-expanded=${this.asked === name} @click=${() => { this.asked = this.asked === name ? '' : name; }}>${label}</button>`;
    return html`${back(addressOf('records', 'holds'), word('records.back.holds'))}
      <div class="head"><h2 tabindex="-1">${hold.reason}</h2><span class="state ${hold.status}">${word(inForce ? 'records.inForce' : 'records.released')}</span></div>
      <dl>${fact(word('records.holdNumber'), hold.id)}${fact(word('records.reference'), hold.reference)}${fact(word('records.holdOwner'), nameOf(hold.owner))}
        ${fact(word('records.heldFrom'), day(hold.from))}
        ${fact(word('records.reviewOn'), hold.reviewOn ? html`<span class=${isLate(hold) ? 'late' : ''}>${day(hold.reviewOn)}</span>` : '')}
        ${fact(word('records.holdWhat'), hold.where ? inWords(hold.where, this.person) : word('records.byName'))}
        ${fact(word('records.released'), hold.releasedAt ? `${day(hold.releasedAt)}, ${nameOf(hold.releasedBy)}: ${hold.releaseReason}` : '')}</dl>
      ${may ? html`<p class="actions">${hold.where ? nothing : ask('add', word('records.holdByNumber'))}${ask('release', word('records.release'))}${ask('review', word('records.changeReview'))}</p>` : nothing}
      ${may && this.asked === 'add' ? html`<naskah-by-number .does=${word('records.placeHold')} .take=${(letter) => this.hold(letter)} @left=${() => { this.asked = ''; }}></naskah-by-number>` : nothing}
      ${may && this.asked && this.asked !== 'add' ? this.form(hold) : nothing}
      <p class="error" role="alert">${this.said}</p>
      <h3>${word('records.heldLetters')}</h3>
      <naskah-paged .path=${`${this.path}/letters`} .caption=${word('records.heldLetters')} .empty=${word('records.noneHeld')}
        .to=${(letter) => leadsTo(letter.id, letter)} .columns=${[
          { title: word('subject'), link: true, cell: marked, below: (l) => below(numbered(l)) },
          { title: word('unit'), className: 'lesser', cell: (l) => l.unit },
          { title: word('classification'), className: 'lesser', cell: (l) => l.classification ?? '' },
          { title: word('status'), cell: (l) => code('status', l.status) },
          may && !hold.where && { title: '', cell: (l) => html`<button type="button" @click=${() => this.free(l)} aria-label=${word('records.takeOutOf', { name: called(l) })}>${word('records.takeOut')}</button>` },
        ].filter(Boolean)}></naskah-paged>
      ${dossiers.length ? html`<h3>${word('records.heldDossiers')}</h3><ul>${dossiers.map((d) => html`<li><a href=${addressOf('records', 'dossiers', d.id)}>${d.name}</a></li>`)}</ul>` : nothing}
      <h3>${word('records.history')}</h3>
      <ul class="history">${history.items.map((event) => html`<li>${code('holdEvent', event.event)}: ${nameOf(event.by)}, ${time(event.at)}${event.detail ? html`<small> · ${event.detail}</small>` : nothing}</li>`)}</ul>
      ${further({ more: history.more, ...this.foot }, () => this.older())}`;
  }

  /** More of what happened: of a hold on thousands of letters that is as much. */
  async older() {
    const asked = this.data;
    const { items } = asked.history;
    this.foot = { waiting: true };
    try {
      const { items: next, more } = await page(`${this.path}/history`, items.length, EVENTS);
      if (this.data !== asked) return;
      this.data = { ...asked, history: { items: [...items, ...next], more } };
      this.foot = null;
    } catch (e) {
      if (this.data === asked) this.foot = { failed: e };
    }
  }

  form(hold) {
    const fields = (f) => (this.asked === 'release' ? f.text('reason', word('reason'), { rows: 2, required: true })
      : html`${f.text('reviewOn', word('records.reviewOn'), { type: 'date', value: hold.reviewOn ?? '' })}
        <naskah-person-field name="owner" .label=${word('records.holdOwner')} .value=${hold.owner}></naskah-person-field>
        <small class="hint">${word('records.ownerHelp')}</small>${f.error('owner')}`);
    return html`<naskah-records-form .does=${word(this.asked === 'release' ? 'records.release' : 'records.keepChange')} .fields=${fields}
      .note=${this.asked === 'release' ? word('records.releaseHelp') : ''} .cancel=${() => { this.asked = ''; }} .send=${(values) => this.send(values)}></naskah-records-form>`;
  }

  async send(values) {
    await json('PUT', this.path, this.asked === 'release' ? { status: 'released', ...values } : { reviewOn: null, ...values });
    this.asked = '';
    await this.refresh();
    /** @type {HTMLElement} */ (this.querySelector('h2'))?.focus();
  }

  async hold(letter) {
    await json('POST', `${this.path}/letters`, { letterId: letter.id });
    await Promise.all([this.refresh(), /** @type {any} */ (this.querySelector('naskah-paged')).reload()]);
  }

  async free(letter) {
    this.said = '';
    try {
      await call(`${this.path}/letters/${encodeURIComponent(letter.id)}`, { method: 'DELETE' });
      await Promise.all([this.refresh(), /** @type {any} */ (this.querySelector('naskah-paged')).reload()]);
    } catch (e) {
      this.said = e.message;
    }
  }
}

customElements.define('naskah-hold', HoldView);
