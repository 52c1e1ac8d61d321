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
const DAY = { dateStyle: 'medium' };
const WRITTEN = { day: DAY, date: { ...DAY, timeZone: 'UTC' }, time: { ...DAY, timeStyle: 'short' } };
/** To make one takes as long as to draw a row of a list. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** What is no moment, such as one typed into an address, stands as it is. */
function written(instant, how) {
  const moment = new Date(instant ?? NaN);
  if (Number.isNaN(moment.getTime())) return instant ?? '';
  const key = `${language} ${how}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, /** @type {any} */ (WRITTEN[how])));
  return /** @type {Intl.DateTimeFormat} */ (formats.get(key)).format(moment);
}

/** A day as people write it, out of an instant or a date such as 2026-03-31; a date is the same day wherever it is read. */
export const day = (instant) => (instant ? written(instant, String(instant).length === A_DATE ? 'date' : 'day') : '');
/** A moment as people write it. */
export const time = (instant) => (instant ? written(instant, 'time') : '');
export const number = (value) => (value ?? 0).toLocaleString(language);
