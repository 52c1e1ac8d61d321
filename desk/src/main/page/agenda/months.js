// Months as they are written: 2026-11.
import { language, today } from '../desk.js';

const two = (n) => String(n).padStart(2, '0');

/** The month that it is in the office. */
export const thisMonth = () => today().slice(0, 7);

/** A month as people write it. */
export const monthName = (month) => new Date(`${month}-01`).toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The first and the last day of a period of months. */
export function asPeriod(from, until) {
  const [year, month] = until.split('-').map(Number);
  return { from: `${from}-01`, to: `${until}-${two(new Date(year, month, 0).getDate())}` };
}

/** Whether the month is over in the office. */
export const isOver = (month) => month < thisMonth();
