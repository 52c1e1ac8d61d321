import { paged, where } from '../http.js';

/** What a row shows, and what is asked of a selection. */
const SHOWN = ['id', 'direction', 'series', 'agendaNumber', 'receivedDate', 'letterDate', 'letterNumber', 'senderName', 'senderOrganisation',
  'recipients', 'subject', 'name', 'urgency', 'security', 'status', 'unit', 'classification'].join();
/** About what fits on a screen: on a slow line the first rows are there sooner. */
const FIRST = 20;
const PAGE = 50;
/** How far the server counts. */
export const COUNTED = 1000;

/** What can be ordered by, and which way, as the address has it. */
export const ORDERS = ['', 'receivedDate DESC', 'receivedDate ASC', 'letterDate DESC', 'letterDate ASC', 'agendaNumber DESC', 'agendaNumber ASC', 'dueDate ASC'];

/** What the list is narrowed by, in the order in which it is shown. */
export const FILTERS = ['ids', 'direction', 'unit', 'kind', 'status', 'since', 'until', 'sender', 'classification', 'series', 'year', 'passedOn'];

/** The field of a period: only incoming letters were received. */
const dated = ({ direction }) => (direction === 'outgoing' || direction === 'internal' ? 'letterDate' : 'receivedDate');

/** Codes of units have no comma, so that an address can have several; of a classification the beginning is enough, with a star. */
const compared = (name, value) => {
  if (name === 'unit' && value?.includes(',')) return [name, ' IN ', value.split(',')];
  return name === 'classification' && value?.endsWith('*') ? ['classificationUnder', '=', value.slice(0, -1)] : [name, '=', value];
};

/** How many can be asked for by their ids. */
const MOST_IDS = 100;

/** What the server is asked for a list at an address. */
export function question(query) {
  const comparisons = ['direction', 'unit', 'kind', 'status', 'sender', 'classification', 'series', 'passedOn'].map((name) => compared(name, query[name]));
  const conditions = where([
    ['id', ' IN ', query.ids?.split(',').slice(0, MOST_IDS)], ...comparisons, ['agendaYear', '=', query.year], [dated(query), '>=', query.since], [dated(query), '<=', query.until]]);
  // Words come best match first: an order, or a place in it, is for lists without.
  const order = query.q ? '' : query.order;
  return { term: query.q, where: conditions, orderBy: order, from: order ? query.from : '' };
}

/** Where a month or a number is: in the order that has it. */
export function jump(query, to) {
  if (/^\d{4}-\d{2}/.test(to)) {
    const order = /^(receivedDate|letterDate|dueDate)/.test(query.order ?? '') ? query.order : `${dated(query)} DESC`;
    return { ...query, q: '', order, from: to };
  }
  const numbered = query.series && query.year && /^\d+$/.test(to);
  return numbered ? { ...query, q: '', order: 'agendaNumber ASC', from: to } : { ...query, q: to, order: '', from: '' };
}

/** A page of a list at an address, as it is asked for; the first one with how many there are, where that costs nothing. */
export function listed(query, skip = 0) {
  const most = query.ids ? MOST_IDS : (skip || query.from ? PAGE : FIRST);
  return paged('letters', skip, most, { ...question(query), fields: SHOWN, countUpTo: skip || query.q ? '' : COUNTED });
}
