/** Jobs, a sandbox made by one click and opened by the switcher, and the application without a connection. */
import { expect } from '@playwright/test';
import { at, callApi, mark, origin, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('a sandbox is made, seen among the jobs, opened by the switcher, and left again', async ({ page }) => {
  const word = mark();
  await callApi(page, 'POST', '/objects/contacts', { name: `Ouyang ${word}` });
  await page.goto(at('/settings/sandboxes'));
  await page.getByRole('button', { name: 'Make a sandbox' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a sandbox' });
  await dialog.getByLabel('Short name').fill('main');
  await dialog.getByRole('button', { name: 'Make a sandbox' }).click();
  await expect(dialog.getByText('There is a workspace “main” already')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill(`Try ${word}`);
  await dialog.getByLabel('Short name').fill(word);
  await dialog.getByRole('button', { name: 'Make a sandbox' }).click();
  const copy = page.getByRole('listitem').filter({ hasText: `/w/${word}/` });
  await expect(copy).toContainText('Paused');

  await page.getByRole('link', { name: 'Jobs' }).click();
  const job = page.getByRole('listitem').filter({ hasText: 'Sandbox copy' }).first();
  await expect(job).toContainText('Done');
  await expect(page.getByRole('heading', { name: 'Schedules' })).toBeVisible();
  const nightly = page.getByRole('switch', { name: 'Back up, and keep thirty days: active' });
  await expect(nightly).not.toBeChecked();
  await nightly.click({ force: true });
  await expect(nightly).toBeChecked();
  await expect(page.getByText(/^Next \d{4}-\d\d-\d\d 02:15/)).toBeVisible();
  await nightly.click({ force: true });
  await expect(nightly).not.toBeChecked();

  await page.getByRole('button', { name: /^Workspaces: / }).click();
  await page.getByRole('menuitem', { name: new RegExp(`Try ${word}`) }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${word}/`));
  await expect(page.getByRole('status').filter({ hasText: 'paused' })).toBeVisible();
  await page.goto(`${origin()}/w/${word}/contacts`);
  await expect(page.locator('#content')).toBeVisible();
  await expect(page.getByText(`Ouyang ${word}`)).toHaveCount(0);
  await page.getByRole('button', { name: /^Workspaces: / }).click();
  await page.getByRole('menuitem', { name: /main$/ }).click();
  await expect(page).toHaveURL(/\/w\/main\//);
});

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the application opens, and a form that was saved is sent when the connection is back', async ({
    page,
    context,
  }) => {
    const name = `Made on the train ${mark()}`;
    await page.goto(at('/accounts/new'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByLabel('Account name').fill(name);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('You were offline; this is kept here')).toBeVisible();
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

    // Once its files were loaded under the worker, the shell needs no server.
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/server was not reached/).first()).toBeVisible();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return all.flat();
    });
    expect(kept.some((address) => address.includes('/assets/'))).toBe(true);
    expect(kept.filter((address) => address.includes('/api/'))).toEqual([]);
    await context.setOffline(false);
  });
});
