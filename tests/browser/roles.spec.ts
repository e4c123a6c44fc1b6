/** Roles by their own pages: one is made, its matrix changed by keyboard, compared, tested, and taken away again. */
import { expect } from '@playwright/test';
import { administrator, callApi, expectAccessible, mark, open, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.afterEach(async ({ page }) => speak(page, 'en'));

test('a role is made like another, changed, undone, compared, tested and deleted', async ({ page }) => {
  const word = mark();
  const name = `Scout ${word}`;
  const account = `Tested ${word}`;
  await speak(page, 'en');
  await open(page, '/settings/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByLabel('Name, English').fill(name);
  await dialog.getByLabel('Name, Chinese').fill(`外勤 ${word}`);
  await dialog.getByLabel('Start from').click();
  await page.getByRole('option', { name: 'Sales', exact: true }).click();
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  // The cell is the browser's own list: the keyboard opens nothing it does not know.
  const cell = page.getByRole('combobox', { name: 'View, Accounts' });
  await expect(cell).toHaveValue('team');
  await cell.selectOption('all');
  await page.getByRole('button', { name: 'Set all of Tasks' }).click();
  await page.getByRole('menuitem', { name: 'Same as Accounts' }).click();
  await page.getByRole('tab', { name: 'Fields' }).click();
  await page.getByLabel('Find a field').fill('phones');
  await page.getByRole('combobox', { name: 'Phones' }).selectOption('masked');
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByRole('button', { name: 'Save role' })).toBeHidden();
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('tab', { name: 'Records' }).click();
  await expect(cell).toHaveValue('team');
  await expectAccessible(page);

  await open(page, '/settings/roles/compare');
  await expect(page.getByRole('row', { name: /All other objects · View/ })).toContainText(
    'Department and below',
  );
  await expectAccessible(page);

  const made = await callApi(page, 'POST', '/objects/accounts', { name: account });
  await open(page, '/settings/rights');
  await page.getByRole('combobox', { name: 'User' }).fill(administrator.name);
  await page.getByRole('option', { name: administrator.name }).first().click();
  await page.getByRole('combobox', { name: 'Record' }).fill(account);
  await page.getByRole('option', { name: account }).first().click();
  await expect(page.getByText('The role “Administrator” reaches all records.').first()).toBeVisible();
  // The address asks it: a reload, or a colleague who gets the link, sees the same.
  await expect(page.getByRole('heading', { name: 'Who sees this record' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Who sees this record' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Record' })).toHaveValue(account);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expectAccessible(page);
  await callApi(page, 'DELETE', `/objects/accounts/${(made as { id: string }).id}`);

  await open(page, '/settings/roles');
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: name })).toBeHidden();
});
