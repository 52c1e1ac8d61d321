// The REST API for letters and their way, as the components use it.
import { heard } from './kit/office-day.js';
import { all, call, entries, json, one, page, paged, where } from './http.js';

/** Where what a view begins with is asked for, so that it can be asked ahead. */
export const at = {
  counters: 'counters/-me-',
  figures: 'figures/-me-',
  inbox: ({ box, whose, skip, most }) => paged('inbox', skip, most, { box, whose }),
};

/** One page of letters: {letters, more}. Without a term the newest come first. */
export async function letters({ term, filters, skip, most }) {
  const conditions = where(Object.entries(filters).map(([field, value]) => [field, '=', value]));
  const { items, more } = await page('letters', skip, most, { term, where: conditions });
  return { letters: items, more };
}

export const letter = async (id) => (await call(`letters/${encodeURIComponent(id)}`)).entry;
export const register = async (values) => (await json('POST', 'letters', values)).entry;
export const change = async (id, values) => (await json('PUT', `letters/${encodeURIComponent(id)}`, values)).entry;
export const contentOf = (id) => `letters/${encodeURIComponent(id)}/content`;
export const units = () => all('units');
export const kinds = () => all('kinds');

export async function classifications(term) {
  const query = new URLSearchParams({ maxItems: '20' });
  if (term) query.set('term', term);
  return entries(await call(`classifications?${query}`));
}

export function putContent(id, file) {
  const type = file.type || 'application/octet-stream';
  return call(`letters/${encodeURIComponent(id)}/content`, { method: 'PUT', body: file, headers: { 'Content-Type': type } });
}

/** How many there are in each box, by whose they are. */
export const counters = () => one(at.counters).then(heard);

/** One page of a box: {items, more}. */
export const inbox = ({ box, whose, skip, most }) => page('inbox', skip, most, { box, whose });

const ofLetter = (id, what) => `letters/${encodeURIComponent(id)}/${what}`;
export const dispositions = (id) => all(ofLetter(id, 'dispositions'));
export const history = (id) => all(ofLetter(id, 'history'));
export const routing = (id) => all(ofLetter(id, 'routing'));
export const passOn = (id, request) => json('POST', ofLetter(id, 'dispositions'), request);
export const step = (id, values) => json('PUT', `dispositions/${encodeURIComponent(id)}`, values);
export const sheetOf = (id) => `sheets/${encodeURIComponent(id)}/content`;
export const instructions = () => all('instructions');
export const positions = () => all('positions');
export const substitutions = () => all('substitutions');
export const substitute = (plan) => json('POST', 'substitutions', plan);
export const endSubstitution = (id) => call(`substitutions/${encodeURIComponent(id)}`, { method: 'DELETE' });

/** Who the user is today: {id, name, positions, actingFor, registersFor, roles, today}. */
export const user = () => one('users/-me-').then(heard);
/** Letters of the last weeks, and what waits for who keeps records. */
export const figures = () => one(at.figures);
/** How the user wants to be told: {id, mail, hintsSeen}. */
export const me = () => one('preferences/-me-');
export const seen = (hints) => json('PUT', 'preferences/-me-', { hintsSeen: hints });
export const prefer = (mail) => json('PUT', 'preferences/-me-', { mail });

/** All of them, for views: a list of its own, since a module as a value costs the first load a file more. */
export const api = {
  at, letters, letter, register, change, contentOf, units, kinds, classifications, putContent, counters, inbox, dispositions, history,
  routing, passOn, step, sheetOf, instructions, positions, substitutions, substitute, endSubstitution, user, figures, me, seen, prefer,
};
