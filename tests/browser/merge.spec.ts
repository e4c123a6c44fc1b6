/** Two records become one on the screen, with a choice for a field, and two again. */
import { expect } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('ticked rows are compared side by side, merged by choice, and taken apart from the page', async ({
  page,
}) => {
  const word = mark();
  const stayed = `Ash${word} Ltd`;
  const gone = `Ash${word} Limited`;
  const make = async (data: object) =>
    (await callApi<{ id: string }>(page, 'POST', '/objects/accounts', data)).id;
  const stays = await make({
    name: stayed,
    industry: 'software',
    website: 'https://ashbrook.example',
  });
  const goes = await make({ name: gone, industry: 'retail', employees: 42 });
  await callApi(page, 'POST', '/objects/contacts', { name: 'Amy Ash', account: goes });
  await page.goto(at(`/accounts?search=${`Ash${word}`}`));
  for (const name of [stayed, gone]) {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .check();
  }
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Merge 2 accounts')).toBeVisible();
  await dialog.getByRole('radio', { name: `${stayed} stays` }).check();
  await dialog.getByRole('radio', { name: /Retail/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `Merge into “${stayed}”` }).click();
  await expect(dialog).toHaveCount(0);
  const now = () =>
    callApi<{ industry: string; employees: number }>(page, 'GET', `/objects/accounts/${stays}`);
  await expect.poll(async () => (await now()).industry).toBe('retail');
  expect((await now()).employees).toBe(42);

  await page.goto(at(`/accounts/${goes}`));
  await expect(page).toHaveURL(new RegExp(`/accounts/${stays}`));
  await expect(page.getByText(`Merged from ${gone}`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Amy Ash' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Un-merge' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Un-merge' }).click();
  await expect(page.getByText(`“${gone}” is there again`)).toBeVisible();
  expect((await now()).industry).toBe('software');
  // It was a mistake: the same again, in one click.
  await page.getByRole('button', { name: 'Merge again' }).first().click();
  await expect(page.getByText('Merged again')).toBeVisible();
  expect((await now()).industry).toBe('retail');
});

test('on a phone cards are ticked and merged', async ({ page }) => {
  const word = `Birch${mark()}`;
  const names = [`${word} One`, `${word} Two`];
  for (const name of names) await callApi(page, 'POST', '/objects/accounts', { name });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(`/accounts?q=${word}`));
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const name of names) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Merge into/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Accounts' }).getByRole('listitem')).toHaveCount(1);
});
