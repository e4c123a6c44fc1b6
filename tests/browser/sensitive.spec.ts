/** A sensitive value on its screens: masked, revealed for a reason, replaced by typing; the keys have a page. */
import { expect } from '@playwright/test';
import { at, callApi, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('is masked, shown for a reason, and replaced by what is typed', async ({ page }) => {
  await page.goto(at('/accounts'));
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', {
    name: 'Sealed Instruments',
    bankAccount: '6299 1234 5678 9012 345',
  });
  await page.goto(at(`/accounts/${id}`));
  const row = page.locator('dl > div').filter({ hasText: 'Bank account number' });
  await expect(row).toContainText('***************2345');
  await page.getByRole('button', { name: 'Show Bank account number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Show Bank account number' });
  await dialog.getByLabel('What do you need it for?').fill('x');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('at least five characters');
  await dialog.getByLabel('What do you need it for?').fill('Paying invoice 2026-11');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('6299123456789012345');
  await page.getByRole('button', { name: /^Hide/ }).click();
  await expect(row).not.toContainText('6299123456789012345');

  await row.hover();
  await page.getByRole('button', { name: 'Edit Bank account number' }).click();
  const input = row.getByRole('textbox', { name: 'Bank account number' });
  await expect(input).toHaveValue('');
  await input.fill('6299000011112222');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('************2222');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('6299000011112222');

  await page.goto(at('/settings/keys'));
  await expect(page.getByRole('heading', { name: 'Encryption keys', level: 1 })).toBeVisible();
  await expect(page.getByText('In use')).toBeVisible();
  await expect(page.getByText('These keys have not been exported.')).toBeVisible();
});
