/** Days and moments in a time zone, by Intl alone. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      era: 'short',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The wall clock at a moment, as milliseconds since 1970 of a clock that runs in UTC. */
export function wallClock(ms: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatterOf(timeZone).formatToParts(ms)) parts[part.type] = part.value;
  const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const whole = utc(year, Number(parts.month), Number(parts.day));
  const seconds = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
  return whole + seconds * 1000 + (((ms % 1000) + 1000) % 1000);
}

/** Milliseconds since 1970 of a day's start in UTC; `Date.UTC` takes years below 100 for 19xx. */
export function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/**
 * The moment at which the clock of a zone shows `wall`. A time that a change of the clock skips counts from before the
 * change; of a time that comes twice, the first is taken.
 */
export function momentOf(wall: number, timeZone: string): number {
  const offsetAt = (ms: number): number => wallClock(ms, timeZone) - ms;
  const day = 86_400_000;
  const candidates = [offsetAt(wall - day), offsetAt(wall + day)].map((offset) => wall - offset);
  const exact = candidates.filter((ms) => wallClock(ms, timeZone) === wall);
  return exact.length > 0 ? Math.min(...exact) : candidates[0]!;
}

/** `yyyy-MM-dd` of a wall clock. */
export function dayText(wall: number): string {
  const at = new Date(wall);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

/** The day that a moment falls on. */
export function dayAt(ms: number, timeZone: string): string {
  return dayText(wallClock(ms, timeZone));
}

/** Milliseconds since 1970 of a day's start in UTC. */
export function dayStart(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return utc(year, month, date);
}

export function addDays(day: string, days: number): string {
  return dayText(dayStart(day) + days * 86_400_000);
}

/** The first moment of a day in a zone; some zones have days that begin at one o'clock. */
export function startOfDay(day: string, timeZone: string): number {
  return momentOf(dayStart(day), timeZone);
}

/** Whether a text names a time zone of the IANA database, such as Asia/Shanghai. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Offsets such as +08:00 are no zones: they know no summer time.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
