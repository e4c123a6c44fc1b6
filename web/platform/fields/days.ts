/** The day and the time that clocks of a time zone show at a moment, and back. */

const parts = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = parts.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    parts.set(timeZone, format);
  }
  return format;
}

/** The day and the time of a moment in a time zone. `day` is yyyy-MM-dd, `time` HH:mm. */
export function momentIn(iso: string, timeZone: string): { day: string; time: string } {
  const found: Record<string, string> = {};
  for (const part of formatIn(timeZone).formatToParts(new Date(iso))) found[part.type] = part.value;
  return { day: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}

/** The moment (ISO, UTC) at which clocks in `timeZone` show this day and time. */
export function momentOf(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  // Two steps settle every offset, also across a change to or from daylight saving time.
  for (let step = 0; step < 2; step++) {
    const shown = momentIn(new Date(guess).toISOString(), timeZone);
    guess += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(guess).toISOString();
}

/** Today in a time zone. */
export function todayIn(timeZone: string): string {
  return momentIn(new Date().toISOString(), timeZone).day;
}
