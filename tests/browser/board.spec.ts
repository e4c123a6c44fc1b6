/** The board: cards move by pointer, by keys and by menu; a stage that asks for fields gets them. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, clear, expectAccessible, expectNoWider, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const word = 'Boardwood';
const path = at.bind(null, `/opportunities?kind=board&by=stage&q=${word}`);

async function deal(page: Page, name: string, data: Record<string, unknown> = {}): Promise<string> {
  const made = await callApi<{ id: string }>(page, 'POST', '/objects/opportunities', {
    name: `${word} ${name}`,
    stage: 'needs',
    amount: { amount: '1000', currency: 'CNY' },
    ...data,
  });
  return made.id;
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('link', { name: `${word} ${name}` });
const stage = async (page: Page, id: string) =>
  (await callApi<{ stage: string }>(page, 'GET', `/objects/opportunities/${id}`)).stage;

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
  await clear(page, 'opportunities', word);
});

test('a card is dragged to the next stage, its sums go along, and Undo brings it back', async ({ page }) => {
  const id = await deal(page, 'Spindle');
  await page.goto(path());
  await expect(column(page, 'Needs')).toContainText('¥1,000');
  await expectAccessible(page);
  await card(page, 'Spindle').dragTo(column(page, 'Proposal'));
  await expect(column(page, 'Proposal').getByRole('link', { name: /Spindle/ })).toBeVisible();
  await expect(column(page, 'Proposal')).toContainText('weighted ¥500');
  await expect.poll(() => stage(page, id)).toBe('proposal');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(page, 'Needs').getByRole('link', { name: /Spindle/ })).toBeVisible();
  await expect.poll(() => stage(page, id)).toBe('needs');
});

test('the keyboard moves a card: Alt and arrows, or lifted with Space', async ({ page }) => {
  const id = await deal(page, 'Winch');
  await page.goto(path());
  await card(page, 'Winch').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => stage(page, id)).toBe('proposal');
  await expect(card(page, 'Winch')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(column(page, 'Contract')).toContainText('Move to Contract');
  await page.keyboard.press('Space');
  await expect.poll(() => stage(page, id)).toBe('contract');
});

test('the menu moves a card; a lost deal asks for the reason first', async ({ page }) => {
  const id = await deal(page, 'Feeder');
  await page.goto(path());
  await card(page, 'Feeder').hover();
  await page.getByRole('button', { name: `Move ${word} Feeder` }).click();
  await page.getByRole('menuitem', { name: 'Lost' }).click();
  const dialog = page.getByRole('dialog', { name: 'Before it moves to Lost' });
  await expect(dialog).toContainText('choose a reason');
  expect(await stage(page, id)).toBe('needs');
  await expectAccessible(page);
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Price' }).click();
  await dialog.getByRole('button', { name: 'Move to Lost' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => stage(page, id)).toBe('lost');
});

test('on a phone the columns lie side by side and nothing else is wider than the screen', async ({
  page,
}) => {
  await speak(page, 'zh');
  await deal(page, 'Crane');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path());
  await expect(page.getByRole('region', { name: '需求确认', exact: true })).toBeAttached();
  await expectAccessible(page);
  await expectNoWider(page, 390);
});

test('at 200 and 400 percent zoom only the columns scroll sideways', async ({ page }) => {
  await deal(page, 'Pulley');
  for (const size of [
    { width: 720, height: 450 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(path());
    await expect(card(page, 'Pulley')).toBeAttached();
    await card(page, 'Pulley').scrollIntoViewIfNeeded();
    await expect(card(page, 'Pulley')).toBeInViewport();
    await expectNoWider(page, size.width);
  }
});
