import { code, day, inWords, nameOf, word } from '../desk.js';
import { FOLDED, LISTS, NEEDED } from '../register/fields.js';

/** What is known of a letter, in the order in which it is read. */
const SHOWN = ['direction', 'kind', 'unit', 'letterNumber', 'letterDate', 'receivedDate', 'senderName', 'senderOrganisation', 'recipients', 'copyTo',
  'urgency', 'security', 'classification', 'summary', 'status', 'voidReason', 'series', 'agendaNumber', 'edition', 'rule', 'path', 'createdBy'];
const CODED = ['direction', 'urgency', 'security', 'status'];
export const LEVELS = { urgency: ['ordinary', 'urgent', 'veryUrgent'], security: ['ordinary', 'restricted', 'secret', 'topSecret'] };

/** Whether it is on record who reads a letter. */
export const isSecret = (letter) => ['secret', 'topSecret'].includes(letter.security);

export { LISTS };

/** What stands in a field, for people; what they typed stands as it is. */
export function shownAs(field, value, person) {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.join('\n');
  if (CODED.includes(field)) return code(field, value);
  if (field === 'kind') return person.kindName(value);
  if (field === 'unit') return person.unitName(value);
  if (field === 'createdBy') return nameOf(value);
  if (field === 'letterDate' || field === 'receivedDate') return day(value);
  return String(value);
}

/** Labels and values of what a letter has. */
export const facts = (letter, person) => SHOWN.map((field) => [word(field), shownAs(field, letter[field], person)]).filter(([, value]) => value);

/** What stands on a letter, and so stays once it is signed. */
const SIGNED = ['subject', 'kind', 'letterNumber', 'letterDate', 'senderName', 'senderOrganisation', 'recipients', 'copyTo'];

/**
 * What can be changed of a letter that has its number: those of its direction; what the number was made from stays, and what was signed
 * until the letter is a record, which is corrected with a reason.
 */
export function changeable({ direction, status, stage }) {
  const all = ['subject', ...NEEDED[direction], ...FOLDED[direction]].filter((name, i, names) => names.indexOf(name) === i);
  if (status === 'draft') return all;
  const stays = stage === 'signed' && status === 'open' ? ['unit', ...SIGNED] : ['unit'];
  return all.filter((name) => !stays.includes(name));
}

/** A field as text to be typed: lists have one on each line. */
export const typed = (field, value) => (LISTS.includes(field) ? (value ?? []).join('\n') : value ?? '');

/** What was typed, as the server takes it; null for nothing. */
export function sentAs(field, text) {
  if (LISTS.includes(field)) return text.split('\n').map((line) => line.trim()).filter(Boolean);
  return text.trim() || null;
}

/** What a field can be chosen from: pairs of code and text; null where it is typed. */
export function optionsOf(field, letter, person) {
  if (field === 'kind') return person.kinds.filter((k) => k.directions.includes(letter.direction)).map((k) => [k.id, inWords(k)]);
  // A level is only raised here: lowering it takes a reason, and perhaps a second person.
  const least = field === 'security' && letter.status !== 'draft' ? LEVELS.security.indexOf(letter.security) : 0;
  return LEVELS[field]?.slice(Math.max(least, 0)).map((key) => [key, code(field, key)]) ?? null;
}

/** How a field is typed, for the forms that ask for it. */
export function howTyped(field) {
  if (LISTS.includes(field)) return { rows: 3, hint: word('onePerLine'), max: 60_000 };
  if (field === 'summary') return { rows: 4, max: 10_000 };
  return { type: field.endsWith('Date') ? 'date' : 'text' };
}
