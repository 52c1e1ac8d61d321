// Who is logged in: a ticket of Alfresco's, kept for this tab only. It goes into a header, never into an address.
import { server } from './kit/server.js';
import { word } from './words.js';

const TICKET = 'naskah.ticket';
const USER = 'naskah.user';

let asking = null;
let proven = true; // false from a log-in until the server has taken its ticket
/** @type {(question: {user: string, reason: any}) => Promise<any>} */
let ask = () => Promise.reject(new Error('Nothing asks for a name and a password.'));

/** Says how a name and a password are asked for: a function of {user, reason} whose promise ends when somebody is logged in. */
export const askWith = (form) => { ask = form; };

export const user = () => sessionStorage.getItem(USER) || '';

/** The ticket; without one it is asked for, once for all who wait. */
export async function ticket() {
  const kept = sessionStorage.getItem(TICKET);
  if (kept) return kept;
  asking ??= ask({ user: user(), reason: user() && (proven ? 'sessionEnded' : 'ticketRefused') }).finally(() => { asking = null; });
  await asking;
  return sessionStorage.getItem(TICKET);
}

/** The server refused this ticket: it has expired, was ended elsewhere, or the server was started anew. */
export function ended(refused) {
  if (sessionStorage.getItem(TICKET) === refused) sessionStorage.removeItem(TICKET);
}

export const taken = () => { proven = true; };

/**
 * A header that all versions of Alfresco read; "omit" keeps the browser from asking for a password by itself.
 * @returns {{credentials: RequestCredentials, cache: RequestCache, headers: Object<string, string>}}
 */
export const carrying = (held) => ({
  credentials: 'omit', cache: 'no-store', headers: { Authorization: `Basic ${btoa(`ROLE_TICKET:${held}`)}` },
});

export async function logIn(name, password) {
  const answer = await fetch(new URL('s/api/login', server.alfresco), {
    method: 'POST', credentials: 'omit', cache: 'no-store',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ username: name, password }),
  }).catch(() => { throw new Error(word('unreachable')); });
  if ([401, 403].includes(answer.status)) throw new Error(word('loginRefused'));
  const given = answer.ok && (await answer.json().catch(() => null))?.data?.ticket;
  if (!given) throw new Error(`${word('loginFailed')} (${answer.status})`);
  proven = false;
  sessionStorage.setItem(TICKET, given);
  sessionStorage.setItem(USER, name);
}

/** Goes on with a ticket that the page around has. */
export function take(given, name) {
  sessionStorage.setItem(TICKET, given);
  sessionStorage.setItem(USER, name);
}

/** Forgets who was here; the server is not told. */
export function forget() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('naskah.typed.')) sessionStorage.removeItem(key);
  }
  sessionStorage.removeItem(TICKET);
  sessionStorage.removeItem(USER);
}

/** Ends the ticket on the server, and forgets it. What cannot be ended there now ends by itself. */
export async function logOut() {
  const held = sessionStorage.getItem(TICKET);
  forget();
  if (held) await fetch(new URL('tickets/-me-', server.base), { method: 'DELETE', ...carrying(held) }).catch(() => {});
}
