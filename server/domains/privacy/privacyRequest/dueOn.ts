/** The last day for answering a request: PIPL 15 working days (as GB/T 35273 has it), GDPR one month (Art. 12 III). */

const workingDays = 15;

/** @param received a day as YYYY-MM-DD; null where the law sets no day. Public holidays are not known here. */
export function dueOn(law: string, received: string): string | null {
  const day = new Date(`${received}T00:00:00Z`);
  if (law === 'gdpr') return monthAfter(day);
  if (law !== 'pipl') return null;
  for (let left = workingDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** The same day of the next month, or its last one. */
function monthAfter(day: Date): string {
  const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1));
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(day.getUTCDate(), last));
  return month.toISOString().slice(0, 10);
}
