/** The first run: the printed address makes the workspace and its administrator, once, and says at its field what is wrong. */
import { expect } from '@playwright/test';
import { administrator, expectAccessible, origin, statePath } from './setup/application.ts';
import { test } from './setup/test.ts';

test('without the printed address nothing can be made', async ({ page }) => {
  await page.goto(origin());
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'needs the address that the server printed',
  );
  await expect(page.locator('form')).toHaveCount(0);
});

test('a wrong token is refused and says so', async ({ page }) => {
  await page.goto(`${origin()}/setup#token=wrong`);
  await fillIn(page, administrator.password);
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByRole('alert')).toContainText('not the one that the server printed');
});

test('the printed address makes the workspace and signs in', async ({ page }) => {
  await page.goto(`${origin()}/setup#token=${process.env.GUANXI_TEST_TOKEN}`);
  await expect(page.getByLabel('Company name')).toBeFocused();
  // The token leaves the address at once.
  expect(page.url()).not.toContain('token');
  await expectAccessible(page);

  await fillIn(page, 'password');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByText('among those tried first by attackers')).toBeVisible();
  await expect(page.getByLabel('Company name')).toHaveValue('Yunlan Motion 云岚传动');

  // A reload in the middle keeps the way in.
  await page.reload();
  await fillIn(page, administrator.password);
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page).toHaveURL(/\/w\/main\/?$/);
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toContainText('Accounts');
  await page.context().storageState({ path: statePath });
});

test('afterwards the first run is over', async ({ page }) => {
  await page.goto(`${origin()}/setup#token=${process.env.GUANXI_TEST_TOKEN}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your workspace is already set up');
});

async function fillIn(page: import('@playwright/test').Page, password: string): Promise<void> {
  await page.getByLabel('Company name').fill('Yunlan Motion 云岚传动');
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}
