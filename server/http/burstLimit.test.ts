/** One caller’s bucket: in one process, and in several that tell each other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BurstLimit } from './burstLimit.ts';

const clock = { at: 0, now: () => clock.at };

function taken(limit: BurstLimit, times: number): number {
  return Array.from({ length: times }, () => limit.take('x')?.allowed).filter(Boolean).length;
}

it('lets ten seconds’ worth pass at once, then as much as comes in again', () => {
  const limit = new BurstLimit(clock, 2);
  expect(taken(limit, 60)).toBe(20);
  clock.at += 3_000;
  expect(taken(limit, 60)).toBe(6);
  expect(limit.take('x')).toMatchObject({ allowed: false, remaining: 0, seconds: 1 });
  expect(limit.take('another')?.allowed).toBe(true);
});

it('without a limit counts nothing', () => {
  const limit = new BurstLimit(clock, 0);
  limit.takenElsewhere('x', 1_000);
  expect([limit.take('x'), limit.untold()]).toEqual([null, []]);
});

it('tells of those who ask often, once, and not of what was given back', () => {
  const limit = new BurstLimit(clock, 50);
  taken(limit, 4);
  expect(limit.untold()).toEqual([]);
  taken(limit, 3);
  limit.giveBack('x');
  expect(limit.untold()).toEqual([['x', 6]]);
  expect(limit.untold()).toEqual([]);
});

it('several processes let as much pass as one would, once they have heard of each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 30, max: 60 }), (processes, seconds) => {
      const all = Array.from({ length: processes }, () => new BurstLimit(clock, 10));
      const passed: number[] = [];
      for (let second = 0; second < seconds; second++) {
        clock.at += 1_000;
        passed.push(all.reduce((sum, each) => sum + taken(each, 40), 0));
        for (const from of all)
          for (const [name, count] of from.untold())
            for (const to of all) if (to !== from) to.takenElsewhere(name, count);
      }
      // The first moment is not known to the others yet; what it let pass too much is owed, at most one full bucket.
      const settled = passed.slice(20);
      const perSecond = settled.reduce((sum, each) => sum + each, 0) / settled.length;
      expect(perSecond).toBeLessThanOrEqual(10 * 1.5);
      expect(perSecond).toBeGreaterThan(5);
    }),
  );
});
