// What was typed and not yet saved, and what was chosen last: kept by the browser, for each person apart.

/** A browser may keep nothing for this page; then the form is only as safe as the page. */
function quietly(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

const read = (store, key) => quietly(() => JSON.parse(store().getItem(key)));
const tab = () => sessionStorage;
const browser = () => localStorage;

const typedKey = (person, id) => `naskah.typed.${person}.${id || 'new'}`;
const lastKey = (person) => `naskah.last.${person}`;

/** What was typed for a draft, or for a letter without one: until the tab is closed or the person logs out. */
export const typed = (person, id) => read(tab, typedKey(person, id)) ?? {};

export function keepTyped(person, id, values) {
  quietly(() => tab().setItem(typedKey(person, id), JSON.stringify(values)));
}

export function forgetTyped(person, id) {
  quietly(() => tab().removeItem(typedKey(person, id)));
}

/** Direction, unit and kind of the letter that was registered last. */
export const last = (person) => read(browser, lastKey(person)) ?? {};

/** @param {string} person @param {Object<string, string>} chosen */
export function keepLast(person, /** @type {any} */ { direction, unit, kind }) {
  quietly(() => browser().setItem(lastKey(person), JSON.stringify({ direction, unit, kind })));
}
