// What the page says, in the language that the person chose, or else the browser's.
import { en } from './words/en.js';
import { id } from './words/id.js';

const KEPT = 'naskah.language';

export const languages = { en, id };

/** Adds words that come with a view, by language. @param {Object<string, Object<string, string>>} more */
export function learn(more) {
  for (const [code, words] of Object.entries(more)) Object.assign(languages[code], words);
}

/** What languages call themselves. */
export const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' };

const known = (code) => (Object.hasOwn(languages, code ?? '') ? code : null);

// A browser may keep nothing for this page; then the choice holds until it is closed.
function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** The language that is spoken now: a live binding, read anew wherever it is used. */
export let language = known(kept()) ?? ((navigator.language || 'en').startsWith('id') ? 'id' : 'en');

/** Tells "language" when another language is spoken. */
export const spoken = new EventTarget();

/** Speaks a language from now on; with keep, the person chose it, and it is spoken next time too. */
export function speak(code, { keep = false } = {}) {
  if (!known(code)) return;
  if (keep) {
    try {
      localStorage.setItem(KEPT, code);
    } catch {
      // Nothing can be kept here.
    }
  }
  if (code === language) return;
  language = code;
  spoken.dispatchEvent(new Event('language'));
}

/** Whether the person chose a language at some time. */
export const hasChosen = () => known(kept()) !== null;

/**
 * The word for a key, with values for what stands in braces in it. A key that has none stands for itself.
 * @param {string} key
 * @param {Object<string, string|number>} [values]
 */
export function word(key, values = {}) {
  const text = languages[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The word for a code of the server's, such as `code('status', 'open')`; one that the page does not know stands as it is. */
export const code = (kind, value) => languages[language][`${kind}.${value}`] ?? value ?? '';

/** What the office's own files call something, such as a kind or an instruction, in the person's language. */
export const inWords = (term) => term[language === 'id' ? 'indonesian' : 'english'];

const A_DATE = 10; // letters in 2026-03-31
/** A day as people write it, out of an instant or a date such as 2026-03-31; a date is the same day wherever it is read. */
export const day = (instant) => (instant ? new Date(instant).toLocaleDateString(language,
  { dateStyle: 'medium', ...(String(instant).length === A_DATE && { timeZone: 'UTC' }) }) : '');
/** A moment as people write it. */
export const time = (instant) => (instant ? new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }) : '');
export const number = (value) => (value ?? 0).toLocaleString(language);
