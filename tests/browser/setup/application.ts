/** What every browser test knows: where the application is, who the administrator is, how to go and look. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../shared/labels.ts';

export const administrator = {
  name: 'Lin Wei',
  email: 'lin.wei@yunlan.example',
  password: 'orchid-lantern-72',
} as const;

/** As in playwright.config.ts: each half of the suite has its own. */
export const statePath = `.cache/browser/administrator-${process.env.BROWSER_PART || 'all'}.json`;

export function origin(): string {
  const value = process.env.GUANXI_TEST_ORIGIN;
  if (!value) throw new Error('the application was not started');
  return value;
}

/** An address of the workspace: `at('/accounts')`. */
export function at(path = '/'): string {
  return `${origin()}/w/main${path}`;
}

/** Opens a page of the workspace and waits until it is drawn and listens to keys. */
export async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(at(path));
  await expect(page.locator('#content')).toBeVisible();
}

/** A call of the API as the signed-in person of the page. */
export async function callApi<Answer>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const headers = { Origin: origin(), 'Guanxi-Workspace': 'main' };
  const ask = () =>
    page.request.fetch(`${origin()}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { data: body }),
    });
  let answer = await ask();
  if (answer.status() === 403 && (await answer.text()).includes('step_up_required')) {
    // A long run: the proof of its sign-in is older than ten minutes.
    const { password } = administrator;
    await page.request.post(`${origin()}/api/v1/me/proof`, { headers, data: { password } });
    answer = await ask();
  }
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.status() === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

/** A word that no other test has, nor this one when it runs again: letters only, because some names are put right. */
export function mark(): string {
  lastMark = Math.max(lastMark + 1, Date.now());
  return [...lastMark.toString()].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
}
let lastMark = 0;

/** Takes away what tests left whose names begin so. */
export async function clear(page: Page, plural: string, beginning: string): Promise<void> {
  const { data } = await callApi<{ data: { id: string }[] }>(page, 'POST', `/objects/${plural}/query`, {
    filter: { name: { startsWith: beginning } },
    limit: 200,
    fields: ['id'],
  });
  if (data.length === 0) return;
  const operations = data.map(({ id }) => ({ op: 'delete', id }));
  await callApi(page, 'POST', `/objects/${plural}/batch`, { operations });
}

/** Nothing lies beside the window: the page is no wider than it. */
export async function expectNoWider(page: Page, width: number, where?: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), where)
    .toBeLessThanOrEqual(width);
}

/** The page speaks the person's language, wherever it is opened. */
export async function speak(page: Page, language: Language): Promise<void> {
  await callApi(page, 'PATCH', '/me', { language });
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 AA, on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothing(page, axeOn(page).withTags(rules));
}

/** Contrast only: what else axe looks at does not change with the theme. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(page, axeOn(page).withRules(['color-contrast']));
}

/** In the page itself, which has no frames of other sites: otherwise each run would open a further page for its report. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function expectNothing(page: Page, axe: AxeBuilder): Promise<void> {
  // Half-way through a change of colours nothing has the contrast of either theme.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await axe.analyze();
  const said = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join(' | ')}`,
  );
  expect(said).toEqual([]);
}
