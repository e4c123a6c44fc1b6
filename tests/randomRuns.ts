/** Random tests ask the same questions each time, so that no change is refused by luck; `npm run test:proof` asks new ones, and more. */
import fc from 'fast-check';

const whole = process.env.PROOF === 'whole';

/** PROOF_SEED repeats what a proof has found; a test that names a seed of its own keeps it. */
const seed = process.env.PROOF_SEED ?? (whole ? undefined : '20261122');
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });

/** How often a random test is run: each change must stand a few worlds, the proof at night many. */
export function runs(few: number, many: number): number {
  return whole ? many : few;
}
