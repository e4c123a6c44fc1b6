/** The settings by their own screens: people, departments, keys, own profile, backup. */
import { expect, test } from '@playwright/test';
import { at, origin, speak } from './setup/application.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));
test.afterEach(async ({ page }) => speak(page, 'en'));

test('someone is added, invited by a link, signs in with it, and the link works once', async ({
  page,
  browser,
}) => {
  await page.goto(at('/settings/users'));
  await page.getByRole('button', { name: 'Add user' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add user' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Zhao Yiming');
  await dialog.getByLabel('E-mail').fill('zhao.yiming@yunlan.example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Zhao Yiming' });
  await expect(row).toContainText('Not invited');
  await row.getByRole('button', { name: 'Invite' }).click();
  const link = await page.getByRole('dialog').getByLabel('Link').inputValue();
  expect(link).toContain(`${origin()}/invitation#`);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row).toContainText('Invited');

  const guest = await browser.newContext({ locale: 'en-US', storageState: { cookies: [], origins: [] } });
  const theirs = await guest.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('Welcome to Yunlan Motion');
  await theirs.getByLabel('Password', { exact: true }).fill('copper-teapot-19');
  await theirs.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(theirs).toHaveURL(/\/w\/main/);
  await expect(theirs.getByRole('navigation', { name: 'Navigation' })).toContainText('Accounts');
  // A member has no administration: its pages are not even named.
  await theirs.goto(at('/settings/me'));
  await expect(theirs.getByRole('navigation', { name: 'Settings' })).not.toContainText('Users');
  await guest.close();

  const again = await browser.newContext({ locale: 'en-US', storageState: { cookies: [], origins: [] } });
  const late = await again.newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
  await again.close();

  await page.reload();
  await expect(row).toContainText('Active');
  await row.getByRole('button', { name: 'More for Zhao Yiming' }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(row).toContainText('Deactivated');
});

test('departments form a tree', async ({ page }) => {
  await page.goto(at('/settings/departments'));
  await page.getByRole('button', { name: 'Add department' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Sales');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'More for Sales' }).click();
  await page.getByRole('menuitem', { name: 'Add below' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('East China');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'East China' })).toContainText('(Sales)');
  // A department that is still used is not deleted, and the reason is said.
  await page.getByRole('button', { name: 'More for Sales' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
});

test('an API key is shown once, works, and stops when revoked', async ({ page, request }) => {
  await page.goto(at('/settings/api-keys'));
  await page.getByRole('button', { name: 'Create key' }).click();
  await page.getByLabel('What is it for?').fill('Website form');
  await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  const key = await page.getByRole('dialog').getByLabel('Key').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('body')).not.toContainText(key);
  const asProgram = () =>
    request.get(`${origin()}/api/v1/me`, { headers: { Authorization: `Bearer ${key}` } });
  expect((await asProgram()).status()).toBe(200);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
  expect((await asProgram()).status()).toBe(401);
});

test('a backup is made and can be fetched', async ({ page }) => {
  await page.goto(at('/settings/backup'));
  await page.getByRole('button', { name: 'Back up now' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download guanxi-/ }).click({ timeout: 30_000 }),
  ]);
  expect(download.suggestedFilename()).toMatch(/^guanxi-.*\.guanxi$/);
});

test('the language changes at once and stays', async ({ page }) => {
  await page.goto(at('/settings/me'));
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: '简体中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('个人设置');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('个人设置');
  await expect(page).toHaveTitle('个人设置 · 关系');
});
