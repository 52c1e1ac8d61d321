import { View, address, addressOf, code, day, html, json, nothing, today, word } from '../desk.js';
import { below, options, unitChoices } from './kit.js';
import './form.js';
import './paged.js';

/** Dossiers, newest first, at `records/dossiers?unit=ORG&status=open`, and a new one. */
class Dossiers extends View {
  static properties = { ...View.properties, opening: { state: true } };

  opening = false;

  async refresh() {
    await super.refresh();
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
  }

  get query() {
    const { unit, status } = this.route.query;
    return { unit, status };
  }

  narrow(values) {
    this.tell('go', address('records/dossiers', { ...this.query, ...values }));
  }

  body() {
    const { unit = '', status = '' } = this.query;
    const states = ['open', 'closed'].map((each) => [each, code('dossier', each)]);
    return html`<div class="head"><h2 tabindex="-1">${word('records.dossiers')}</h2>
        <button type="button" class="primary" name="open" aria-expanded=${this.opening} @click=${() => { this.opening = !this.opening; }}>${word('records.newDossier')}</button></div>
      <p class="hint">${word('records.dossiersHelp')}</p>
      ${this.opening ? this.form(unit) : nothing}
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        <label><span>${word('unit')}</span><select name="unit" @change=${(e) => this.narrow({ unit: e.target.value })}>${options(unitChoices(this.person), unit)}</select></label>
        <label><span>${word('status')}</span><select name="status" @change=${(e) => this.narrow({ status: e.target.value })}>${options([['', word('all')], ...states], status)}</select></label></form>
      <naskah-paged .path=${'dossiers'} .query=${this.query} .caption=${word('records.dossiers')} .empty=${word(unit || status ? 'records.noDossiersSo' : 'records.noDossiers')}
        .to=${(d) => addressOf('records', 'dossiers', d.id)} .columns=${[
          { title: word('records.title'), link: true, cell: (d) => d.title, below: (d) => below(d.classification) },
          { title: word('unit'), className: 'lesser', cell: (d) => this.person.unitName(d.unit) },
          { title: word('status'), cell: (d) => html`<span class="state ${d.status}">${code('dossier', d.status)}</span>` },
          { title: word('records.openedOn'), className: 'day lesser', cell: (d) => day(d.openedOn) },
          { title: word('records.dueOn'), className: 'day', cell: (d) => html`${day(d.eligibleOn) || '–'}${below(code('finalAction', d.finalAction))}` },
        ]}></naskah-paged>`;
  }

  form(unit) {
    const units = this.person.unitChoices();
    return html`<section><h3>${word('records.newDossier')}</h3><naskah-records-form .does=${word('records.openIt')} .cancel=${() => { this.opening = false; }}
      .send=${(values) => this.open(values)} .fields=${(f) => html`
        ${f.choice('unit', word('unit'), units, { value: unit })}
        ${f.text('title', word('records.title'), { required: true, max: 300 })}
        ${f.text('classification', word('classification'), { required: true, max: 80, hint: word('records.classificationHelp') })}
        ${f.text('openedOn', word('records.openedOn'), { type: 'date', last: today(), value: today() })}`}></naskah-records-form></section>`;
  }

  async open(values) {
    const { entry } = await json('POST', 'dossiers', values);
    this.opening = false;
    this.tell('go', addressOf('records', 'dossiers', entry.id));
  }
}

customElements.define('naskah-dossiers', Dossiers);
