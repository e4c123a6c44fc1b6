/** Signing in and out, in both languages, and coming back to where one was. */
import { expect } from '@playwright/test';
import { administrator, at, expectAccessible, origin } from './setup/application.ts';
import { test } from './setup/test.ts';

test.use({ storageState: { cookies: [], origins: [] } });

test('a wrong password is refused in words, the right one opens the page that was asked for', async ({
  page,
}) => {
  await page.goto(at('/contacts'));
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/main\/contacts$/);
  await expect(page).toHaveTitle(/^Contacts · /);
});

test('only addresses of this site are returned to', async ({ page }) => {
  await page.goto(`${origin()}/sign-in?next=${encodeURIComponent('//example.org/')}`);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${origin()}/w/main`));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sign-in is accessible in both languages, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${origin()}/sign-in`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('menuitem', { name: '简体中文' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expectAccessible(page);
  });
}

test('signing out ends the session', async ({ page }) => {
  await page.goto(`${origin()}/sign-in`);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(at('/accounts'));
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
