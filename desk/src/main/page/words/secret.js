// Words about who has read secret letters and who holds copies of them: they come with the view of a letter.
import { secret as inEnglish } from './en/secret.js';
import { secret as inIndonesian } from './id/secret.js';

export const ofSecrets = { en: inEnglish, id: inIndonesian };
