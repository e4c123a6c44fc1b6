/** Duplicates on screen: the form warns and asks, the search shows two side by side, and the keyboard decides. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const ruleName = 'product.sameName';

const setRule = (page: Page, data: object | null) =>
  callApi(page, 'POST', '/config/changes', { items: [{ kind: 'duplicateRule', name: ruleName, data }] });

test.beforeEach(async ({ page }) => speak(page, 'en'));
test.afterEach(async ({ page }) => setRule(page, null));

test('warns while typing, asks before saving, and decides about what the search found', async ({ page }) => {
  const word = mark();
  await setRule(page, {
    label: { en: 'Same name', zh: '名称相同' },
    fields: [{ field: 'name', compare: 'normalised' }],
    scope: 'all',
    outcome: 'warn',
  });
  await callApi(page, 'POST', '/objects/products', { name: `Quartz Spindle ${word}` });
  await page.goto(at('/products/new'));
  const name = page.locator('[data-field="name"]').getByRole('textbox');
  await name.fill(`QUARTZ spindle ${word}`);
  await expect(page.getByRole('status').getByText('This may already exist: 1 similar record')).toBeVisible();
  await expect(page.getByRole('link', { name: `Quartz Spindle ${word}` })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').getByText('or save anyway')).toBeVisible();
  await page.getByRole('button', { name: 'Save anyway' }).click();
  await expect(page.getByRole('heading', { name: `QUARTZ spindle ${word}` })).toBeVisible();

  await page.goto(at('/settings/duplicates'));
  await page.getByRole('combobox', { name: 'Object' }).click();
  await page.getByRole('option', { name: /^Products/ }).click();
  await page.getByRole('button', { name: 'Search now' }).click();
  const group = page.getByRole('article', { name: new RegExp(`quartz spindle ${word}`, 'i') });
  await expect(group).toBeVisible();
  await expect(group.getByText(/^the same \(\+/).first()).toBeVisible();
  await group.getByRole('button', { name: 'Not a duplicate' }).focus();
  await page.keyboard.press('n');
  await expect(page.getByText('Remembered: these are not the same.')).toBeVisible();
  await expect(group).toHaveCount(0);
});
