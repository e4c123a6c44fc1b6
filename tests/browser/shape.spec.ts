/** An administrator shapes the CRM: an object, fields, a layout by dragging, a rule, and a change taken back. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, expectAccessible, mark, open, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const label = (en: string, zh = en) => ({ en, zh });

async function configure(page: Page, items: readonly object[]): Promise<void> {
  await callApi(page, 'POST', '/config/changes', { items });
}

/** An object for one test, as an administrator would have made it; what is made has its name for ever. */
async function makeObject(page: Page, beginning: string): Promise<string> {
  const word = `${beginning}${mark()}`;
  const name = `c_${word}`;
  await configure(page, [
    {
      kind: 'object',
      name,
      data: {
        plural: `${name}s`,
        label: label(word),
        pluralLabel: label(`${word}s`),
        icon: 'tool',
        title: { type: 'text', label: label('Name', '名称') },
      },
    },
    { kind: 'field', name: `${name}.c_note`, data: { type: 'text', label: label('Remark', '备注') } },
    { kind: 'field', name: `${name}.c_price`, data: { type: 'number', label: label('Price', '价格') } },
  ]);
  return name;
}

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
});
test.afterEach(async ({ page }) => speak(page, 'en'));

test('an object and a field made by hand are at once in navigation, form, list, filter, board and import', async ({
  page,
}) => {
  await open(page, '/settings/objects');
  await page.getByRole('button', { name: 'New object' }).click();
  await page.getByLabel('Name, English').first().fill('Vehicle');
  await expect(page.getByLabel('Name, Chinese').first()).toHaveValue('车辆');
  await expect(page.getByLabel('Name of many, English')).toHaveValue('Vehicles');
  await expect(page.getByLabel('Name in the API')).toHaveValue('vehicle');
  // Of its own, because a name is taken for ever.
  const one = `Vehicle ${mark()}`;
  await page.getByLabel('Name, English').first().fill(one);
  await expect(page.getByLabel('Name of many, English')).toHaveValue(`${one}s`);
  const name = `c_${await page.getByLabel('Name in the API').inputValue()}`;
  await page.getByRole('button', { name: 'Create object' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`${one}s`) })).toBeVisible();

  await page.getByRole('button', { name: 'New field' }).click();
  await page.getByRole('button', { name: /^Pick list/ }).click();
  await page.getByLabel('Name, English').first().fill('Status');
  await page.getByRole('button', { name: 'Paste many' }).click();
  await page.getByLabel('One option a line').fill('On the road = 行驶中\nIn repair = 维修中');
  await page.getByRole('button', { name: 'Add 2 options' }).click();
  // The second option is put first with the arrow key.
  await page.getByRole('button', { name: 'Move In repair' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Move In repair' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create field' }).click();
  await expect(page.getByRole('button', { name: 'Status', exact: true })).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('link', { name: `${one}s` })
    .click();
  await page.getByRole('button', { name: `Create the first ${one.toLowerCase()}` }).click();
  const form = page.locator('form');
  await form.getByLabel('Name').fill('Van 7');
  await form.getByRole('combobox', { name: 'Status' }).click();
  await expect(page.getByRole('option').first()).toHaveText('In repair');
  await page.getByRole('option', { name: 'In repair' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Van 7' })).toBeVisible();

  const filter = encodeURIComponent(JSON.stringify({ c_status: { in: ['onTheRoad'] } }));
  await page.goto(at(`/${name}s?filter=${filter}`));
  await expect(page.getByRole('group', { name: 'Status is On the road' })).toBeVisible();
  await expect(page.getByText('Van 7')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove the filter Status' }).click();
  await expect(page.getByText('Van 7')).toBeVisible();
  await page.goto(at(`/${name}s?kind=board&by=c_status`));
  await expect(page.getByRole('region', { name: 'In repair', exact: true })).toContainText('Van 7');

  await page.goto(at('/import'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${one}s.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from('Name,Status\nVan 8,On the road\n'),
    });
  await expect(page.getByText('2 of 2 columns are imported')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Rows become' })).toHaveValue(`${name}s`);
});

test('a layout is built by dragging, by keys and by menu, says what is missing, and the form obeys it', async ({
  page,
}) => {
  const name = await makeObject(page, 'gauge');
  await open(page, `/settings/objects/${name}/layouts`);
  await page.getByRole('button', { name: 'New layout' }).click();
  const card = (field: string) => page.locator(`[data-layout-field="${field}"]`);
  const order = () =>
    page
      .locator('[data-layout-field]')
      .evaluateAll((cards) => cards.map((each) => each.getAttribute('data-layout-field')));
  await expect(card('c_price')).toBeVisible();
  const before = await order();
  expect(before.indexOf('name')).toBeLessThan(before.indexOf('c_price'));

  await page
    .getByRole('button', { name: 'Move Price' })
    .dragTo(card('name'), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(async () => (await order())[0]).toBe('c_price');
  await page.getByRole('button', { name: 'Move Price' }).press('ArrowDown');
  await expect.poll(async () => (await order()).slice(0, 2)).toEqual(['name', 'c_price']);

  await page.getByRole('button', { name: 'Move Name' }).click();
  await page.getByRole('menuitem', { name: 'Take out of the layout' }).click();
  await expect(page.getByRole('alert')).toContainText('Name is required and has no default');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put Name into the layout' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(page.getByRole('alert')).toHaveCount(0);

  // The remark is asked for where the price is high.
  await card('c_note')
    .getByRole('button', { name: /^Remark/ })
    .click();
  const inspector = page.getByRole('complementary').filter({ hasText: 'Shown only when' });
  await inspector.getByText('Required', { exact: true }).click();
  await inspector.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Price' }).click();
  await page.getByRole('textbox', { name: /Price/ }).last().fill('100');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('region', { name: 'Not saved yet' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Standard saved')).toBeVisible();

  await page.goto(at(`/${name}s/new`));
  await page.getByLabel('Name').fill('Micrometer');
  await expect(page.getByLabel('Remark')).toHaveCount(0);
  await page.getByLabel('Price').fill('100');
  await expect(page.getByLabel('Remark')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Remark')).toBeFocused();
  await page.getByLabel('Remark').fill('calibrated');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Micrometer' })).toBeVisible();
});

test('a rule is tried on what there is, refuses with its words at its field, and is taken back', async ({
  page,
}) => {
  const name = await makeObject(page, 'tender');
  const ruleName = `Tenders have a price ${name}`;
  await callApi(page, 'POST', `/objects/${name}s`, { name: 'Without a price' });
  await open(page, `/settings/objects/${name}/rules`);
  await page
    .getByRole('region', { name: 'Rules', exact: true })
    .getByRole('button', { name: 'New rule' })
    .click();
  await page.getByLabel('Name, English').first().fill(ruleName);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Price' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Operator/ }).click();
  await page.getByRole('menuitem', { name: 'is empty' }).click();
  await page.getByRole('button', { name: 'Try it on the records there are' }).click();
  await expect(page.getByText('1 record would fail.')).toBeVisible();
  await page.getByLabel('What the person is told, English').fill('Name a price first.');
  await page.getByRole('combobox', { name: 'Message beside' }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create rule' }).click();
  await expect(page.getByRole('button', { name: ruleName, exact: true })).toBeVisible();

  await page.goto(at(`/${name}s/new`));
  await page.getByLabel('Name').fill('Harbour crane');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-field="c_price"]')).toContainText('Name a price first.');
  await expect(page.getByLabel('Price')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveValue('Harbour crane');

  await page.goto(at('/settings/changes'));
  const change = page.getByRole('listitem').filter({ hasText: ruleName }).first();
  await change.getByText('What differs').click();
  await expect(change).toContainText('Name a price first.');
  await change.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Taken back').first()).toBeVisible();
  await callApi(page, 'POST', `/objects/${name}s`, { name: 'Harbour crane' });
});
