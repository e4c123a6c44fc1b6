/** Sharing at work: a record is shared from its page, with a part in the team, and taken back; a rule is built with its figures. */
import { expect } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

test('a colleague joins the team of a record and leaves it; a rule says whom it means before it is saved', async ({
  page,
}) => {
  await speak(page, 'en');
  const word = mark();
  const colleague = `Shared Shen ${word}`;
  await callApi(page, 'POST', '/objects/users', {
    name: colleague,
    email: `shen.${word}@example.com`,
    roles: ['member'],
  });
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', { name: `Shared ${word}` });
  await page.goto(at(`/accounts/${id}`));
  const panel = page.getByRole('region', { name: 'Team and sharing' });
  await panel.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Share “Shared ${word}”` });
  await dialog.getByRole('combobox', { name: 'Person' }).fill(colleague);
  await page.getByRole('option', { name: colleague }).click();
  await dialog.getByRole('combobox', { name: 'Team role' }).click();
  await page.getByRole('option', { name: 'Technical' }).click();
  await dialog.getByText('Edit', { exact: true }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog).toBeHidden();
  const line = panel.getByRole('listitem').filter({ hasText: colleague });
  await expect(line).toContainText('Technical');
  await expect(line).toContainText('Edit');
  await expect(page.getByText(`added ${colleague} to the team`)).toBeVisible();
  await line.getByRole('button', { name: `Sharing with ${colleague}` }).click();
  await page.getByRole('menuitem', { name: `Stop sharing with ${colleague}` }).click();
  await expect(line).toHaveCount(0);
  // The share itself can be undone as well: its toast stands beside this one.
  const ended = page.getByText(`No longer shared with ${colleague}`).locator('..');
  await ended.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toContainText('Technical');

  await page.goto(at('/settings/sharing'));
  await page.getByRole('button', { name: 'New rule' }).click();
  const rule = page.getByRole('dialog', { name: 'New rule' });
  await rule.getByLabel('Name, English').fill(`For ${word}`);
  await rule.getByLabel('Name, Chinese').fill(`供 ${word}`);
  await rule.getByRole('combobox', { name: 'Person' }).fill(colleague);
  await page.getByRole('option', { name: colleague }).click();
  await expect(rule.getByText('People who would see them: 1.')).toBeVisible();
  await expectAccessible(page);
  await rule.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem').filter({ hasText: `For ${word}` });
  await expect(row).toContainText(colleague);
  await row.getByRole('button', { name: /actions/i }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
});
