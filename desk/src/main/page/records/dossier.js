import { View, addressOf, call, code, css, day, html, json, nothing, one, page, today, where, word } from '../desk.js';
import { back, below, called, isManager, leadsTo, marked, numbered } from './kit.js';
import { declareFields } from './events.js';
import './form.js';
import './paged.js';

const FOUND = 10;

/** One dossier: its letters, what is filed, its close and its day, at `records/dossiers/ID`. */
class DossierView extends View {
  static styles = css`naskah-dossier .people li > span { flex: 1 1 12rem; }`;

  static properties = { ...View.properties, asked: { state: true }, found: { state: true }, said: { state: true } };

  asked = '';
  /** @type {any[] | null} letters that can be filed */
  found = null;
  said = '';

  get path() {
    return `dossiers/${encodeURIComponent(this.route.params.id)}`;
  }

  load() {
    return one(this.path);
  }

  body(dossier) {
    const isOpen = dossier.status === 'open';
    const may = isManager(this.person) || this.person.mayWrite(dossier);
    const fact = (label, value) => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing);
    const ask = (name) => html`<button type="button" name=${name} aria-expanded=${this.asked === name} @click=${() => this.ask(name)}>${word(`records.dossier.${name}`)}</button>`;
    return html`${back(addressOf('records', 'dossiers'), word('records.back.dossiers'))}
      <div class="head"><h2 tabindex="-1">${dossier.title}</h2><span class="state ${dossier.status}">${code('dossier', dossier.status)}</span></div>
      <dl>${fact(word('unit'), this.person.unitName(dossier.unit))}${fact(word('classification'), dossier.classification)}
        ${fact(word('records.openedOn'), day(dossier.openedOn))}${fact(word('records.closedOn'), day(dossier.closedOn))}
        ${fact(word('records.rule'), [dossier.rule, dossier.edition].filter(Boolean).join(' · '))}
        ${fact(word('records.dueOn'), dossier.eligibleOn ? `${day(dossier.eligibleOn)}: ${code('finalAction', dossier.finalAction)}` : word(isOpen ? 'records.dueAfterClose' : 'records.neverDue'))}</dl>
      ${may ? html`<p class="actions">${isOpen ? html`${ask('add')}${ask('close')}` : ask('reopen')}${ask('declare')}</p>` : nothing}
      ${may && this.asked ? this.form() : nothing}
      <p class="error" role="alert">${this.said}</p>
      <h3>${word('records.inDossier')}</h3>
      <naskah-paged .path=${`${this.path}/letters`} .caption=${word('records.inDossier')} .empty=${word('records.dossierEmpty')} .to=${(l) => leadsTo(l.id, l)} .columns=${[
        { title: word('subject'), link: true, cell: marked, below: (l) => below(numbered(l)) },
        { title: word('letterDate'), className: 'day lesser', cell: (l) => day(l.letterDate) },
        { title: word('status'), cell: (l) => code('status', l.status) },
        may && isOpen && { title: '', cell: (l) => html`<button type="button" @click=${() => this.takeOut(l)} aria-label=${word('records.takeOutOf', { name: called(l) })}>${word('records.takeOut')}</button>` },
      ].filter(Boolean)}></naskah-paged>`;
  }

  ask(name) {
    this.asked = this.asked === name ? '' : name;
    this.found = null;
    this.said = '';
  }

  form() {
    const cancel = () => this.ask('');
    const label = word(`records.dossier.${this.asked}`).replace('…', '');
    if (this.asked === 'close') {
      return html`<naskah-records-form .does=${label} .note=${word('records.closeHelp')} .cancel=${cancel} .send=${(values) => this.change({ status: 'closed', ...values })}
        .fields=${(f) => f.text('closedOn', word('records.closedOn'), { type: 'date', required: true, last: today(), value: today() })}></naskah-records-form>`;
    }
    if (this.asked === 'reopen') {
      return html`<naskah-records-form .does=${label} .note=${word('records.reopenHelp')} .cancel=${cancel} .send=${(values) => this.change({ status: 'open', ...values })}
        .fields=${(f) => f.text('reason', word('reason'), { rows: 2, required: true })}></naskah-records-form>`;
    }
    if (this.asked === 'declare') {
      return html`<naskah-records-form .does=${label} .note=${word('records.declareDossier')} .cancel=${cancel} .send=${(values) => this.declare(values)} .fields=${declareFields}></naskah-records-form>`;
    }
    return html`<section><h3>${label}</h3><naskah-records-form .does=${word('find')} .cancel=${cancel} .send=${(values) => this.find(values)}
      .fields=${(f) => f.text('term', word('records.whichLetter'), { type: 'search', required: true, max: 200, hint: word('records.whichLetterHelp') })}></naskah-records-form>
      ${this.found ? this.results(this.found) : nothing}</section>`;
  }

  async find({ term }) {
    const asked = [page('letters', 0, FOUND, { term, where: where([['unit', '=', this.data.unit]]) })];
    // By its number those who keep records find one that they may not read.
    if (isManager(this.person)) asked.push(page('records', 0, FOUND, { number: term }));
    const [{ items }, byNumber] = await Promise.all(asked);
    const masked = (byNumber?.items ?? []).filter((letter) => letter.masked && letter.unit === this.data.unit);
    this.found = [...items.filter((letter) => letter.status !== 'draft'), ...masked];
  }

  results(found) {
    if (found.length === 0) return html`<p role="status">${word('records.noLetterFound')}</p>`;
    return html`<div role="status"><ul class="people">${found.map((letter) => html`<li><span>${marked(letter)} <small>${numbered(letter) ?? ''}</small></span>
      <button type="button" name="file" @click=${() => this.add(letter)} aria-label=${word('records.addIt', { name: called(letter) })}>${word('records.add')}</button></li>`)}</ul></div>`;
  }

  async add(letter) {
    await this.act(() => json('POST', `${this.path}/letters`, { id: letter.id }));
    this.found = (this.found ?? []).filter((each) => this.said || each.id !== letter.id);
  }

  takeOut(letter) {
    return this.act(() => call(`${this.path}/letters/${encodeURIComponent(letter.id)}`, { method: 'DELETE' }));
  }

  /** Does something and shows what it changed; what is refused is said. */
  async act(work) {
    this.said = '';
    try {
      await work();
      await Promise.all([this.refresh(), /** @type {any} */ (this.querySelector('naskah-paged'))?.reload()]);
    } catch (e) {
      this.said = e.message;
    }
  }

  async change(values) {
    await json('PUT', this.path, values);
    this.ask('');
    await this.refresh();
    /** @type {HTMLElement} */ (this.querySelector('h2'))?.focus();
  }

  async declare(values) {
    await json('POST', 'declarations', { ...values, dossier: this.data.id });
    this.ask('');
    await this.refresh();
  }
}

customElements.define('naskah-dossier', DossierView);
