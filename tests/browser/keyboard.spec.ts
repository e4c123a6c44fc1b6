/** Everything of the frame by keyboard: palette, keys, skip link, pins, sidebar. */
import { expect } from '@playwright/test';
import { callApi, clear, expectAccessible, expectNoWider, open, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));
test.afterEach(async ({ page }) => speak(page, 'en'));

test('Ctrl K finds a customer by the initials of its pinyin and opens it', async ({ page }) => {
  await clear(page, 'accounts', '明川精密');
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', { name: '明川精密' });
  await open(page);
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Search and commands' });
  await expect(input).toBeFocused();
  await input.fill('mcj');
  const option = page.getByRole('option', { name: /明川精密/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(option.locator('mark')).toHaveText('明川精');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/accounts/${id}$`));
  await expect(page).toHaveTitle(/^明川精密 · /);
  // What was opened is offered again.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recently opened' })).toContainText('明川精密');
});

test('the palette runs actions and pages, in Chinese too', async ({ page }) => {
  await speak(page, 'zh');
  await open(page);
  // Nothing of what is typed before the palette has arrived is lost or acts on the page.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lxr');
  await expect(page.getByRole('combobox', { name: '搜索与命令' })).toHaveValue('lxr');
  await expect(page.getByRole('option', { name: /联系人/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single keys act outside of inputs and sleep inside', async ({ page }) => {
  await open(page, '/settings/users');
  await page.getByLabel('Find a person').fill('c?g');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Search and commands');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  // One after the other without a pause: the second belongs to the first for a moment only.
  await Promise.all([page.keyboard.press('g'), page.keyboard.press('c')]);
  await expect(page).toHaveURL(/\/accounts/);
  await page.keyboard.press('c');
  const menu = page.getByRole('dialog', { name: 'New' });
  await expect(menu.getByRole('button', { name: 'Account', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('button', { name: 'Contact', exact: true })).toBeFocused();
});

test('a dialog gives the focus back to the button or the menu it was opened from', async ({ page }) => {
  await open(page, '/settings/roles');
  const button = page.getByRole('button', { name: 'New role' });
  await button.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New role' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  const more = page.getByRole('button', { name: 'More for Auditor' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Copy' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Copy “Auditor”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('the skip link leads past the navigation, and a new page takes the focus', async ({ page }) => {
  await open(page, '/settings/me');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await page.getByRole('link', { name: 'Departments' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Departments · /);
});

test('P keeps a page in the sidebar, [ folds it', async ({ page }) => {
  await open(page, '/settings/backup');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backup');
  await page.keyboard.press('p');
  const pins = page.getByRole('region', { name: 'Pinned' });
  await expect(pins.getByRole('link', { name: 'Backup' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(pins.getByRole('link', { name: 'Backup' })).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(page.getByRole('button', { name: 'Unfold the sidebar' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('[');
});

test('an address that leads nowhere says so', async ({ page }) => {
  await open(page, '/nothing-of-the-kind');
  await expect(page.getByRole('main').getByText('There is nothing at this address')).toBeVisible();
});

test('on a phone there is a bar below and the navigation is a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/settings/me');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Opportunities');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectNoWider(page, 390);
});
