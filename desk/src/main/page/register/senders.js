import { call, entries } from '../desk.js';

const WAIT = 200;
let later = 0;

/** Who sent letters before and begins so, a moment after the last letter was typed. */
export function senders(begun) {
  clearTimeout(later);
  return new Promise((resolve) => {
    later = window.setTimeout(async () => {
      const found = begun.trim() ? await call(`senders?${new URLSearchParams({ term: begun.trim() })}`).catch(() => null) : null;
      resolve(found ? entries(found) : []);
    }, WAIT);
  });
}
