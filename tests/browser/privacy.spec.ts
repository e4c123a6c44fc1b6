/** Data protection at the screen: from the record to what is held, the file for the person, the erasure and its certificate. */
import { expect } from '@playwright/test';
import { at, callApi, expectAccessible, mark, origin, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test('a person is looked up, told what is held, and erased with a certificate', async ({ page }) => {
  await speak(page, 'en');
  await page.goto(at('/contacts'));
  const word = mark();
  const name = `Petra Forgetmenot${word}`;
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/contacts', {
    name,
    emails: [`${word}@forget.example`],
  });
  await page.goto(at(`/contacts/${id}`));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Legal hold…' }).click();
  const hold = page.getByRole('dialog', { name: `Legal hold on ${name}` });
  await hold.getByLabel('Reason').fill('Lawsuit 7');
  await hold.getByRole('button', { name: 'Place the hold' }).click();
  await expect(page.getByRole('note')).toHaveText('Legal hold');

  await page.goto(at('/settings/privacy'));
  await page.getByLabel('Find a person').fill(`Forgetmenot${word}`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('under a legal hold')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase…' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Legal hold…' }).click();
  const end = page.getByRole('dialog', { name: `End the legal hold on ${name}` });
  await end.getByLabel('Reason').fill('Settled');
  await end.getByRole('button', { name: 'End', exact: true }).click();

  await page.getByRole('button', { name: 'Export personal data' }).click();
  const asked = page.getByRole('dialog', { name: `Export personal data of ${name}` });
  await asked.getByLabel('Reason').fill('Request 7');
  await asked.getByRole('button', { name: 'Export personal data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download personal data of ${name}` }).click();
  expect((await download).suggestedFilename()).toMatch(/^person-.*\.zip$/);

  await page.getByRole('button', { name: 'Erase…' }).click();
  const dialog = page.getByRole('dialog', { name: `Erase ${name}` });
  await dialog.getByLabel('Reason').fill('Asked for it');
  await expect(dialog.getByRole('button', { name: 'Erase permanently' })).toBeDisabled();
  await dialog.getByLabel(`Type “${name}” to confirm`).fill(name);
  await dialog.getByRole('button', { name: 'Erase permanently' }).click();
  await expect(page.getByText(/^Finished on/)).toBeVisible();
  const certificate = await page.getByRole('link', { name: 'Certificate (English)' }).getAttribute('href');
  const paper = await page.request.get(new URL(certificate ?? '', origin()).href);
  expect(await paper.text()).toContain('Certificate of erasure');
  expect(await paper.text()).not.toContain('Forgetmenot');
  await expectAccessible(page);
});
