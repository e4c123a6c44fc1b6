/** The designed pages: what the account, the deal and the home page let this person decide, each on one laptop screen. */
import { expect, type Page } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

const laptop = { width: 1366, height: 768 };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function make(page: Page, plural: string, data: object): Promise<string> {
  return (await callApi<{ id: string }>(page, 'POST', `/objects/${plural}`, data)).id;
}

async function expectOneScreen(page: Page): Promise<void> {
  const tooHigh = () =>
    page.evaluate(() => {
      const content = document.getElementById('content');
      return (content?.scrollHeight ?? 0) - (content?.clientHeight ?? 0);
    });
  await expect.poll(tooHigh).toBeLessThanOrEqual(1);
}

test.beforeEach(async ({ page }) => {
  await speak(page, 'en');
  await page.setViewportSize(laptop);
});

test('an account says who decides, what is open and won, when it was touched and what comes next', async ({
  page,
}) => {
  const name = `Designwood ${mark()}`;
  const me = await callApi<{ id: string; workspace: { currency: string } }>(page, 'GET', '/me');
  const { currency } = me.workspace;
  const account = await make(page, 'accounts', { name });
  await make(page, 'accounts', { name: `${name} Robotics`, parent: account });
  for (const [who, role, influence] of [
    ['Uma User', 'uses', 2],
    ['Dora Decider', 'decides', 5],
  ] as const) {
    const contact = await make(page, 'contacts', { name: who, account });
    await make(page, 'accountContacts', { account, contact, role, influence });
  }
  const deal = (more: object) => make(page, 'opportunities', { account, ...more });
  await deal({
    name: `${name} line`,
    stage: 'contract',
    amount: { amount: '620000', currency },
    closeDate: day(9),
  });
  await deal({
    name: `${name} parts`,
    stage: 'won',
    amount: { amount: '90000', currency },
    closeDate: day(-20),
  });
  await make(page, 'tasks', {
    subject: 'Send the draft',
    dueOn: day(-2),
    regarding: { object: 'account', id: account },
  });
  await make(page, 'activities', {
    kind: 'call',
    subject: 'Asked about terms',
    owner: me.id,
    regarding: { object: 'account', id: account },
  });
  await page.goto(at(`/accounts/${account}`));
  const facts = page.locator('dl').first();
  await expect(facts).toContainText('overdue · Send the draft');
  await expect(facts).toContainText('1 deal');
  await expect(facts.getByRole('button', { name: 'today', exact: false })).toBeVisible();
  const people = page.getByRole('region', { name: 'Contacts' }).getByRole('listitem');
  await expect(people).toHaveCount(2);
  await expect(people.first()).toContainText('Dora Decider');
  await expect(people.first()).toContainText('Decides');
  const deals = page.getByRole('region', { name: 'Opportunities' });
  await expect(deals.getByRole('link', { name: `${name} line` })).toContainText('Contract');
  await expect(page.getByRole('region', { name: 'Subsidiaries' })).toContainText(`${name} Robotics`);
  await expect(page.getByRole('region', { name: 'Health' })).toContainText('1touches in 12 weeks');
  await expectOneScreen(page);
  await expectAccessible(page);
  // A figure opens its rows.
  await deals.getByRole('link', { name: '1 won' }).click();
  await expect(page.getByRole('grid')).toContainText('1 opportunit');
  await page.goBack();
  await page.getByRole('region', { name: 'Health' }).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Conversations' })).toHaveAttribute('aria-pressed', 'true');
});

test('a deal says what it lacks, takes it in place, and asks why when it is won', async ({ page }) => {
  const name = `Lackwood ${mark()}`;
  const id = await make(page, 'opportunities', { name, stage: 'proposal' });
  await page.goto(at(`/opportunities/${id}`));
  const lacking = page.getByRole('region', { name: 'Before it moves to Contract' });
  await expect(lacking).toContainText('6 missing');
  await lacking.getByRole('button', { name: 'Fill in Next step' }).click();
  const asked = page.getByRole('dialog', { name: 'Before it moves to Contract' });
  await asked.getByRole('textbox', { name: 'Next step', exact: true }).fill('Call the buyer');
  await asked.getByRole('button', { name: 'Save' }).click();
  await expect(lacking).toContainText('5 missing');
  await expect(page.locator('dl').first()).toContainText('Call the buyer');
  await expectOneScreen(page);
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Stage' }).getByRole('button', { name: 'Won' }).click();
  const closing = page.getByRole('dialog', { name: 'It is Won: what decided it?' });
  await expectAccessible(page);
  await closing.getByRole('textbox', { name: 'Reason in words' }).fill('The best delivery date');
  await closing.getByRole('button', { name: 'Move to Won' }).click();
  await expect(page.getByRole('region', { name: 'Why it was won' })).toContainText('The best delivery date');
});

test('the home page is the own day, the team or the administration, each on one screen', async ({ page }) => {
  const subject = `Ring back ${mark()}`;
  const me = await callApi<{ id: string }>(page, 'GET', '/me');
  const task = await make(page, 'tasks', { subject, dueOn: day(-400), owner: me.id });
  await make(page, 'accounts', { name: 'Somebody' });
  await page.goto(at('/?view=day'));
  const today = page.getByRole('complementary', { name: 'Today' });
  const row = today.getByRole('link', { name: subject });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.focus();
  await page.keyboard.press('e');
  await expect(page.getByText(`“${subject}” is done`)).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await callApi<{ status: string }>(page, 'GET', `/objects/tasks/${task}`)).status).toBe('done');
  await page.getByRole('link', { name: 'Administration', exact: true }).click();
  await expect(page.getByRole('region', { name: 'First steps' })).toContainText('Bring the customers in');
  await expectAccessible(page);
  await expectOneScreen(page);
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Needs attention' })).toBeVisible();
  await expectAccessible(page);
});
