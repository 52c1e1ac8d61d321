// How the page speaks with the server.
import { carrying, ended, taken, ticket } from './session.js';
import { server } from './kit/server.js';
import { language, word } from './words.js';

/** What the server refused, in its own words; field is empty when it named none. */
export class Refused extends Error {
  constructor(status, text, key = '') {
    super(text);
    this.status = status;
    /** The server's name for it, which is the same in each language. */
    this.key = key;
    const named = /^([A-Za-z]+): /.exec(text);
    this.field = named ? named[1] : '';
  }
}

/** An answer that is no refusal. Who is not logged in, or no longer, is asked to, and then the request goes on. */
export async function send(path, options = {}) {
  for (;;) {
    const held = server.vouched ? null : await ticket();
    const { headers, ...how } = server.vouched?.() ?? carrying(held);
    const answer = await fetch(new URL(path, server.base), {
      ...options, ...how, headers: { Accept: 'application/json', 'Accept-Language': language, ...options.headers, ...headers },
    }).catch(() => { throw new Refused(0, word('unreachable')); });
    if (answer.status === 401 && !server.vouched) {
      ended(held);
      continue;
    }
    taken();
    if (answer.ok) return answer;
    const said = isJson(answer) ? await answer.json().catch(() => null) : null;
    throw refusal(answer.status, said);
  }
}

/** What the server said in refusing; the status where it said nothing. */
function refusal(status, body) {
  if (status === 401) server.over();
  return new Refused(status, body?.error?.briefSummary || `${status}`, body?.error?.errorKey);
}

/**
 * Sends a file, and says how far it is; what it is stored as is its type. As for all requests, who is no longer logged in is asked to.
 * @param {string} path
 * @param {File} file
 * @param {{signal?: AbortSignal, progress?: (part: number) => void}} [how] progress is told a part of 1
 */
export async function upload(path, file, { signal, progress } = {}) {
  for (;;) {
    const held = server.vouched ? null : await ticket();
    signal?.throwIfAborted();
    const { status, body } = await sent(path, file, { ...(server.vouched?.() ?? carrying(held)) }, signal, progress);
    if (status === 401 && !server.vouched) {
      ended(held);
      continue;
    }
    taken();
    if (status < 200 || status > 299) throw refusal(status, body);
    return body;
  }
}

/** One try; fetch does not tell how far it is, so this is the older way. */
function sent(path, file, /** @type {any} */ { credentials, headers = {} }, signal, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', new URL(path, server.base));
    request.withCredentials = credentials === 'include';
    request.responseType = 'json';
    const all = { Accept: 'application/json', 'Accept-Language': language, 'Content-Type': file.type || 'application/octet-stream', ...headers };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = (e) => { if (e.lengthComputable) progress?.(e.loaded / e.total); };
    request.onload = () => resolve({ status: request.status, body: request.response });
    request.onerror = () => reject(new Refused(0, word('unreachable')));
    request.onabort = () => reject(signal.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const isJson = (answer) => (answer.headers.get('Content-Type') || '').includes('json');

/** Answers that were asked for before the view that wants them was there. @type {Map<string, Promise<any>>} */
const early = new Map();

/** Asks what a view that is still being loaded will ask first; the first to ask the same gets this answer. Resolves when all were answered. */
export function ahead(paths) {
  for (const path of paths.filter((each) => !early.has(each))) {
    const answer = call(path);
    answer.catch(() => {}); // told to who asks
    early.set(path, answer);
  }
  return Promise.allSettled(paths.map((path) => early.get(path)));
}

/** What nobody wanted is forgotten: later it would be old. */
export const notAhead = () => early.clear();

export async function call(path, options = undefined) {
  const answer = options ? undefined : early.get(path);
  early.delete(path);
  return answer ?? parsed(path, options);
}

async function parsed(path, options) {
  const answer = await send(path, options);
  // What was deleted is answered with nothing, and some versions say that this is JSON.
  const text = isJson(answer) ? await answer.text() : '';
  return text ? JSON.parse(text) : null;
}

export function json(method, path, body) {
  return call(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

export const entries = (body) => body.list.entries.map((e) => e.entry);
export const one = async (path) => (await call(path)).entry;

/** The most that the server gives at a time. */
const MOST = 1000;

/** Where one page of a list is asked for. Parameters without a value are left out. */
export function paged(path, skip, most, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return `${path}?${new URLSearchParams([['skipCount', skip], ['maxItems', most], ...given])}`;
}

/** One page of a list: {items, more}. */
export async function page(path, skip, most, parameters = {}) {
  const body = await call(paged(path, skip, most, parameters));
  return { items: entries(body), more: body.list.pagination.hasMoreItems };
}

/** All of a list, page by page: an office may have more units than one page has. */
export async function all(path, parameters = {}) {
  const items = [];
  for (;;) {
    const next = await page(path, items.length, MOST, parameters);
    items.push(...next.items);
    if (!next.more || !next.items.length) return items;
  }
}

/** A value as it stands in a where clause. */
export const quoted = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const compared = (value) => (Array.isArray(value) ? `(${value.map(quoted).join(',')})` : quoted(value));

/** A where clause of comparisons: [field, operator, value or values]; those without a value are left out; null without any. */
export function where(comparisons) {
  const conditions = comparisons.filter(([, , value]) => value).map(([field, operator, value]) => `${field}${operator}${compared(value)}`);
  return conditions.length ? `(${conditions.join(' AND ')})` : null;
}
