// Words of views that are opened seldom: they come with their view, and not with what every page begins with.
import { check as checkInEnglish } from './en/check.js';
import { hint as hintInEnglish } from './en/hint.js';
import { reports as reportsInEnglish } from './en/reports.js';
import { secrecy as secrecyInEnglish } from './en/secrecy.js';
import { check as checkInIndonesian } from './id/check.js';
import { hint as hintInIndonesian } from './id/hint.js';
import { reports as reportsInIndonesian } from './id/reports.js';
import { secrecy as secrecyInIndonesian } from './id/secrecy.js';

export const seldom = {
  en: { ...checkInEnglish, ...hintInEnglish, ...reportsInEnglish, ...secrecyInEnglish },
  id: { ...checkInIndonesian, ...hintInIndonesian, ...reportsInIndonesian, ...secrecyInIndonesian },
};
