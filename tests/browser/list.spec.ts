/** The list of any object: cells by keyboard, undo, refusals, conditions, views, pasting, bulk changes, the record beside it. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, clear, expectAccessible, expectNoWider, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

/** Names of this file begin with a word of their own, so that other tests' records stay out of the picture. */
const word = 'Listwood';
const path = (search = '') => at(`/accounts?q=${word}${search}`);

async function seed(
  page: Page,
  names: readonly string[],
  data: Record<string, unknown> = {},
): Promise<string[]> {
  const operations = names.map((name, index) => ({
    op: 'create',
    data: {
      name: `${word} ${name}`,
      annualRevenue: { amount: String((index + 1) * 1000), currency: 'CNY' },
      ...data,
    },
  }));
  const answer = await callApi<{ results: { id: string }[] }>(page, 'POST', '/objects/accounts/batch', {
    operations,
  });
  return answer.results.map((result) => result.id);
}

const grid = (page: Page) => page.getByRole('grid');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const cell = (page: Page, name: string, text: string) =>
  row(page, name).getByRole('gridcell', { name: text, exact: true });

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
  await clear(page, 'accounts', word);
});

test('a cell is edited by keyboard, saved at once and undone', async ({ page }) => {
  const [id] = await seed(page, ['Alder', 'Birch']);
  await page.goto(path());
  await cell(page, 'Alder', '1,000').click();
  await page.keyboard.type('2500');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Alder')).toContainText('2,500');
  const stored = async () =>
    (await callApi<{ annualRevenue: { amount: string } }>(page, 'GET', `/objects/accounts/${id}`))
      .annualRevenue.amount;
  await expect.poll(stored).toMatch(/^2500(\.0+)?$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Alder')).toContainText('1,000');
  await expect.poll(stored).toMatch(/^1000(\.0+)?$/);
});

test('a refused value comes back with its reason and nothing is changed', async ({ page }) => {
  const [id] = await seed(page, ['Alder']);
  await page.goto(path());
  await cell(page, 'Alder', '1,000').click();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Alder')).toContainText('1,000');
  const record = await callApi<{ version: number }>(page, 'GET', `/objects/accounts/${id}`);
  expect(record.version).toBe(1);
});

test('arrows move the cell, letters act on the row, Space peeks, Enter opens', async ({ page }) => {
  await seed(page, ['Alder', 'Birch', 'Cedar']);
  await page.goto(path());
  await expect(row(page, 'Cedar')).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: 'Selected rows' })).toContainText('2 selected');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Selected rows' })).toHaveCount(0);
  await page.keyboard.press('Space');
  const peek = page.getByRole('complementary', { name: /^Peek: / });
  await expect(peek).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(grid(page)).toBeVisible();
});

test('a condition is added, lives in the address, and an empty list offers the way out', async ({ page }) => {
  await seed(page, ['Alder'], { industry: 'retail' });
  await seed(page, ['Birch'], { industry: 'medical' });
  await page.goto(path());
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('textbox', { name: 'Find a field' }).fill('indus');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Retail' }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(row(page, 'Alder')).toBeVisible();
  await expect(row(page, 'Birch')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('group', { name: 'Industry is Retail' })).toBeVisible();
  await expect(row(page, 'Birch')).toHaveCount(0);
  await page.goto(path('nothing'));
  await expect(page.getByText('No accounts match these filters')).toBeVisible();
  await expectAccessible(page);
});

test('thirty cells from a spreadsheet are shown, pasted in one go and undone in one', async ({ page }) => {
  await seed(
    page,
    Array.from({ length: 10 }, (_, index) => `Row ${String(index).padStart(2, '0')}`),
  );
  await page.goto(at(`/accounts?q=${word}&cols=name,employees,foundedYear,otherName&sort=name`));
  await expect(row(page, 'Row 09')).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('ArrowRight');
  const lines = Array.from(
    { length: 10 },
    (_, index) => `${index + 10}\t${1990 + index}\tName ${index}`,
  ).join('\n');
  await grid(page).evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, lines);
  const dialog = page.getByRole('dialog', { name: 'Paste into the list' });
  await expect(dialog).toContainText('30 cells in 10 rows will change.');
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Name 9')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Name 9')).toHaveCount(0);
});

