/** Everything of the company is made into a file on the page, fetched, and becomes a workspace of its own. */
import { expect } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { Stillness } from './setup/stillness.ts';
import { test } from './setup/test.ts';

test('a company is taken along and arrives', async ({ page }) => {
  const word = mark();
  await speak(page, 'en');
  await callApi(page, 'POST', '/objects/accounts', { name: `Goes along ${word}` });
  const still = new Stillness(page);
  await page.goto(at('/settings/leaving'));
  await expect(page.getByRole('button', { name: 'Make the file' })).toBeVisible();
  await still.wait();
  const files = page.getByRole('link', { name: /^Download guanxi-/ });
  const before = await files.count();
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(files).toHaveCount(before + 1);
  const fetched = page.waitForEvent('download');
  await files.first().click();
  const file = await (await fetched).path();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'company.zip',
    mimeType: 'application/zip',
    buffer: await (await import('node:fs/promises')).readFile(file),
  });
  await page.getByRole('textbox', { name: 'Short name' }).fill(word);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await expect(page.getByText(/is ready/)).toBeVisible();
  await page.getByRole('link', { name: 'Open' }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${word}/`));
  await page.goto(new URL(`/w/${word}/accounts?search=${word}`, page.url()).href);
  await expect(page.getByText(`Goes along ${word}`)).toBeVisible();
});
