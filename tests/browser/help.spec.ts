/** Help on a page, the guide with its search, and a problem told from where it happened. */
import { expect } from '@playwright/test';
import { callApi, expectAccessible, mark, open, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test('help on a page opens its chapter, the guide is searched, a problem is told from here', async ({
  page,
}) => {
  await speak(page, 'en');
  await open(page, '/accounts?kind=table');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'Lists' })).toBeVisible();
  await expect(panel).toContainText('Paste from Excel');
  await expectAccessible(page);

  await panel.getByRole('link', { name: 'Open the guide' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Search the guide' }).fill('recycle bin');
  await page
    .getByRole('navigation', { name: 'Chapters' })
    .getByRole('link', { name: /History/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'History, undo, recycle bin' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Report a problem' }).click();
  const form = page.getByRole('dialog', { name: 'Report a problem' });
  const subject = `The total is wrong ${mark()}`;
  await form.getByRole('textbox', { name: /In one sentence/ }).fill(subject);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your administrators see the report.')).toBeVisible();
  const { data } = await callApi<{ data: { page: string; status: string; browser: string }[] }>(
    page,
    'POST',
    '/objects/problemReports/query',
    { filter: { subject }, fields: ['page', 'status', 'browser'] },
  );
  expect(data).toMatchObject([
    {
      page: expect.stringContaining('/help/history'),
      status: 'new',
      browser: expect.stringContaining('Chrom'),
    },
  ]);
});
