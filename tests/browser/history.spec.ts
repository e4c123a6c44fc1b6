/** History, the past and the recycle bin: a change is found and undone, a record looked at as it was, deleted ones come back. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

interface Made {
  id: string;
}

async function make(page: Page, plural: string, data: object): Promise<string> {
  return (await callApi<Made>(page, 'POST', `/objects/${plural}`, data)).id;
}

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('a change is found in the history, the record looked at as it was, and the change undone', async ({
  page,
}) => {
  const name = `Archive ${mark()}`;
  const id = await make(page, 'accounts', { name, employees: 10 });
  await callApi(page, 'PATCH', `/objects/accounts/${id}`, { employees: 20 });
  await callApi(page, 'PATCH', `/objects/accounts/${id}`, { industry: 'energy' });
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'History of Employees' }).click();
  await page.getByRole('link', { name: 'See where it changed, undo it' }).click();

  await expect(page.getByRole('heading', { level: 1, name: `History of ${name}` })).toBeVisible();
  await expect(page.getByLabel('Field', { exact: true })).toHaveValue('employees');
  const entries = page.getByRole('region', { name: 'History', exact: true }).getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('before: 10');
  await expect(entries.first()).toContainText('after: 20');
  await page.getByLabel('Field', { exact: true }).selectOption('');
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText('Energy');
  await expectAccessible(page);

  await entries.last().getByRole('link', { name: 'As it was then' }).click();
  await expect(page.getByText('As it was on', { exact: true })).toBeVisible();
  await expect(page.getByText('10', { exact: true })).toBeVisible();
  await expect(page.getByText('Energy')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit Employees' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();

  await entries.first().getByRole('button', { name: 'Undo this change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo this change?' });
  await expect(dialog).toContainText('1 record gets the former values back');
  await dialog.getByRole('button', { name: 'Undo this change' }).click();
  await expect(entries).toHaveCount(4);
  const now = await callApi<{ industry: string | null }>(page, 'GET', `/objects/accounts/${id}`);
  expect(now.industry).toBe(null);
});

test('deleted records are found, looked at and come back with what they hang on; others go for good', async ({
  page,
}) => {
  const name = `Binwood ${mark()}`;
  const account = await make(page, 'accounts', { name });
  const deal = await make(page, 'opportunities', { name: `${name} deal`, account });
  const task = await make(page, 'tasks', { subject: `${name} task` });
  await callApi(page, 'DELETE', `/objects/opportunities/${deal}`);
  await callApi(page, 'DELETE', `/objects/accounts/${account}`);
  await callApi(page, 'DELETE', `/objects/tasks/${task}`);
  await page.goto(at('/'));
  await page.getByRole('navigation', { name: 'Main' }).or(page.locator('nav')).first().waitFor();
  await page.getByRole('link', { name: 'Recycle bin' }).click();
  await page.getByRole('searchbox', { name: 'Find by name' }).fill(name);
  const rows = page.getByRole('region', { name: 'Recycle bin' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole('link', { name: `${name} deal` }).click();
  await expect(page.getByText('it lay in the recycle bin')).toBeVisible();
  await page.goBack();
  await page.getByRole('searchbox', { name: 'Find by name' }).fill(name);

  await rows
    .filter({ hasText: `${name} deal` })
    .getByRole('button', { name: 'Restore' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Not restored' });
  await expect(dialog).toContainText(`${name} deal needs ${name}`);
  await dialog.getByRole('button', { name: 'Restore them together' }).click();
  await expect(rows).toHaveCount(1);
  await callApi(page, 'GET', `/objects/opportunities/${deal}`);

  await page.getByRole('checkbox', { name: `Select ${name} task` }).check();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  const sure = page.getByRole('dialog', { name: 'Delete 1 record for good?' });
  await expect(sure.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await sure.getByRole('textbox', { name: 'Type delete to confirm' }).fill('delete');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(0);
});
