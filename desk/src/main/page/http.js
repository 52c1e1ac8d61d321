// How the page speaks with the server.
import { carrying, ended, taken, ticket } from './session.js';
import { word } from './words.js';

const base = new URL('../../api/-default-/public/naskah/versions/1/', import.meta.url);

/** What the server refused, in its own words; field is empty when it named none. */
export class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
    const named = /^([A-Za-z]+): /.exec(text);
    this.field = named ? named[1] : '';
  }
}

/** An answer that is no refusal. Who is not logged in, or no longer, is asked to, and then the request goes on. */
export async function send(path, options = {}) {
  for (;;) {
    const held = await ticket();
    const { headers, ...how } = carrying(held);
    const answer = await fetch(new URL(path, base), {
      ...options, ...how, headers: { Accept: 'application/json', ...options.headers, ...headers },
    }).catch(() => { throw new Refused(0, word('unreachable')); });
    if (answer.status === 401) {
      ended(held);
      continue;
    }
    taken();
    if (answer.ok) return answer;
    const said = isJson(answer) ? await answer.json().catch(() => null) : null;
    throw new Refused(answer.status, said?.error?.briefSummary || `${answer.status}`);
  }
}

const isJson = (answer) => (answer.headers.get('Content-Type') || '').includes('json');

export async function call(path, options = {}) {
  const answer = await send(path, options);
  return isJson(answer) ? answer.json() : null;
}

export function json(method, path, body) {
  return call(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

export const entries = (body) => body.list.entries.map((e) => e.entry);
export const one = async (path) => (await call(path)).entry;
export const all = async (path) => entries(await call(`${path}?maxItems=1000`));

/** One page of a list: {items, more}. Parameters without a value are left out. */
export async function page(path, skip, most, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  const query = new URLSearchParams([['skipCount', skip], ['maxItems', most], ...given]);
  const body = await call(`${path}?${query}`);
  return { items: entries(body), more: body.list.pagination.hasMoreItems };
}

/** A value as it stands in a where clause. */
export const quoted = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A where clause of comparisons: [field, operator, value]; those without a value are left out; null without any. */
export function where(comparisons) {
  const conditions = comparisons.filter(([, , value]) => value).map(([field, operator, value]) => `${field}${operator}${quoted(value)}`);
  return conditions.length ? `(${conditions.join(' AND ')})` : null;
}