test('several rows get another level by a job, and Undo takes all of it back', async ({ page }) => {
  const ids = await seed(page, ['Alder', 'Birch', 'Cedar'], { level: 'B' });
  const levels = async () => {
    const answer = await callApi<{ data: { level: string }[] }>(page, 'POST', '/objects/accounts/query', {
      fields: ['level'],
      filter: { id: { in: ids } },
    });
    return answer.data
      .map((record) => record.level)
      .sort()
      .join('');
  };
  await page.goto(path());
  await expect(row(page, 'Cedar')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select the rows shown' }).check();
  await page.getByRole('region', { name: 'Selected rows' }).getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Field' }).fill('Level');
  await page.getByRole('option', { name: 'Level' }).click();
  await dialog.getByLabel('New value').click();
  await page.getByRole('option', { name: 'A', exact: true }).click();
  await dialog.getByRole('button', { name: 'Change 3' }).click();
  await expect.poll(levels).toBe('AAA');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(levels).toBe('BBB');
});

test('a changed view is saved under a name and opens again as a tab', async ({ page }) => {
  await seed(page, ['Alder']);
  await page.goto(at('/accounts?cols=name,employees&density=compact'));
  await page.getByRole('button', { name: 'Save as a new view' }).click();
  await page.getByLabel('Name of the view').fill('Heads');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Heads' });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'More about the view Heads' }).click();
  await page.getByRole('menuitem', { name: 'Delete the view' }).click();
  await expect(tab).toHaveCount(0);
});

test('the sum stands under its column and follows the ticked rows', async ({ page }) => {
  await seed(page, ['Alder', 'Birch', 'Cedar']);
  await page.goto(path());
  const sum = page.getByTitle('Sum of Annual revenue', { exact: true });
  await expect(sum).toHaveText('6,000');
  await row(page, 'Birch').getByRole('checkbox').click();
  await expect(page.getByTitle('Sum of Annual revenue of the selected rows')).toHaveText('2,000');
});

test('in Chinese, in the dark, and on a phone the list reads the same', async ({ page }) => {
  await speak(page, 'zh');
  await seed(page, ['Alder', '明川精密']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path());
  await expect(row(page, '明川精密')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole('link', { name: /明川精密/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoWider(page, 390);
});

test('any of several conditions: built in a small form, kept in the address, read back after a reload', async ({
  page,
}) => {
  await seed(page, ['Alder'], { level: 'A' });
  await seed(page, ['Birch'], { level: 'B' });
  await seed(page, ['Cedar'], { level: 'C' });
  await page.goto(path());
  await expect(row(page, 'Cedar')).toBeVisible();
  await page.getByRole('button', { name: 'Any of', exact: true }).click();
  const builder = page.getByRole('dialog', { name: 'Any of' });
  const choose = async (level: string) => {
    await builder.getByRole('button', { name: 'Condition' }).click();
    await page.getByRole('menuitem', { name: 'Level', exact: true }).click();
    await page.getByRole('checkbox', { name: level, exact: true }).check();
    await page.getByRole('dialog', { name: 'Level' }).getByRole('button', { name: 'Apply' }).click();
  };
  await choose('A');
  await choose('B');
  await builder.getByRole('button', { name: 'Apply' }).click();
  await expect(row(page, 'Cedar')).toHaveCount(0);
  await expect(row(page, 'Birch')).toBeVisible();
  const filter = () => JSON.parse(new URL(page.url()).searchParams.get('filter') ?? 'null') as unknown;
  expect(filter()).toEqual({ or: [{ level: { in: ['A'] } }, { level: { in: ['B'] } }] });
  await page.reload();
  const chip = page.getByRole('group', { name: 'Any of' });
  await expect(chip).toContainText('Level is A or Level is B');
  await expectAccessible(page);
  await chip.getByRole('button', { name: 'Remove' }).click();
  await expect(row(page, 'Cedar')).toBeVisible();
});

test('a pasted name that two records have is refused by name, the rest is pasted and undone', async ({
  page,
}) => {
  await seed(page, ['Twin', 'Twin', 'Single', 'Target 1', 'Target 2']);
  await page.goto(at(`/accounts?q=${word} Target&cols=name,parent,employees&sort=name`));
  await expect(row(page, 'Target 2')).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('ArrowRight');
  await grid(page).evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, `${word} Twin\tmany\n${word} Single\t12`);
  const dialog = page.getByRole('dialog', { name: 'Paste into the list' });
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(dialog.getByRole('alert')).toContainText(`There are 2 named “${word} Twin”`);
  await expect(dialog.getByRole('alert')).toContainText('Target 1 · Employees');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, 'Target 2')).toContainText(`${word} Single`);
  await expect(row(page, 'Target 1')).not.toContainText('Twin');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Target 2')).not.toContainText(`${word} Single`);
});

test('a column is drawn wider and taken to another place; the address says so once the pointer lets go', async ({
  page,
}) => {
  await seed(page, ['Alder']);
  await page.goto(at(`/accounts?q=${word}&cols=name,employees,foundedYear`));
  const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(name) });
  await expect(row(page, 'Alder')).toBeVisible();
  const box = await head('Employees').boundingBox();
  if (!box) throw new Error('the column is not drawn');
  await page.mouse.move(box.x + box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, box.y + box.height / 2, { steps: 4 });
  expect(page.url()).not.toContain('widths');
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await head('Employees').boundingBox())?.width ?? 0))
    .toBe(Math.round(box.width) + 60);
  expect(page.url()).toContain('widths');
  await expect(head('Founded')).toHaveAttribute('draggable', 'true');
  await head('Founded').dragTo(head('Employees'), { targetPosition: { x: 8, y: 12 } });
  await expect.poll(() => new URL(page.url()).searchParams.get('cols')).toBe('name,foundedYear,employees');
});

