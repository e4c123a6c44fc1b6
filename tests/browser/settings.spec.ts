/** The settings by their own screens: people, departments, keys, own profile, backup. */
import { expect } from '@playwright/test';
import { administrator, at, callApi, mark, origin, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));
test.afterEach(async ({ page }) => speak(page, 'en'));

test('someone is added, invited by a link, signs in with it, leaves, and hands everything over', async ({
  page,
  browser,
}) => {
  const name = `Zhao ${mark()}`;
  const email = `${mark()}@yunlan.example`;
  await page.goto(at('/settings/users'));
  await page.getByRole('button', { name: 'Add user' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add user' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Add and invite' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(page.getByRole('dialog', { name: `Invitation for ${name}` })).toBeVisible();
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
  const found = await callApi<{ data: { id: string }[] }>(page, 'POST', '/objects/users/query', {
    filter: { email: { eq: email } },
  });
  const owner = found.data[0]!.id;
  const account = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', {
    name: `Handed on by ${name}`,
    owner,
  });
  await row.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  const leaving = page.getByRole('dialog', { name: `Deactivate ${name}` });
  await expect(leaving.getByRole('listitem').filter({ hasText: 'Accounts' })).toContainText('1');
  await expect(leaving.getByRole('button', { name: 'Deactivate and hand over' })).toBeDisabled();
  await leaving.getByLabel('New owner', { exact: true }).fill(administrator.name);
  await page.getByRole('option', { name: administrator.name }).click();
  await leaving.getByRole('button', { name: 'Deactivate and hand over' }).click();
  await expect(row).toContainText('Deactivated');
  const ownerNow = async () =>
    (await callApi<{ owner: { label: string } }>(page, 'GET', `/objects/accounts/${account.id}`)).owner.label;
  await expect.poll(ownerNow).toBe(administrator.name);
  // One change, taken back by one press.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(ownerNow).toBe(name);
});

test('departments form a tree', async ({ page }) => {
  const sales = `Sales ${mark()}`;
  const east = `East ${mark()}`;
  await page.goto(at('/settings/departments'));
  await page.getByRole('button', { name: 'Add department' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(sales);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `More for ${sales}` }).click();
  await page.getByRole('menuitem', { name: 'Add below' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(east);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: east })).toContainText(`(${sales})`);
  // By keys to the top and back below.
  const more = page.getByRole('button', { name: `More for ${east}` });
  await more.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('listitem').filter({ hasText: east })).not.toContainText(`(${sales})`);
  // A department that still holds something is closed into another: what there is is counted first.
  await page.getByRole('button', { name: `More for ${sales}` }).click();
  await page.getByRole('menuitem', { name: 'Close' }).click();
  const closing = page.getByRole('dialog', { name: `Close ${sales}?` });
  await expect(closing).toContainText('It is empty');
  await closing.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByRole('button', { name: `More for ${sales}` })).toBeHidden();
});

test('an API key is shown once, works, and stops when revoked', async ({ page, request }) => {
  const purpose = `Website form ${mark()}`;
  await page.goto(at('/settings/api-keys'));
  await page.getByRole('button', { name: 'Create key' }).click();
  await page.getByLabel('What is it for?').fill(purpose);
  await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  const key = await page.getByRole('dialog').getByLabel('Key').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('body')).not.toContainText(key);
  const asProgram = () =>
    request.get(`${origin()}/api/v1/me`, { headers: { Authorization: `Bearer ${key}` } });
  expect((await asProgram()).status()).toBe(200);
  const row = page.getByRole('row').filter({ hasText: purpose });
  await row.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toHaveCount(0);
  expect((await asProgram()).status()).toBe(401);
});

test('a backup is made and can be fetched', async ({ page }) => {
  await page.goto(at('/settings/backup'));
  await page.getByRole('button', { name: 'Back up now' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download guanxi-/ }).click(),
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
