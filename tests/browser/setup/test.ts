/** `test` of these tests: notes wait for a hand on the busiest machine, because timings decide nothing here. */
import { type BrowserContext, test as playwright } from '@playwright/test';
import { noteLives } from '../../../web/base/noteLives.ts';

export const test = playwright.extend({
  context: async ({ context }, use) => {
    await letNotesStay(context);
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
