/** Moments as the clock of a zone shows them, fast enough for millions: a zone's offset is asked once a quarter of an hour. */
import { dayText, wallClock } from '../../../../shared/timeZone.ts';

/** Clocks of no zone change within a quarter. */
const quarter = 900_000;
const mostKept = 50_000;

/** A function from an ISO moment to `2026-11-24 14:05:33`; thousandths only where there are any. */
export function localMoments(timeZone: string): (iso: string) => string {
  const offsets = new Map<number, number>();
  return (iso) => {
    const ms = Date.parse(iso);
    const key = Math.floor(ms / quarter);
    let offset = offsets.get(key);
    if (offset === undefined) {
      if (offsets.size >= mostKept) offsets.clear();
      offset = wallClock(key * quarter, timeZone) - key * quarter;
      offsets.set(key, offset);
    }
    const wall = ms + offset;
    const time = new Date(wall).toISOString().split('T')[1]!;
    return `${dayText(wall)} ${time.endsWith('.000Z') ? time.slice(0, 8) : time.slice(0, 12)}`;
  };
}
