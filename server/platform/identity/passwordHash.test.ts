/** What a password costs to hash and to guess, at the price of production. */
import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './passwordHash.ts';

/** Milliseconds of processor time that the work takes in all threads. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

it('says its cost in the hash, and tells the right password from others', async () => {
  const stored = await hashPassword('vier kleine wolken');
  expect(stored).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await passwordMatches('vier kleine wolken', stored)).toBe(true);
  expect(await passwordMatches('vier kleine wolke', stored)).toBe(false);
});

it('hashes for an unknown person as well', async () => {
  // A hash costs far more than looking one up.
  expect(await costOf(async () => expect(await passwordMatches('x', null)).toBe(false))).toBeGreaterThan(50);
});
