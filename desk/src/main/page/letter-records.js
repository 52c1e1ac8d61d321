import { el, select } from './dom.js';
import { field } from './ask.js';
import * as api from './records-api.js';
import { language, word } from './words.js';
import './hold-form.js';

const LISTS = ['recipients', 'copyTo'];
const FIELDS = ['subject', 'letterNumber', 'letterDate', 'receivedDate', 'senderName', 'senderOrganisation', 'recipients', 'copyTo',
  'classification', 'kind', 'summary', 'urgency', 'security'];
const inWords = (term) => term[language === 'id' ? 'indonesian' : 'english'];
const coded = (codes) => codes.map((code) => [code, word(code)]);

/**
 * What can be done about the keeping of a letter: hold it, declare an event, amend it if it is a .record. "changed" tells.
 * Set .letter and .person.
 */
class LetterRecords extends HTMLElement {
  letter = null;
  person = null;
  record = false;

  connectedCallback() {
    if (this.place) return;
    const button = (label, act) => el('button', { textContent: word(label), onclick: act });
    this.place = el('div');
    this.append(el('p', { className: 'actions' },
      this.person.keeper && button('holdLetter', () => this.hold()),
      (this.person.keeper || this.person.mayWrite(this.letter)) && button('declareEvent', () => this.declare()),
      this.person.keeper && this.record && this.letter.status !== 'void' && button('amend', () => this.amend())), this.place);
  }

  leave() {
    this.place.replaceChildren();
  }

  changed() {
    this.leave();
    this.dispatchEvent(new CustomEvent('changed', { bubbles: true }));
  }

  hold() {
    this.place.replaceChildren(el('naskah-hold-form', { letter: this.letter, person: this.person, cancel: () => this.leave(),
      onplaced: () => this.changed() }));
  }

  async declare() {
    const events = await api.events().catch(() => []);
    const day = el('input', { name: 'day', type: 'date', required: true, value: new Date().toLocaleDateString('sv') });
    const event = select('event', events.map((e) => [e.id, inWords(e)]));
    this.place.replaceChildren(el('naskah-ask', {
      label: 'declareEvent', cancel: () => this.leave(),
      fields: [field('event', event), field('day', day),
        field('evidence', el('textarea', { name: 'evidence', rows: 2, required: true }), word('evidenceHelp'))],
      send: async (values) => {
        await api.declare({ ...values, letter: this.letter.id });
        this.changed();
      },
    }));
    event.focus();
  }

  /** The field is chosen first; its value can then be corrected as it is. */
  async amend() {
    const kinds = await api.kinds().catch(() => []);
    this.choices = {
      urgency: coded(['ordinary', 'urgent', 'veryUrgent']),
      security: coded(['ordinary', 'restricted', 'secret', 'topSecret']),
      kind: kinds.filter((k) => k.directions.includes(this.letter.direction)).map((k) => [k.id, inWords(k)]),
    };
    const slot = el('div');
    const fill = (name) => slot.replaceChildren(this.value(name));
    const chosen = select('field', FIELDS.map((name) => [name, word(name)]), (e) => fill(e.target.value));
    fill(FIELDS[0]);
    this.place.replaceChildren(el('naskah-ask', {
      label: 'amend', cancel: () => this.leave(), note: word('amendHelp'),
      fields: [field('field', chosen), field('newValue', slot),
        field('reason', el('textarea', { name: 'reason', rows: 2, required: true }))],
      send: async ({ field: name, value = '', reason }) => {
        await api.amend(this.letter.id, { field: name, reason,
          value: LISTS.includes(name) ? value.split('\n').filter((line) => line.trim()) : value || null });
        this.changed();
      },
    }));
    chosen.focus();
  }

  value(name) {
    const value = this.letter[name] ?? '';
    if (LISTS.includes(name)) {
      return el('textarea', { name: 'value', rows: 3, placeholder: word('onePerLine'), value: [].concat(value).join('\n') });
    }
    if (this.choices[name]) {
      const choice = select('value', this.choices[name]);
      choice.value = value;
      return choice;
    }
    return el('input', { name: 'value', type: name.endsWith('Date') ? 'date' : 'text', value });
  }
}

customElements.define('naskah-letter-records', LetterRecords);
