// Words about letters that go to other offices and come from them: they come with what shows such a letter.
import { exchange as inEnglish } from './en/exchange.js';
import { exchange as inIndonesian } from './id/exchange.js';

export const ofExchange = { en: inEnglish, id: inIndonesian };
