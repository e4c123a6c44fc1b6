/** The page of a record: edit in place, history, conflict, stages, what happened, what belongs to it, away and back. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, expectAccessible, expectNoWider, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

async function account(
  page: Page,
  data: Record<string, unknown> = {},
): Promise<{ id: string; name: string }> {
  const name = `Recordwood ${mark()}`;
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', {
    name,
    employees: 460,
    ...data,
  });
  return { id, name };
}

test.beforeEach(async ({ page }) => speak(page, 'en'));

test('a field is edited in place, its history tells both values', async ({ page }) => {
  const { id, name } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Edit Employees' }).click();
  await page.getByRole('textbox', { name: 'Employees' }).fill('512');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Employees changed/)).toBeVisible();
  await page.getByRole('button', { name: 'History of Employees' }).click();
  const history = page.getByRole('dialog', { name: 'History of Employees' });
  await expect(history).toContainText('460');
  await expect(history).toContainText('512');
});

test('two people change one field: both values side by side', async ({ page }) => {
  const { id } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'Edit Employees' }).click();
  await page.getByRole('textbox', { name: 'Employees' }).fill('600');
  await callApi(page, 'PATCH', `/objects/accounts/${id}`, { employees: 555 });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('600');
  await expect(dialog).toContainText('555');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect
    .poll(
      async () => (await callApi<{ employees: number }>(page, 'GET', `/objects/accounts/${id}`)).employees,
    )
    .toBe(600);
});

test('a call is logged with the keyboard and stands in the timeline; the draft outlives a reload', async ({
  page,
}) => {
  const { id } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await page.keyboard.press('l');
  await page.getByRole('textbox', { name: 'Call' }).fill('Price is fine. Wants a weekend plan.');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Call' })).toHaveValue(
    'Price is fine. Wants a weekend plan.',
  );
  await page.getByRole('textbox', { name: 'Call' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('called');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Wants a weekend plan.');
});

test('a deal is added from the account, opened, and moved along its path', async ({ page }) => {
  const { id, name } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'Add to Opportunities' }).click();
  const form = page.getByRole('dialog', { name: 'New opportunity' });
  await expect(form.getByLabel('Account', { exact: true })).toHaveValue(name);
  await form.getByLabel('Opportunity name').fill('Line 3 retrofit');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Opportunities' })
    .getByRole('link', { name: /Line 3 retrofit/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Line 3 retrofit' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Stage' }).getByRole('button', { name: 'Proposal' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Stage' }).locator('[aria-current="step"]'),
  ).toContainText('Proposal');
});

test('a form says at the field what is missing and what was refused', async ({ page }) => {
  await page.goto(at('/contacts/new'));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').or(page.locator('[aria-invalid="true"]')).first()).toBeVisible();
  await expectAccessible(page);
});

test('a deleted record comes back with Undo', async ({ page }) => {
  const { id, name } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`${name} deleted`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () =>
      (await page.request.get(at('').replace(/\/w\/main$/, `/api/v1/objects/accounts/${id}`))).status(),
    )
    .toBe(200);
});

test('a record that is not there says so', async ({ page }) => {
  await page.goto(at('/accounts/01890a5d-ac96-774b-bcce-b302099a8057'));
  await expect(page.getByText('This account is not there')).toBeVisible();
});

test('on a phone it is one column with five actions on top, in Chinese', async ({ page }) => {
  await speak(page, 'zh');
  const { id } = await account(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('button', { name: '电话' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: '详情' }).click();
  await expect(page.getByText('460')).toBeVisible();
  await expectNoWider(page, 390);
});

test('an account shows what was logged on its deals, and opens its own as a list', async ({ page }) => {
  const { id, name } = await account(page);
  const deal = await callApi<{ id: string }>(page, 'POST', '/objects/opportunities', {
    name: `${name} deal`,
    account: id,
  });
  const log = (subject: string, regarding: unknown) =>
    callApi(page, 'POST', '/objects/activities', { kind: 'call', subject, regarding });
  await log('Asked for a discount', { object: 'opportunity', id: deal.id });
  await log('Asked for the price list', { object: 'account', id });
  await page.goto(at(`/accounts/${id}`));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('Asked for a discount');
  await expect(timeline).toContainText('Asked for the price list');
  await page.getByTitle('Open all Activities as a list').click();
  await expect(page.getByRole('row').filter({ hasText: 'Asked for the price list' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Asked for a discount' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: new RegExp(`About .* ${name}`) })).toBeVisible();
});

test('one record in two tabs: another field simply stays, the same field is a choice', async ({
  page,
  context,
}) => {
  const { id } = await account(page);
  const other = await context.newPage();
  const stored = () =>
    callApi<{ employees: number; foundedYear: number }>(page, 'GET', `/objects/accounts/${id}`);
  const begin = async (tab: Page, field: string, value: string) => {
    await tab.getByRole('button', { name: `Edit ${field}` }).click();
    await tab.getByRole('textbox', { name: field }).fill(value);
  };
  await page.goto(at(`/accounts/${id}`));
  await other.goto(at(`/accounts/${id}`));
  await begin(page, 'Employees', '600');
  await begin(other, 'Founded', '1998');
  await other.keyboard.press('Enter');
  await expect.poll(async () => (await stored()).foundedYear).toBe(1998);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored()).employees).toBe(600);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await other.reload();
  await begin(page, 'Employees', '610');
  await begin(other, 'Employees', '620');
  await other.keyboard.press('Enter');
  await expect.poll(async () => (await stored()).employees).toBe(620);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('610');
  await expect(dialog).toContainText('620');
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await stored()).employees).toBe(620);
  await other.close();
});

test('a call is logged from a phone in three taps', async ({ page }) => {
  const { id, name } = await account(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(`/accounts?q=${encodeURIComponent(name)}`));
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: 'Call' }).first().click();
  await page.keyboard.type('Will sign on Friday');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Will sign on Friday');
  const logged = await callApi<{ data: { kind: string }[] }>(page, 'POST', '/objects/activities/query', {
    filter: { regarding: { eq: { object: 'account', id } } },
    fields: ['kind'],
  });
  expect(logged.data.map(({ kind }) => kind)).toEqual(['call']);
});

test('at 200 and 400 percent zoom record and form keep to the page', async ({ page }) => {
  const { id } = await account(page);
  for (const size of [
    { width: 720, height: 450 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const place of [`/accounts/${id}`, '/accounts/new']) {
      await page.goto(at(place));
      await expect(
        page.getByRole('heading', { level: 1 }).or(page.getByLabel('Name').first()).first(),
      ).toBeVisible();
      await expectNoWider(page, size.width);
      await expectAccessible(page);
    }
  }
});

test('on paper a record shows details, life and what belongs to it, without buttons', async ({ page }) => {
  const { id, name } = await account(page);
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('460').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Related' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Write down' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
});
