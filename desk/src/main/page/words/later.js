// All words that come with their view, and not with what every page begins with: for who wants to know all of them.
import { ofAdministration } from './administration.js';
import { ofDrafts } from './drafts.js';
import { ofExchange } from './exchange.js';
import { ofRecords } from './records.js';
import { ofSecrets } from './secret.js';
import { seldom } from './seldom.js';
import { ofSending } from './sending.js';
import { ofVerification } from './verification.js';

const all = (language) => ({
  ...ofAdministration[language], ...ofDrafts[language], ...ofExchange[language], ...ofRecords[language], ...ofSecrets[language], ...ofSending[language], ...seldom[language],
  ...ofVerification[language],
});

export const later = { en: all('en'), id: all('id') };
