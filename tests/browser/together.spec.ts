/** Two people at work: comments and mentions, the inbox, files, who is here, seven tabs that are all live, a conflict settled field by field. */
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { at, callApi, expectAccessible, mark, origin, speak, statePath } from './setup/application.ts';
import { test } from './setup/test.ts';

const password = 'quiet-harbour-83';
let xu: BrowserContext;
let xuPage: Page;

/** A second administrator, in a browser of her own. */
async function colleague(browser: Browser, page: Page): Promise<BrowserContext> {
  const email = `xu.jia.${mark()}@yunlan.example`;
  const user = { name: '徐佳', email, roles: ['administrator'], language: 'en' };
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/users', user);
  const { path } = await callApi<{ path: string }>(page, 'POST', `/users/${id}/invite`);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const accepted = await context.request.post(`${origin()}/api/v1/links/accept`, {
    headers: { Origin: origin() },
    data: { token: path.split('#')[1], password },
  });
  expect(accepted.ok()).toBe(true);
  return context;
}

test.beforeAll(async ({ browser }) => {
  const own = await browser.newContext({ storageState: statePath });
  const page = await own.newPage();
  await speak(page, 'en');
  xu = await colleague(browser, page);
  xuPage = await xu.newPage();
  await own.close();
});
test.afterAll(() => xu.close());

async function account(page: Page): Promise<{ id: string; name: string }> {
  const name = `Together ${mark()}`;
  const { id } = await callApi<{ id: string }>(page, 'POST', '/objects/accounts', {
    name,
    employees: 10,
    level: 'B',
  });
  return { id, name };
}

test('a mention by pinyin reaches the colleague’s bell while she looks, and leads her to the record', async ({
  page,
}) => {
  const { id, name } = await account(page);
  await xuPage.goto(at('/inbox'));
  await page.goto(at(`/accounts/${id}`));
  await page.getByRole('group', { name: 'What it is' }).getByRole('button', { name: 'Comment' }).click();
  const box = page.getByRole('textbox', { name: 'Comment' });
  await box.pressSequentially('Please look, @xuj');
  await expect(page.getByRole('option', { name: /徐佳/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await box.pressSequentially('<b>soon</b>');
  await page.keyboard.press('Control+Enter');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('@徐佳 <b>soon</b>');
  await expectAccessible(page);

  await expect(xuPage.getByRole('link', { name: /Inbox, [1-9]/ })).toBeVisible();
  const line = xuPage.getByRole('link', { name: new RegExp(`mentioned you on ${name}`) });
  await expect(line).toBeVisible();
  await expectAccessible(xuPage);
  await line.click();
  await expect(xuPage.getByRole('heading', { level: 1, name })).toBeVisible();
  // Each sees the other here.
  await expect(page.getByRole('list', { name: 'Also here' })).toContainText('徐佳');
  await xuPage.getByRole('button', { name: 'Answer' }).click();
  await xuPage.getByRole('textbox', { name: 'Answer' }).fill('On it');
  await xuPage.keyboard.press('Control+Enter');
  await expect(timeline).toContainText('On it');
});

test('a file is added, taken off and brought back', async ({ page }) => {
  const { id } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  const files = page.getByRole('region', { name: 'Files' });
  await files
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'offer.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('an offer'),
    });
  await expect(files.getByRole('link', { name: 'offer.txt' })).toBeVisible();
  await files.getByRole('button', { name: 'Take offer.txt off' }).click();
  await expect(files.getByRole('link', { name: 'offer.txt' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(files.getByRole('link', { name: 'offer.txt' })).toBeVisible();
});

test('seven tabs of one browser follow a colleague’s change by one stream, and none loses what is typed', async ({
  page,
}) => {
  const { id } = await account(page);
  const context = page.context();
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/v1/stream')) streams.push(request.url());
  });
  const tabs: Page[] = [];
  for (let n = 0; n < 7; n += 1) {
    const tab = await context.newPage();
    await tab.goto(at(`/accounts/${id}`));
    tabs.push(tab);
  }
  const typing = tabs[3]!;
  await typing.getByRole('group', { name: 'What it is' }).getByRole('button', { name: 'Note' }).click();
  await typing.getByRole('textbox', { name: 'Note' }).fill('Half a sentence');
  await expect(tabs[0]!.getByRole('heading', { level: 1 })).toBeVisible();
  await callApi(xuPage, 'PATCH', `/objects/accounts/${id}`, { employees: 4321 });
  for (const tab of tabs) {
    await tab.bringToFront();
    await expect(tab.getByText('4,321').first()).toBeVisible();
  }
  await expect(typing.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a sentence');
  expect(streams).toHaveLength(1);
  // The tab that held the stream goes: another takes over.
  await tabs[0]!.close();
  await callApi(xuPage, 'PATCH', `/objects/accounts/${id}`, { employees: 5432 });
  await expect(tabs[6]!.getByText('5,432').first()).toBeVisible();
  for (const tab of tabs.slice(1)) await tab.close();
});

test('two tabs edit the same fields: each is chosen side by side, and the others are kept', async ({
  page,
}) => {
  const { id } = await account(page);
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: /^Edit/ });
  await form.getByLabel('Employees').fill('111');
  await form.getByLabel('Account name').fill('Mine');
  await form.getByLabel('Other name').fill('Nobody else’s');
  // The other one saves first; live updates tell this page of it while the form is open.
  await callApi(xuPage, 'PATCH', `/objects/accounts/${id}`, { employees: 222, name: 'Theirs' });
  await expect(page.getByRole('heading', { level: 1, name: 'Theirs', includeHidden: true })).toBeAttached();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /徐佳/ });
  await expect(dialog.getByRole('group', { name: 'Employees' })).toContainText('222');
  await expectAccessible(page);
  await dialog.getByRole('group', { name: 'Account name' }).getByRole('button', { name: /徐佳/ }).click();
  await dialog.getByRole('button', { name: 'Save the choice' }).click();
  await expect(dialog).toHaveCount(0);
  const now = await callApi<Record<string, unknown>>(page, 'GET', `/objects/accounts/${id}`);
  expect(now).toMatchObject({ employees: 111, name: 'Theirs', otherName: 'Nobody else’s' });
});
