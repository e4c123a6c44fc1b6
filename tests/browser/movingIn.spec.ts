/** An archive of another system is dropped: its tables, their parts and its files are shown, run, and a file opens on its record. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { archiveOf } from '../exports/archive.ts';
import { csvOf, type ExportFile } from '../exports/exportFile.ts';
import { salesforceFiles } from '../exports/salesforce.ts';
import { at, callApi, expectAccessible, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const taken = ['Account.csv', 'Contact.csv', 'Task.csv'];
const account = '0015g0000aBc001';

function exported(): Buffer {
  const tables = salesforceFiles.filter(({ name }) => taken.includes(name));
  const company = tables[0]?.rows[0]?.[0] ?? '';
  expect(company).toContain(account);
  const files: ExportFile = {
    name: 'Attachment.csv',
    headers: ['Id', 'IsDeleted', 'ParentId', 'Name', 'ContentType', 'BodyLength', 'SystemModstamp'],
    rows: [
      ['00P5g0000000001AAA', '0', company, '合同 signed.txt', 'text/plain', '6', '2025-06-01 10:00:00'],
      ['00P5g0000000002AAA', '0', company, 'lost.txt', 'text/plain', '4', '2025-06-01 10:00:00'],
    ],
  };
  return archiveOf([
    ...[...tables, files].map((table) => ({ name: table.name, content: csvOf(table) })),
    { name: 'Attachments/00P5g0000000001AAA', content: '甲方' },
  ]);
}

test('an archive with tables and files moves in', async ({ page }) => {
  await speak(page, 'en');
  await page.goto(at('/import'));
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'export.zip',
    mimeType: 'application/zip',
    buffer: exported(),
  });
  await page.waitForURL(/\/migration\//);
  const migration = new URL(page.url()).pathname.split('/').at(-1);
  const files = page.getByRole('table', { name: /Files are brought/ });
  // Tasks that are open, and those that were held: two parts of one file.
  await expect(files.getByRole('link', { name: 'Task.csv' })).toHaveCount(2);
  await expect(files.getByRole('row', { name: /Task \(held\)/ })).toContainText('“Status” is Completed');
  await expect(files.getByRole('row', { name: /Attachment\.csv/ }).getByRole('combobox')).toHaveValue(
    'attach',
  );
  const archived = page.getByRole('region', { name: 'Files of the archives' });
  await expect(archived).toContainText('1 file, 6 B');
  await expect(archived).toContainText('Attachment.csv');
  await expectAccessible(page);

  await files
    .getByRole('row', { name: /Task \(held\)/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Which rows' })).toBeVisible();
  await expect(page.getByLabel('Column', { exact: true }).first()).toHaveValue('TaskSubtype');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the files' }).click();

  await page.getByRole('button', { name: 'Dry run', exact: true }).last().click();
  const run = page.getByRole('button', { name: /^Import \d+ rows$/ });
  await expect(run).toBeVisible();
  await expect(archived).toContainText('In none of the archives');
  await run.click();
  await expect(page.getByText(/Not everything arrived/)).toBeVisible();
  await archived.getByRole('button', { name: '1 file that did not arrive' }).click();
  await expect(archived).toContainText('00P5g0000000002AAA');

  const found = await callApi<{ data: { id: string }[] }>(page, 'POST', '/objects/accounts/query', {
    fields: ['id'],
    filter: { sourceId: { startsWith: account } },
  });
  await page.goto(at(`/accounts/${found.data[0]?.id}`));
  const link = page.getByRole('link', { name: /合同 signed\.txt/ }).first();
  const fetched = page.waitForEvent('download');
  await link.click();
  const file = await (await fetched).path();
  expect(await readFile(file, 'utf8')).toBe('甲方');
  // The other tests look at lists of their own.
  await callApi(page, 'POST', `/migrations/${migration}/undo`, {});
});

test('a file is split by hand: rows with a word become another object', async ({ page }) => {
  await speak(page, 'en');
  await page.goto(at('/import'));
  const lines = [
    'Name,Kind,City',
    'Splitwerk,company,Berlin',
    'Ada Splitter,person,Austin',
    'Bo Splitter,person,Rome',
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.waitForURL(/\/migration\//);
  const migration = new URL(page.url()).pathname.split('/').at(-1);
  // One file alone opens at its mapping.
  await page.getByRole('button', { name: 'Rows of another object' }).click();
  const split = page.getByRole('region', { name: 'Rows of another object' });
  await split.getByLabel('Column', { exact: true }).selectOption('Kind');
  await expect(split.getByRole('button', { name: 'Make it a part' })).toBeDisabled();
  await split.getByLabel('Values of “Kind”').fill('person');
  await page.keyboard.press('Enter');
  await split.getByLabel('They become').selectOption({ label: 'Contacts' });
  await expectAccessible(page);
  await split.getByRole('button', { name: 'Make it a part' }).click();
  await expect(split).toBeHidden();
  const files = page.getByRole('table', { name: /Files are brought/ });
  await expect(files.getByRole('link', { name: 'partners.csv' })).toHaveCount(2);
  const part = files.getByRole('row', { name: /“Kind” is person/ });
  await expect(part.getByRole('combobox')).toHaveValue('import');
  await expect(part).toContainText('Contacts');
  await callApi(page, 'DELETE', `/migrations/${migration}`);
});
