// The periods that are asked for most, as days: 2026-01-31.
import { today } from '../desk.js';

const two = (n) => String(n).padStart(2, '0');
const written = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The periods by name, with their first and last day; those that go on end on the office's today. */
export function periods() {
  const [year, month, date] = today().split('-').map((part, i) => Number(part) - (i === 1 ? 1 : 0));
  const now = new Date(year, month, date);
  const quarter = month - (month % 3);
  const period = (name, from, until) => ({ name, from: written(from), until: written(until) });
  return [
    period('year', new Date(year, 0, 1), now),
    period('quarter', new Date(year, quarter, 1), now),
    period('month', new Date(year, month, 1), now),
    period('lastMonth', new Date(year, month - 1, 1), new Date(year, month, 0)),
    period('lastQuarter', new Date(year, quarter - 3, 1), new Date(year, quarter, 0)),
    period('lastYear', new Date(year - 1, 0, 1), new Date(year - 1, 11, 31)),
  ];
}

/** First and last day of the period with this name. */
export function periodOf(name) {
  const { from, until } = periods().find((period) => period.name === name);
  return { from, until };
}
