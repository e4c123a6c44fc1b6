/** Every page as it is looked at: by axe in both themes, on a phone, and at twice the size on a laptop. Pages of the settings are looked at by their declaration; others join `places`. */
import { expect, type Page } from '@playwright/test';
import { settingsPages } from '../../web/frame/settings/pages/settingsPages.ts';
import { at, callApi, expectAccessible, expectContrast, expectNoWider, speak } from './setup/application.ts';
import { Stillness } from './setup/stillness.ts';
import { test } from './setup/test.ts';

/** Long names, because short ones fit everywhere. */
const name = 'Yangtze Delta Precision Manufacturing and Automation Holdings 长江三角洲精密制造';

async function places(page: Page): Promise<readonly string[]> {
  const found = await callApi<{ data: { id: string }[] }>(page, 'POST', '/objects/accounts/query', {
    filter: { name: { eq: name } },
    limit: 1,
  });
  const { id } =
    found.data[0] ?? (await callApi<{ id: string }>(page, 'POST', '/objects/accounts', { name }));
  return [
    '/',
    '/accounts',
    `/accounts/${id}`,
    `/accounts/${id}/history`,
    '/recycle-bin',
    '/?view=admin',
    '/accounts/new',
    '/opportunities',
    '/tasks',
    '/import',
    '/inbox',
    ...settingsPages.flatMap(({ path, load }) => (load ? [path] : [])),
    '/settings/objects/account',
    '/settings/objects/account/facts',
    '/settings/objects/opportunity/pipelines',
    '/settings/quality/accounts',
    '/privacyRequests',
    '/nowhere',
  ];
}

async function drawn(page: Page, still: Stillness, place: string): Promise<void> {
  await page.goto(at(place));
  await expect(page.locator('#content')).not.toBeEmpty();
  await still.wait();
  await expect(page.getByRole('status', { name: /Loading|加载/ })).toHaveCount(0);
}

test.afterEach(async ({ page }) => speak(page, 'en'));

/** Narrow windows: a phone, and a laptop at 200 %. */
const windows = [
  { width: 390, height: 844 },
  { width: 683, height: 384 },
] as const;

/** Each page is opened once, because opening costs most: the tongue changes with the page, the theme and the window on it. */
for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing in either theme, and no page is wider than its window, ${language}`, async ({
    page,
  }) => {
    test.setTimeout(1_200_000);
    const still = new Stillness(page);
    await speak(page, language);
    const all = await places(page);
    for (const place of all.filter((_, n) => n % 2 === (language === 'zh' ? 0 : 1))) {
      await test.step(place, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1366, height: 768 });
        await drawn(page, still, place);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
        await expectContrast(page);
        for (const size of windows) {
          await page.setViewportSize(size);
          await expectNoWider(page, size.width, place);
        }
      });
    }
  });
}
