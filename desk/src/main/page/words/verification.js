// Words about codes by which anybody can check a letter: they come with the view of a letter.
import { verification as inEnglish } from './en/verification.js';
import { verification as inIndonesian } from './id/verification.js';

export const ofVerification = { en: inEnglish, id: inIndonesian };
