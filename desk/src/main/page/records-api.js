// The REST API for those who keep records, as the components use it.
import { all, call, json, one, page } from './http.js';

const id = encodeURIComponent;

/** Whether the user keeps records or approves their disposal: the server says 403 to all others. */
export async function mayKeep() {
  try {
    await page('reports', 0, 1);
    return true;
  } catch (e) {
    if (e.status === 403) return false;
    throw e;
  }
}

export const reports = () => all('reports');
export const reportRows = (name, values) => ({ skip, most }) => page(`reports/${id(name)}/rows`, skip, most, values);

/** The address of a whole report as a file. */
export function reportFile(name, format, values) {
  const given = Object.entries(values).filter(([, value]) => value);
  return `reports/${id(name)}/content?${new URLSearchParams([['format', format], ...given])}`;
}

export const disposals = ({ skip, most }) => page('disposals', skip, most);
export const disposal = (batch) => one(`disposals/${id(batch)}`);
export const propose = async (values) => (await json('POST', 'disposals', values)).entry;
export const takeStep = async (batch, values) => (await json('PUT', `disposals/${id(batch)}`, values)).entry;
export const items = (batch, choice) => ({ skip, most }) => page(`disposals/${id(batch)}/items`, skip, most, choice);
export const appraise = async (batch, verdict) => (await json('POST', `disposals/${id(batch)}/appraisals`, verdict)).entry;
/** What stays of a letter that is gone, by the id that it had. */
export const stub = (letter) => one(`stubs/${id(letter)}`);
export const proof = (batch, what) => `disposals/${id(batch)}/${what}`;

export const holds = ({ skip, most }) => page('holds', skip, most);
export const allHolds = () => all('holds');
export const placeHold = async (values) => (await json('POST', 'holds', values)).entry;
export const releaseHold = (hold, reason) => json('PUT', `holds/${id(hold)}`, { status: 'released', reason });
export const heldLetters = (hold) => ({ skip, most }) => page(`holds/${id(hold)}/letters`, skip, most);
export const holdLetter = (hold, letter) => json('POST', `holds/${id(hold)}/letters`, { letterId: letter });

export const schedules = ({ skip, most }) => page('schedules', skip, most);
export const schedule = (edition) => one(`schedules/${id(edition)}`);
export const draft = async (values) => (await json('POST', 'schedules', values)).entry;
export const putSchedule = (edition, file) => call(`schedules/${id(edition)}/content`,
  { method: 'PUT', body: file, headers: { 'Content-Type': 'text/csv' } });
export const scheduleFile = (edition) => `schedules/${id(edition)}/content`;
export const problems = (edition) => ({ skip, most }) => page(`schedules/${id(edition)}/problems`, skip, most);
export const effect = (edition) => one(`effects/${id(edition)}`);
export const effectByRule = (edition) => ({ skip, most }) => page(`schedules/${id(edition)}/effect`, skip, most);
export const effectFile = (edition) => `effects/${id(edition)}/content`;
export const bringIntoForce = (edition, values) => json('PUT', `schedules/${id(edition)}`, { status: 'inForce', ...values });

export { kinds, letter } from './api.js';
/** Why a letter has its date: the server answers a list of one. */
export const retention = async (letter) => (await all(`letters/${id(letter)}/retention`))[0];
export const events = () => all('events');
export const declare = (values) => json('POST', 'declarations', values);
export const amend = (letter, values) => json('POST', `letters/${id(letter)}/amendments`, values);
