// The REST API, as the components use it. The browser asks for the account by itself.
const base = new URL('../api/-default-/public/naskah/versions/1/', import.meta.url);

/** What the server refused, in its own words; field is empty when it named none. */
export class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
    const named = /^([A-Za-z]+): /.exec(text);
    this.field = named ? named[1] : '';
  }
}

async function call(path, options = {}) {
  const answer = await fetch(new URL(path, base), {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json', ...options.headers },
  });
  const type = answer.headers.get('Content-Type') || '';
  const body = type.includes('json') ? await answer.json() : null;
  if (!answer.ok) {
    throw new Refused(answer.status, body?.error?.briefSummary || `${answer.status}`);
  }
  return body;
}

function json(method, path, body) {
  return call(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

const entries = (body) => body.list.entries.map((e) => e.entry);

/** A value as it stands in a where clause. */
const quoted = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** One page of letters: {letters, more}. Without a term the newest come first. */
export async function letters({ term, filters, skip, most }) {
  const query = new URLSearchParams({ skipCount: skip, maxItems: most });
  if (term) query.set('term', term);
  const conditions = Object.entries(filters).filter(([, v]) => v).map(([k, v]) => `${k}=${quoted(v)}`);
  if (conditions.length) query.set('where', `(${conditions.join(' AND ')})`);
  const body = await call(`letters?${query}`);
  return { letters: entries(body), more: body.list.pagination.hasMoreItems };
}

export const letter = async (id) => (await call(`letters/${encodeURIComponent(id)}`)).entry;
export const register = async (values) => (await json('POST', 'letters', values)).entry;
export const change = async (id, values) => (await json('PUT', `letters/${encodeURIComponent(id)}`, values)).entry;
export const contentUrl = (id) => new URL(`letters/${encodeURIComponent(id)}/content`, base).href;
export const units = async () => entries(await call('units?maxItems=1000'));
export const kinds = async () => entries(await call('kinds?maxItems=1000'));

export async function classifications(term) {
  const query = new URLSearchParams({ maxItems: 20 });
  if (term) query.set('term', term);
  return entries(await call(`classifications?${query}`));
}

export function putContent(id, file) {
  const type = file.type || 'application/octet-stream';
  return call(`letters/${encodeURIComponent(id)}/content`, { method: 'PUT', body: file, headers: { 'Content-Type': type } });
}

const one = async (path) => (await call(path)).entry;
const all = async (path) => entries(await call(`${path}?maxItems=1000`));

/** How many there are in each box, by whose they are. */
export const counters = () => one('counters/-me-');

/** One page of a box: {items, more}. */
export async function inbox({ box, whose, skip, most }) {
  const body = await call(`inbox?${new URLSearchParams({ box, whose, skipCount: skip, maxItems: most })}`);
  return { items: entries(body), more: body.list.pagination.hasMoreItems };
}

const ofLetter = (id, what) => `letters/${encodeURIComponent(id)}/${what}`;
export const dispositions = (id) => all(ofLetter(id, 'dispositions'));
export const history = (id) => all(ofLetter(id, 'history'));
export const routing = (id) => all(ofLetter(id, 'routing'));
export const passOn = (id, request) => json('POST', ofLetter(id, 'dispositions'), request);
export const step = (id, values) => json('PUT', `dispositions/${encodeURIComponent(id)}`, values);
export const sheetUrl = (id) => new URL(`sheets/${encodeURIComponent(id)}/content`, base).href;
export const instructions = () => all('instructions');
export const positions = () => all('positions');
export const substitutions = () => all('substitutions');
export const substitute = (plan) => json('POST', 'substitutions', plan);
export const endSubstitution = (id) => call(`substitutions/${encodeURIComponent(id)}`, { method: 'DELETE' });

/** The user: {id, mail}. */
export const me = () => one('preferences/-me-');
export const prefer = (mail) => json('PUT', 'preferences/-me-', { mail });
