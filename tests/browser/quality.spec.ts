/** Data quality on its screens: a suggestion under a field by keyboard, the check, and a fix of many that is taken back. */
import { expect } from '@playwright/test';
import { at, callApi, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('suggests while typing, finds what is wrong, puts it right and takes it back', async ({ page }) => {
  await page.goto(at('/contacts/new'));
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('GRACE MCDONALD');
  await expect(page.getByText('Suggestion: Grace McDonald')).toBeVisible();
  await name.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('Grace McDonald');
  await expect(page.getByText('Suggestion:')).toHaveCount(0);

  const word = mark();
  const upper = `HEDY ${word.toUpperCase()}`;
  const proper = `Hedy ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/contacts', { name: upper });
  const nameNow = async () => (await callApi<{ name: string }>(page, 'GET', `/objects/contacts/${id}`)).name;
  await page.goto(at('/settings/quality/contacts'));
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Data check finished.')).toBeVisible();
  await page.getByRole('button', { name: /^Fix: Name: Upper and lower case/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(proper, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: /^Change/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(nameNow).toBe(proper);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(nameNow).toBe(upper);
});
