/** Days by which requests are answered: over weekends, short months and years. */
import { expect, test } from 'vitest';
import { dueOn } from './dueOn.ts';

test.each([
  ['gdpr', '2026-01-15', '2026-02-15'],
  ['gdpr', '2026-01-31', '2026-02-28'],
  ['gdpr', '2027-12-31', '2028-01-31'],
  ['gdpr', '2028-01-30', '2028-02-29'],
  // A Monday; a Friday; a Sunday.
  ['pipl', '2026-11-02', '2026-11-23'],
  ['pipl', '2026-11-06', '2026-11-27'],
  ['pipl', '2026-11-08', '2026-11-27'],
  ['other', '2026-11-06', null],
])('%s from %s until %s', (law, received, due) => {
  expect(dueOn(law, received)).toBe(due);
});
