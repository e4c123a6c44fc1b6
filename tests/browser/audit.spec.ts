/** The audit page: a change is found by its record, read before and after, and the trail is proved. */
import { expect } from '@playwright/test';
import { at, callApi, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('from a record to who changed it, what it was before, and the proof of the trail', async ({ page }) => {
  const word = mark();
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', {
    name: `Audited ${word}`,
  });
  await callApi(page, 'PATCH', `/objects/accounts/${id}`, { name: `Proved ${word}` });
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Who saw and changed it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await page
    .getByRole('button', { name: new RegExp(`changed Account name of account “Proved ${word}”`) })
    .click();
  const dialog = page.getByRole('dialog', { name: 'What happened' });
  await expect(dialog).toContainText(`Audited ${word}`);
  await dialog.getByRole('button', { name: 'All by this person' }).click();
  await expect(page.getByRole('list', { name: 'Filtered by' })).toContainText('One person');
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(
    page.getByRole('button', { name: new RegExp(`created account “Proved ${word}”`) }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'are exactly as they were written' }),
  ).toBeVisible();
});
