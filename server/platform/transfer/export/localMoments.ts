/** Moments as the clock of a zone shows them, fast enough for millions: a zone's offset is asked once a day. */
import { dayText, wallClock } from '../../../../shared/timeZone.ts';

const day = 86_400_000;
/** Clocks of no zone change within a quarter of an hour. */
const quarter = 900_000;
const mostKept = 50_000;

/** A function from an ISO moment to `2026-11-24 14:05:33`; thousandths only where there are any. */
export function localMoments(timeZone: string): (iso: string) => string {
  const offsets = new Map<number, number>();
  const offsetAt = (ms: number): number => {
    const known = offsets.get(ms);
    if (known !== undefined) return known;
    if (offsets.size >= mostKept) offsets.clear();
    const offset = wallClock(ms, timeZone) - ms;
    offsets.set(ms, offset);
    return offset;
  };
  return (iso) => {
    const ms = Date.parse(iso);
    const midnight = Math.floor(ms / day) * day;
    const offset = offsetAt(midnight);
    // On the day of a change it is asked by the quarter.
    const own = offset === offsetAt(midnight + day) ? offset : offsetAt(Math.floor(ms / quarter) * quarter);
    const wall = ms + own;
    const time = new Date(wall).toISOString().split('T')[1]!;
    return `${dayText(wall)} ${time.endsWith('.000Z') ? time.slice(0, 8) : time.slice(0, 12)}`;
  };
}
