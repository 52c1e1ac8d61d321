// The day that it is in the office, as the server says it: the clock of this machine may be wrong, and stand in another zone.
let day = '';

/** Takes the day from an answer that carries one: {today}. */
export function heard(answer) {
  if (answer.today) day = answer.today;
  return answer;
}

/** Today, as fields for days have it: 2026-11-29. */
export const today = () => day;
