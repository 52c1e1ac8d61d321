// Words of letters that the office writes: they come with the list of them, and with the view of a letter.
import { drafts as inEnglish } from './en/drafts.js';
import { drafts as inIndonesian } from './id/drafts.js';

export const ofDrafts = { en: inEnglish, id: inIndonesian };
