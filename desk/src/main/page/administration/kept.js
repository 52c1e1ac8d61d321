// What was changed in a configuration file and not saved yet: kept by the browser for the tab, for each person apart.
const at = (person, file) => `naskah.configuration.${person}.${file}`;

/** Where the browser keeps nothing for this page. */
const held = new Map();

/** What was kept; null if nothing was. */
export function kept(person, file) {
  const key = at(person, file);
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? held.get(key) ?? null;
  } catch {
    return held.get(key) ?? null;
  }
}

export function keep(person, file, draft) {
  const key = at(person, file);
  held.delete(key);
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    held.set(key, draft);
  }
}

export function forget(person, file) {
  const key = at(person, file);
  held.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}
