import { call, entries } from '../http.js';

const WAIT = 20; // milliseconds in which what a view shows is gathered
const MOST = 100;
/** @type {Map<string, string>} what is known; an id stands for itself until then, and where it has no name */
const known = new Map();
/** @type {Set<string>} */
let wanted = new Set();

/** A login may contain a comma or begin with a quote: in a list it stands between quotes, as in a line of CSV. */
const listed = (id) => (/^"|[,\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);

/** Tells "named" when names have come that were asked for. */
export const named = new EventTarget();

/** How often names have come: what was drawn before may show ids in their place. A live binding. */
export let namings = 0;

/** What a person (by login), position or unit (`position:KABAG`) is called: its id at first, which is drawn anew when the server has said. */
export function nameOf(/** @type {string|undefined|null} */ id) {
  if (!id) return '';
  if (!known.has(id)) {
    known.set(id, id);
    if (!wanted.size) setTimeout(ask, WAIT);
    wanted.add(id);
  }
  return /** @type {string} */ (known.get(id));
}

async function ask() {
  const all = [...wanted];
  wanted = new Set();
  for (let i = 0; i < all.length; i += MOST) {
    const some = all.slice(i, i + MOST);
    try {
      const query = new URLSearchParams({ ids: some.map(listed).join(','), maxItems: String(MOST) });
      for (const { id, name } of entries(await call(`names?${query}`))) if (name) known.set(id, name);
    } catch {
      // Ids stand where names cannot be had.
    }
  }
  namings += 1;
  named.dispatchEvent(new Event('named'));
}
