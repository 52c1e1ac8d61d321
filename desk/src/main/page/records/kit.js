// What the views for records share: fields of forms, files, and who may do what.
import { addressOf, code, day, fileButton, html, live, word } from '../desk.js';

/** @type {WeakMap<object, Map<string, any>>} */
const made = new WeakMap();

/** A button that gets a file; the same one as long as it leads to the same file and says the same. */
export function file(host, path, text, how = {}) {
  const all = made.get(host) ?? new Map();
  made.set(host, all);
  const key = `${path} ${text}`;
  if (!all.has(key)) all.set(key, fileButton(path, text, how));
  return all.get(key);
}

/** The options of a field in a form, where what was chosen stays when the form is drawn anew: [value, text]. */
export const choices = (all, first = '') => all.map(([value, text]) => html`<option value=${value} ?selected=${value === first}>${text}</option>`);

/** The options of a filter, which shows what the address says: [value, text]. */
export const options = (choices, chosen = '') => choices.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`);

/** Units to choose from, and all of them. */
export const unitChoices = (person) => [['', word('all')], ...person.unitChoices()];

/** Whether a person proposes, appraises and holds; and whether approves. */
export const isManager = (person) => person.has('recordsManager');
export const isApprover = (person) => person.has('approver');

/** A way back to the list that something stands in. */
export const back = (to, text) => html`<p><a class="link" href=${to}>← ${text}</a></p>`;

/** Small lines below a text in a cell; what is empty is left out. */
export const below = (...texts) => texts.filter(Boolean).map((text) => html`<small>${text}</small>`);

/** Its number among those that the office gave, which is all that one knows of a letter that one may not read. */
const numberOf = ({ letterNumber, direction, agendaNumber, agendaYear }) => letterNumber
  || (agendaNumber ? `${code('direction', direction)} ${agendaNumber}/${agendaYear}` : '');

/** What a letter is called in a list. */
export const called = (letter) => letter.subject || numberOf(letter.masked ? letter : { letterNumber: letter.letterNumber }) || letter.letter || letter.id;

const LOCK = html`<svg class="lock" aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"><rect x="3" y="7" width="10" height="7" rx="1"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/></svg>`;

/** The same with a lock before it, where there is no more than its number. */
export const marked = (letter) => (letter.masked ? html`${LOCK}${called(letter)}` : called(letter));

/** What stands below its name: its number, or that there is no more to be seen of it. */
export const numbered = (letter) => (letter.masked ? word('records.numberOnly', { level: code('security', letter.security) }) : letter.letterNumber);

/** Where a row about a letter leads: to it, or to what may be known of it. */
export const leadsTo = (id, letter) => (letter.masked ? addressOf('records', 'numbers', id) : addressOf('letter', id));

const CONDITION = /(\w+)(>=|<=|=)'([^'\\]*)'/g;

/** A condition on letters as its form asked for it, in words; one that was written elsewhere, with more in it, as it was written. */
export function inWords(condition, person) {
  const said = {
    'unit=': (value) => `${word('unit')} ${person.unitName(value)}`,
    'direction=': (value) => code('direction', value),
    'classification=': (value) => `${word('classification')} ${value}`,
    'letterDate>=': (value) => `${word('records.letterFrom')} ${day(value)}`,
    'letterDate<=': (value) => `${word('records.letterUntil')} ${day(value)}`,
  };
  const parts = [...condition.matchAll(CONDITION)].map(([, field, operator, value]) => said[field + operator]?.(value));
  const known = parts.length > 0 && parts.every(Boolean) && /^(AND|[()\s])*$/.test(condition.replace(CONDITION, ''));
  return known ? parts.join(', ') : html`<code>${condition}</code>`;
}
