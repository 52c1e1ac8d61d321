import { View, addressOf, all, day, html, json, language, nameOf, nothing, today, until, where, word } from '../desk.js';
import { below, choices, inWords, isManager, unitChoices } from './kit.js';
import './form.js';
import './paged.js';

/** @type {Promise<any[]> | null} */
let known = null;

/** What can be declared, asked once: codes and what they are called. */
export function knownEvents() {
  known ??= all('events').catch((e) => {
    known = null;
    throw e;
  });
  return known;
}

const called = (event) => event[language === 'id' ? 'indonesian' : 'english'] ?? event.id;

/** @type {Map<string, Promise<any>>} by language; the same as long as they can be had, so that what was chosen stays when a form is drawn anew */
const offered = new Map();

function eventChoices() {
  if (!offered.has(language)) {
    const none = () => { offered.delete(language); return nothing; };
    offered.set(language, knownEvents().then((events) => choices(events.map((e) => [e.id, called(e)])), none));
  }
  return offered.get(language);
}

/** The fields of a declaration in a form: which event, when, and what shows it. */
export const declareFields = (f) => html`
  ${f.field('event', word('records.event'), ({ id, wrong, about }) => html`<select id=${id} name="event" required aria-invalid=${wrong} aria-describedby=${about}>${until(eventChoices(), nothing)}</select>`, { required: true })}
  ${f.text('day', word('records.eventDay'), { type: 'date', required: true, last: today(), value: today() })}
  ${f.text('evidence', word('records.evidence'), { rows: 2, required: true, hint: word('records.evidenceHelp') })}`;

/** The events that were declared, newest first, and one for all letters that conditions describe. */
class Events extends View {
  static properties = { ...View.properties, declaring: { state: true } };

  declaring = false;

  async load() {
    return new Map((await knownEvents()).map((event) => [event.id, event]));
  }

  body(events) {
    const name = (code) => (events.has(code) ? called(events.get(code)) : code);
    const about = (d) => {
      if (d.letter) return html`<a href=${addressOf('letter', d.letter)}>${word('records.aboutLetter')}</a>`;
      if (d.dossier) return html`<a href=${addressOf('records', 'dossiers', d.dossier)}>${word('records.aboutDossier')}</a>`;
      return d.where ? inWords(d.where, this.person) : word('records.aboutHidden');
    };
    return html`<div class="head"><h2 tabindex="-1">${word('records.events')}</h2>
        ${isManager(this.person) ? html`<button type="button" class="primary" name="declare" aria-expanded=${this.declaring}
          @click=${() => { this.declaring = !this.declaring; }}>${word('records.declare')}</button>` : nothing}</div>
      <p class="hint">${word('records.eventsHelp')}</p>
      ${this.declaring ? this.form() : nothing}
      <naskah-paged .path=${'declarations'} .caption=${word('records.events')} .empty=${word('records.noEvents')} .columns=${[
        { title: word('records.event'), cell: (d) => name(d.event) },
        { title: word('records.eventDay'), className: 'day', cell: (d) => day(d.day) },
        { title: word('records.about'), cell: about },
        { title: word('records.evidence'), className: 'lesser', cell: (d) => d.evidence ?? '' },
        { title: word('records.declaredBy'), className: 'lesser', cell: (d) => html`${nameOf(d.declaredBy)}${below(day(d.declaredAt))}` },
      ]}></naskah-paged>`;
  }

  form() {
    return html`<section><h3>${word('records.declare')}</h3><naskah-records-form .does=${word('records.declare')} .note=${word('records.declareAll')}
      .cancel=${() => { this.declaring = false; }} .send=${(values) => this.declare(values)} .fields=${(f) => html`${declareFields(f)}
        <fieldset><legend>${word('records.forLetters')}</legend>
          ${f.text('classification', word('classification'), { required: true, max: 80 })}
          ${f.choice('unit', word('unit'), unitChoices(this.person))}
          ${f.text('from', word('records.letterFrom'), { type: 'date' })}
          ${f.text('until', word('records.letterUntil'), { type: 'date' })}</fieldset>`}></naskah-records-form></section>`;
  }

  async declare({ classification, unit, from, until: last, ...values }) {
    const query = where([['classification', '=', classification], ['unit', '=', unit], ['letterDate', '>=', from], ['letterDate', '<=', last]]);
    await json('POST', 'declarations', { ...values, where: query });
    this.declaring = false;
    /** @type {any} */ (this.querySelector('naskah-paged'))?.reload();
    /** @type {HTMLElement} */ (this.querySelector('h2'))?.focus();
  }
}

customElements.define('naskah-record-events', Events);
