// What is known of a letter, in words. Codes of the page have words of their own; what people typed stands as it is.
import { el } from './dom.js';
import { word } from './words.js';

const CODED = ['direction', 'urgency', 'security', 'status'];

function text(field, value, person) {
  if (Array.isArray(value)) return value.join('\n');
  if (CODED.includes(field)) return word(value);
  if (field === 'kind') return person.kindName(value);
  if (field === 'unit') return person.unitName(value);
  return String(value);
}

/** Names and values of those fields that a letter has, for a list of definitions. */
export function facts(fields, letter, person) {
  const filled = fields.filter((f) => letter[f] !== undefined && letter[f] !== null && letter[f].length !== 0);
  return filled.flatMap((f) => [el('dt', { textContent: word(f) }), el('dd', { textContent: text(f, letter[f], person) })]);
}
