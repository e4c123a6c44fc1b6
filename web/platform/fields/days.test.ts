/** Moments in the time zone of the reader. */
import { expect, test } from 'vitest';
import { momentIn, momentOf } from './days.ts';

test('a moment is shown in the zone of the reader and read back from it', () => {
  expect(momentIn('2026-11-22T17:30:00Z', 'Asia/Shanghai')).toEqual({ day: '2026-11-23', time: '01:30' });
  expect(momentOf('2026-11-23', '01:30', 'Asia/Shanghai')).toBe('2026-11-22T17:30:00.000Z');
  // The evening before clocks in New York go back.
  expect(momentOf('2026-11-01', '12:00', 'America/New_York')).toBe('2026-11-01T17:00:00.000Z');
  expect(momentOf('2026-10-31', '12:00', 'America/New_York')).toBe('2026-10-31T16:00:00.000Z');
});
