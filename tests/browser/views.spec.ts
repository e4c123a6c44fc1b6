/** The kinds of view at work: groups, calendar, map; figures under columns, sharing, and the list as a file. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { at, callApi, clear, expectAccessible, origin, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const word = 'Viewwood';

async function make(page: Page, object: string, rows: readonly object[]): Promise<string[]> {
  const operations = rows.map((data) => ({ op: 'create', data }));
  const { results } = await callApi<{ results: { id: string; error: unknown }[] }>(
    page,
    'POST',
    `/objects/${object}/batch`,
    { operations },
  );
  expect(results.filter((result) => result.error)).toEqual([]);
  return results.map((result) => result.id);
}

const deal = (name: string, stage: string, closeDate: string, amount: string) => ({
  name: `${word} ${name}`,
  stage,
  closeDate,
  amount: { amount, currency: 'CNY' },
});

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
  await clear(page, 'opportunities', word);
  await clear(page, 'accounts', word);
});
test.afterEach(({ page }) => speak(page, 'en'));

test('groups add up, open and close by the keyboard, and hold a second level', async ({ page }) => {
  await make(page, 'opportunities', [
    deal('Elm', 'needs', '2026-11-10', '1000'),
    deal('Fir', 'needs', '2026-12-10', '2000'),
    deal('Oak', 'proposal', '2026-12-11', '4000'),
  ]);
  await page.goto(at(`/opportunities?kind=grouped&groups=stage&q=${word}`));
  const grid = page.getByRole('treegrid', { name: 'Opportunities' });
  const head = (name: string) => grid.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(head('Needs')).toContainText('3,000');
  await expect(grid.getByRole('link', { name: `${word} Elm` })).toBeVisible();
  await expectAccessible(page);
  await grid.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(head('Needs')).toHaveAttribute('aria-expanded', 'false');
  await expect(grid.getByRole('link', { name: `${word} Elm` })).toHaveCount(0);
  await expect(grid.getByRole('link', { name: `${word} Oak` })).toBeVisible();
  await page.getByRole('button', { name: 'Second level' }).click();
  await page.getByRole('menuitem', { name: 'Close date' }).click();
  await expect(grid.getByRole('row', { name: /^Dec 2026/ }).first()).toHaveAttribute('aria-level', '2');
  await expect(page).toHaveURL(/groups=stage(%2C|,)closeDate(%3A|:)month/);
});

test('a record moves to another day by dragging and by keys, and a click makes one there', async ({
  page,
}) => {
  const [id] = await make(page, 'opportunities', [deal('Elm', 'needs', '2026-11-10', '1000')]);
  const day = async () =>
    (await callApi<{ closeDate: string }>(page, 'GET', `/objects/opportunities/${id}`)).closeDate;
  await page.goto(at(`/opportunities?kind=calendar&date=closeDate&day=2026-11-15&q=${word}`));
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  const event = page.locator(`[data-event="${id}"]`);
  await expect(event).toContainText(`${word} Elm`);
  await expectAccessible(page);
  const cell = (date: string) => page.locator(`[data-date="${date}"]`).first();
  await event.dragTo(cell('2026-11-12'));
  await expect.poll(day).toBe('2026-11-12');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(day).toBe('2026-11-10');
  await event.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(day).toBe('2026-11-17');
  await expect(event).toHaveCount(1);
  const free = await cell('2026-11-25').boundingBox();
  if (!free) throw new Error('the day is not drawn');
  await cell('2026-11-25').click({ position: { x: free.width / 2, y: free.height - 12 } });
  await expect(page.getByRole('dialog', { name: 'New opportunity' })).toContainText('Close date');
  await expect(page.getByRole('dialog').getByLabel('Close date')).toHaveValue(/25/);
});

test('on a phone the calendar is an agenda', async ({ page }) => {
  await speak(page, 'zh');
  await make(page, 'opportunities', [deal('Elm', 'needs', '2026-11-10', '1000')]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(`/opportunities?kind=calendar&date=closeDate&day=2026-11-15&q=${word}`));
  await expect(page.getByText(`${word} Elm`)).toBeVisible();
  await expectAccessible(page);
});

test('a map without tiles gathers what is near, names it beside, and asks nobody else', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin()) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  const shanghai = { country: 'CN', province: '上海市', city: '上海市' };
  await make(page, 'accounts', [
    { name: `${word} Elm`, address: shanghai },
    { name: `${word} Fir`, address: shanghai },
    { name: `${word} Oak`, address: { country: 'CN', province: '四川省', city: '成都市' } },
    { name: `${word} Yew`, address: { country: 'CN', city: 'Nowhere' } },
  ]);
  await page.goto(at(`/accounts?kind=map&q=${word}`));
  await expect(page.getByText('3 placed · 1 without a place that is known')).toBeVisible();
  const map = page.getByRole('group', { name: 'Map of Accounts' });
  await expect(map.getByRole('button', { name: '2 together; press to come nearer' })).toBeVisible();
  await expectAccessible(page);
  await map.focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/[?&]at=/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await map.getByRole('button', { name: `${word} Oak` }).click();
  await expect(page.getByRole('complementary', { name: new RegExp(`${word} Oak`) })).toBeVisible();
  expect(foreign).toEqual([]);
});

test('a figure under a column is chosen, saved with the view and shared with a role', async ({ page }) => {
  await make(page, 'accounts', [
    { name: `${word} Elm`, employees: 10 },
    { name: `${word} Fir`, employees: 20 },
    { name: `${word} Oak` },
  ]);
  const filter = encodeURIComponent(JSON.stringify({ name: { startsWith: word } }));
  await page.goto(at(`/accounts?cols=name,employees,level&filter=${filter}`));
  await page.getByRole('button', { name: /^Sum of Employees/ }).click();
  await page.getByRole('menuitem', { name: 'Average' }).click();
  await expect(page.getByTitle('Average of Employees', { exact: true })).toContainText('15');
  await page.getByRole('button', { name: 'Figure under Level' }).click();
  // The menu before this one may still be closing.
  await page
    .getByRole('menu', { name: 'Figure under Level' })
    .getByRole('menuitem', { name: 'Filled, %' })
    .click();
  await page.getByRole('button', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the view').fill(`${word} heads`);
  await dialog.getByLabel('Some roles').check();
  await dialog.getByRole('checkbox', { name: /^Department manager/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: `${word} heads` });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page.getByTitle('Average of Employees', { exact: true })).toContainText('15');
  const { data } = await callApi<{
    data: { id: string; label: { en: string }; roles: string[]; definition: { foot: object } }[];
  }>(page, 'GET', '/views?object=account');
  const saved = data.find((view) => view.label.en === `${word} heads`);
  expect(saved).toMatchObject({
    roles: ['manager'],
    definition: { foot: { employees: 'avg', level: 'filledShare' } },
  });
  await callApi(page, 'DELETE', `/views/${saved?.id}`);
});

test('the list goes out as a file, as it is seen', async ({ page }) => {
  await make(page, 'accounts', [
    { name: `${word} =1+1`, employees: 10 },
    { name: `${word} Fir`, employees: 20 },
  ]);
  await page.goto(at(`/accounts?cols=name,employees&sort=-employees&q=${word}`));
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export accounts' });
  await dialog.getByRole('combobox', { name: 'File' }).click();
  await page.getByRole('option', { name: 'CSV text' }).click();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Accounts .*\.csv$/);
  const text = await readFile((await download.path()) ?? '', 'utf8');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain(`\ufeffAccount name,Employees\r\n`);
});
