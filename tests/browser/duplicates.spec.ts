/** Duplicates on screen: the form warns and asks, the search shows two side by side, and the keyboard decides. */
import { expect, type Page, test } from '@playwright/test';
import { at, callApi, speak } from './setup/application.ts';

const ruleName = 'product.sameName';

const setRule = (page: Page, data: object | null) =>
  callApi(page, 'POST', '/config/changes', { items: [{ kind: 'duplicateRule', name: ruleName, data }] });

test.beforeEach(async ({ page }) => speak(page, 'en'));
test.afterEach(async ({ page }) => setRule(page, null));

test('warns while typing, asks before saving, and decides about what the search found', async ({ page }) => {
  await setRule(page, {
    label: { en: 'Same name', zh: '名称相同' },
    fields: [{ field: 'name', compare: 'normalised' }],
    scope: 'all',
    outcome: 'warn',
  });
  await callApi(page, 'POST', '/objects/products', { name: 'Quartz Spindle Q9' });
  await page.goto(at('/products/new'));
  const name = page.locator('[data-field="name"]').getByRole('textbox');
  await name.fill('QUARTZ spindle q9');
  await expect(page.getByRole('status').getByText('This may already exist: 1 similar record')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Quartz Spindle Q9' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').getByText('or save anyway')).toBeVisible();
  await page.getByRole('button', { name: 'Save anyway' }).click();
  await expect(page.getByRole('heading', { name: 'QUARTZ spindle q9' })).toBeVisible();

  await page.goto(at('/settings/duplicates'));
  await page.getByRole('combobox', { name: 'Object' }).click();
  await page.getByRole('option', { name: /^Products/ }).click();
  await page.getByRole('button', { name: 'Search now' }).click();
  const group = page.getByRole('article', { name: /quartz spindle q9/i });
  await expect(group).toBeVisible({ timeout: 20_000 });
  await expect(group.getByText(/^the same \(\+/).first()).toBeVisible();
  await group.getByRole('button', { name: 'Not a duplicate' }).focus();
  await page.keyboard.press('n');
  await expect(page.getByText('Remembered: these are not the same.')).toBeVisible();
  await expect(group).toHaveCount(0);
});
