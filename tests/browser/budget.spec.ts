/** What a page costs before it stands: compressed script of the first page after sign-in, and what never belongs in it. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response } from '@playwright/test';
import { at, speak } from './setup/application.ts';
import { Stillness } from './setup/stillness.ts';
import { test } from './setup/test.ts';

/** KB: the first page after sign-in is home; lists and boards may fetch what their tools need while nobody waits. */
const budgets = { '/': 300, '/accounts': 400, '/opportunities': 400 } as const;

/** Bytes of all scripts that a page fetches, compressed, and the text of them. */
async function scriptsOf(
  page: Page,
  path: string,
): Promise<{ bytes: number; names: string[]; text: string }> {
  const scripts = new Map<string, Response>();
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.set(response.url(), response);
  });
  const still = new Stillness(page);
  await page.goto(at(path));
  await expect(page.locator('#content h1, #content [role="grid"]').first()).toBeVisible();
  await still.wait();
  const names = [...scripts.keys()];
  const texts = await Promise.all([...scripts.values()].map((response) => response.text()));
  return {
    bytes: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
    names,
    text: texts.join('\n'),
  };
}

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
  // What comes seconds later, while nobody waits, would come sooner than the page on a slow machine.
  await page.addInitScript(() => {
    const start = window.setTimeout;
    const sooner = (run: TimerHandler, wait?: number, ...rest: unknown[]) =>
      (wait ?? 0) >= 2_000 ? 0 : start(run, wait, ...rest);
    window.setTimeout = sooner as typeof window.setTimeout;
  });
});

for (const [path, most] of Object.entries(budgets)) {
  test(`${path} fetches at most ${most} KB of compressed script`, async ({ page }) => {
    const { bytes, names, text } = await scriptsOf(page, path);
    test
      .info()
      .annotations.push({ type: 'compressed script', description: `${Math.round(bytes / 1024)} KB` });
    expect(bytes, names.join('\n')).toBeLessThanOrEqual(most * 1024);
    // Dictionaries and validators of the server: pinyin, number plans of all countries, schemas.
    for (const foreign of ['ZodError', 'country_calling_codes', 'toneType']) {
      expect(text.includes(foreign), foreign).toBe(false);
    }
  });
}
