/** The fast way shows what the slow way shows, also on days when clocks change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, wallClock } from '../../../../shared/timeZone.ts';
import { localMoments } from './localMoments.ts';

test('every moment in every zone', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  const change = fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-04-04', '2026-10-03');
  const moment = fc.oneof(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    fc
      .tuple(change, fc.integer({ min: 0, max: 86_400_000 }))
      .map(([day, ms]) => new Date(Date.parse(day) + ms)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, at) => {
      const wall = wallClock(at.getTime(), zone);
      const time = new Date(wall).toISOString().split('T')[1] ?? '';
      const slow = `${dayText(wall)} ${time.endsWith('.000Z') ? time.slice(0, 8) : time.slice(0, 12)}`;
      expect(localMoments(zone)(at.toISOString())).toBe(slow);
    }),
    { numRuns: 300 },
  );
});