test('what another tab writes is seen here without a reload', async ({ page, context }) => {
  const [id] = await seed(page, ['Alder']);
  await page.goto(path());
  await expect(row(page, 'Alder')).toContainText('1,000');
  const other = await context.newPage();
  await other.goto(path());
  await cell(other, 'Alder', '1,000').click();
  await other.keyboard.type('7300');
  await other.keyboard.press('Enter');
  await expect(row(other, 'Alder')).toContainText('7,300');
  await page.bringToFront();
  await expect(row(page, 'Alder')).toContainText('7,300');
  expect(id).toBeTruthy();
  await other.close();
});

test('at 200 and 400 percent zoom nothing lies beside the page', async ({ page }) => {
  await seed(page, ['Alder', 'Birch']);
  for (const size of [
    { width: 720, height: 450 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(path());
    await expect(page.getByText(`${word} Birch`)).toBeVisible();
    await expectNoWider(page, size.width);
    await expectAccessible(page);
  }
});

test('on a phone conditions are set in a sheet, and the sum stays below', async ({ page }) => {
  await seed(page, ['Alder', 'Birch']);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path());
  await expect(page.getByText('3,000')).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Account name', exact: true }).click();
  await page.getByRole('textbox', { name: 'Account name' }).fill('Birch');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(`${word} Alder`)).toHaveCount(0);
  await expect(page.getByText(`${word} Birch`)).toBeVisible();
});

test('on paper the list is a plain table with every row and every text', async ({ page }) => {
  const names = Array.from({ length: 55 }, (_, index) => `Row ${String(index).padStart(2, '0')}`);
  await seed(page, [...names, `Long ${'name '.repeat(30)}end`]);
  await page.goto(`${path()}&sort=name`);
  await expect(page.getByText(`${word} Row 01`)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-row]')).toHaveCount(56);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  const last = page.getByText(`${word} Row 54`);
  await expect(last).toBeVisible();
  // Nothing is cut off: every name is as wide and high as its words need.
  const cut = await page
    .locator('[data-row] a')
    .evaluateAll(
      (links) =>
        links.filter((link) => link.scrollWidth > link.clientWidth + 1 && link.clientWidth > 0).length,
    );
  expect(cut).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('banner')).toBeVisible();
});
