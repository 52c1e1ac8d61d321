// Words of sending letters of the office: they come with that part of a letter.
import { sending as inEnglish } from './en/sending.js';
import { sending as inIndonesian } from './id/sending.js';

export const ofSending = { en: inEnglish, id: inIndonesian };
