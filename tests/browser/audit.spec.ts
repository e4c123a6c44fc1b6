/** The audit page: a change is found by its record, read before and after, and the trail is proved. */
import { expect, test } from '@playwright/test';
import { at, speak } from './setup/application.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('from a record to who changed it, what it was before, and the proof of the trail', async ({ page }) => {
  const made = await page.request.post('/api/v1/objects/accounts', { data: { name: 'Audited Pumps' } });
  const { id } = (await made.json()) as { id: string };
  await page.request.patch(`/api/v1/objects/accounts/${id}`, { data: { name: 'Proved Pumps' } });
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Who saw and changed it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await page.getByRole('button', { name: /changed Account name of account “Proved Pumps”/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What happened' });
  await expect(dialog).toContainText('Audited Pumps');
  await dialog.getByRole('button', { name: 'All by this person' }).click();
  await expect(page.getByRole('list', { name: 'Narrowed to' })).toContainText('One person');
  await page.getByRole('button', { name: 'Sign-ins' }).click();
  await expect(page.getByRole('button', { name: /signed in/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Prove it now' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'were proved to be as they were written' }),
  ).toBeVisible({
    timeout: 15_000,
  });
});
