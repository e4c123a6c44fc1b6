/** Everything of the company is made into a file on the page, fetched, and becomes a workspace of its own. */
import { expect, test } from '@playwright/test';
import { at, callApi, expectAccessible, speak } from './setup/application.ts';

test('a company is taken along and arrives', async ({ page }) => {
  await speak(page, 'en');
  await callApi(page, 'POST', '/objects/accounts', { name: 'Goes along' });
  await page.goto(at('/settings/leaving'));
  await page.getByRole('button', { name: 'Make the file' }).click();
  const link = page.getByRole('link', { name: /^Download guanxi-/ }).first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  const fetched = page.waitForEvent('download');
  await link.click();
  const file = await (await fetched).path();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'company.zip',
    mimeType: 'application/zip',
    buffer: await (await import('node:fs/promises')).readFile(file),
  });
  await page.getByRole('textbox', { name: 'Short name' }).fill('arrived');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await expect(page.getByText(/is ready/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open' }).click();
  await expect(page).toHaveURL(/\/w\/arrived\//);
  await page.goto(new URL('/w/arrived/accounts?search=Goes', page.url()).href);
  await expect(page.getByText('Goes along')).toBeVisible();
});
