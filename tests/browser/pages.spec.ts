/** Every page as it is looked at: by axe in both themes, on a phone, and at twice the size on a laptop. */
import { expect, type Page, test } from '@playwright/test';
import { at, callApi, expectAccessible, speak, withoutStream } from './setup/application.ts';

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
    '/settings/notifications',
    '/settings/mail',
    '/settings/users',
    '/settings/jobs',
    '/settings/sandboxes',
    '/nowhere',
  ];
}

async function drawn(page: Page, place: string): Promise<void> {
  await withoutStream(page);
  await page.goto(at(place));
  await expect(page.locator('#content')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status', { name: /Loading|加载/ })).toHaveCount(0);
}

test.afterEach(async ({ page }) => speak(page, 'en'));

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${theme}`, async ({ page }) => {
    test.slow();
    await speak(page, theme === 'light' ? 'zh' : 'en');
    await page.emulateMedia({ colorScheme: theme });
    for (const place of await places(page)) {
      await test.step(place, async () => {
        await drawn(page, place);
        await expectAccessible(page);
      });
    }
  });
}

const screens = [
  { what: 'a phone', width: 390, height: 844 },
  { what: 'a laptop at 200 %', width: 683, height: 384 },
] as const;

for (const { what, width, height } of screens) {
  test(`no page is wider than ${what}`, async ({ page }) => {
    test.slow();
    await speak(page, 'zh');
    await page.setViewportSize({ width, height });
    for (const place of await places(page)) {
      await drawn(page, place);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, place).toBeLessThanOrEqual(width);
    }
  });
}
