/** `test` of these tests: notes wait for a hand on the busiest machine, and the sign-in stays fresh, because timings decide nothing here. */
import { type BrowserContext, test as playwright } from '@playwright/test';
import { noteLives } from '../../../web/base/noteLives.ts';
import { administrator, origin } from './application.ts';

export const test = playwright.extend({
  context: async ({ context }, use) => {
    await letNotesStay(context);
    await proveAgain(context);
    await use(context);
  },
});

/** The pages of this context take notes away after minutes instead of seconds; all other clocks run as they do. */
export function letNotesStay(context: BrowserContext): Promise<unknown> {
  return context.addInitScript((lives) => {
    const start = window.setTimeout;
    const patient = (run: TimerHandler, wait?: number, ...rest: unknown[]) =>
      start(run, wait !== undefined && lives.includes(wait) ? wait * 60 : wait, ...rest);
    window.setTimeout = patient as typeof window.setTimeout;
  }, Object.values(noteLives) as number[]);
}

/** Half of what a proof is worth. */
const proofMs = 5 * 60_000;
let provedAt = 0;

/** All tests share one sign-in; a long run would be asked to confirm it in the middle of a test. */
async function proveAgain(context: BrowserContext): Promise<void> {
  if (Date.now() - provedAt < proofMs) return;
  const headers = { Origin: origin(), 'Guanxi-Workspace': 'main' };
  const { password } = administrator;
  const answer = await context.request.post(`${origin()}/api/v1/me/proof`, { headers, data: { password } });
  // A test that begins as a guest has nothing to prove.
  if (answer.ok()) provedAt = Date.now();
}
