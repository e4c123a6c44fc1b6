/** Ten everyday jobs with a budget of clicks and of seconds, done on the demo company and printed as a table. */
import {
  type APIRequestContext,
  type BrowserContext,
  devices,
  expect,
  type Locator,
  type Page,
  request as requests,
} from '@playwright/test';
import { Hand } from './setup/hand.ts';
import { type Installation, startInstallation } from './setup/installation.ts';
import { letNotesStay, test } from './setup/test.ts';

const administrator = { email: 'lin.wei@yunlan.example', password: 'orchid-lantern-72' };

interface Done {
  readonly job: string;
  readonly clicks: string;
  readonly keys: number;
  readonly seconds: string;
}

let here: Installation;
let api: APIRequestContext;
let desk: BrowserContext;
let phone: BrowserContext;
const done: Done[] = [];

test.beforeAll(async ({ browser }) => {
  here = await startInstallation({
    GUANXI_ADMIN_EMAIL: administrator.email,
    GUANXI_ADMIN_PASSWORD: administrator.password,
    REQUESTS_PER_SECOND: '0',
  });
  const extraHTTPHeaders = { Origin: here.origin, 'Guanxi-Workspace': 'main' };
  api = await requests.newContext({ baseURL: here.origin, extraHTTPHeaders });
  expect((await api.post('/api/auth/sign-in/email', { data: administrator })).ok()).toBe(true);
  const { job } = await (await api.post('/api/v1/demo', { data: { accounts: 150 } })).json();
  await expect
    .poll(async () => (await (await api.get(`/api/v1/jobs/${job}`)).json()).state, { timeout: 200_000 })
    .toBe('done');
  expect((await api.patch('/api/v1/me', { data: { language: 'en' } })).ok()).toBe(true);
  const storageState = await api.storageState();
  const common = { storageState, locale: 'en-US', timezoneId: 'Asia/Shanghai' };
  desk = await browser.newContext({ ...common, viewport: { width: 1366, height: 768 } });
  phone = await browser.newContext({ ...devices['Pixel 7'], ...common });
  for (const context of [desk, phone]) await letNotesStay(context);
});
test.afterAll(async () => {
  await desk?.close();
  await phone?.close();
  await api?.dispose();
  await here?.stop();
  const line = ({ job, clicks, keys, seconds }: Record<keyof Done, string | number>) =>
    `${String(job).padEnd(52)}${String(clicks).padStart(10)}${String(keys).padStart(8)}${String(seconds).padStart(14)}`;
  const head = line({ job: 'everyday job', clicks: 'clicks', keys: 'keys', seconds: 'seconds' });
  process.stdout.write(`\n${[head, ...done.map(line)].join('\n')}\n`);
});

interface Budget {
  readonly clicks: number;
  readonly seconds: number;
}

/** Begins on the page `path`; the work is what the person does from there. */
function everyday(
  job: string,
  path: (() => Promise<string>) | string,
  budget: Budget,
  work: (page: Page, hand: Hand) => Promise<void>,
  on: () => BrowserContext = () => desk,
): void {
  test(job, async () => {
    const page = await on().newPage();
    await page.goto(`${here.origin}/w/main${typeof path === 'string' ? path : await path()}`);
    await expect(page.locator('#content')).toBeVisible();
    const hand = new Hand(page);
    await work(page, hand);
    await page.close();
    const { clicks, keys, seconds } = hand;
    done.push({
      job,
      clicks: `${clicks} of ${budget.clicks}`,
      keys,
      seconds: `${seconds} of ${budget.seconds}`,
    });
    expect(clicks, 'clicks').toBeLessThanOrEqual(budget.clicks);
    expect(seconds, 'seconds').toBeLessThanOrEqual(budget.seconds);
  });
}

async function first<Record extends { id: string }>(object: string, query: object): Promise<Record> {
  const answer = await api.post(`/api/v1/objects/${object}/query`, { data: { limit: 1, ...query } });
  return (await answer.json()).data[0] as Record;
}

const account = async () => `/accounts/${(await first('accounts', { sort: '-openValue' })).id}`;
const openDeal = async () =>
  `/opportunities/${(await first('opportunities', { filter: { stage: 'needs' } })).id}`;
const toast = (page: Page): Locator => page.getByRole('button', { name: 'Undo' });

everyday(
  'log a call on the phone',
  account,
  { clicks: 3, seconds: 15 },
  async (page, hand) => {
    await hand.tap(page.getByRole('button', { name: 'Call' }).first());
    await hand.type('Pilot is fine.');
    await hand.tap(page.getByRole('button', { name: 'Save' }));
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Pilot is fine.');
  },
  () => phone,
);

everyday('find a customer by initials and open it', '/', { clicks: 0, seconds: 5 }, async (page, hand) => {
  await api.post('/api/v1/objects/accounts', { data: { name: '云岚传动' } });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await hand.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
  await hand.type('ylcd');
  await expect(page.getByRole('option', { name: /云岚传动/ })).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '云岚传动' })).toBeVisible();
});

everyday('move a deal to the next stage', openDeal, { clicks: 1, seconds: 4 }, async (page, hand) => {
  const path = page.getByRole('navigation', { name: 'Stage' });
  await hand.click(path.getByRole('button', { name: 'Proposal' }));
  await expect(path.locator('[aria-current="step"]')).toContainText('Proposal');
});

everyday('set the next step of a deal', openDeal, { clicks: 1, seconds: 12 }, async (page, hand) => {
  await hand.click(page.getByRole('button', { name: 'Edit Next step', exact: true }).first());
  await page.keyboard.press('Control+a');
  await hand.type('Send the revised offer');
  await hand.press('Enter');
  await expect(page.getByText('Send the revised offer').first()).toBeVisible();
});

everyday(
  'correct a cell in a list, and take it back',
  '/accounts',
  { clicks: 1, seconds: 8 },
  async (page, hand) => {
    await expect(page.getByRole('row').nth(9)).toBeVisible();
    const cell = page.getByRole('row').nth(1).getByRole('gridcell').nth(6);
    const before = (await cell.textContent()) ?? '';
    await hand.click(cell);
    await hand.type('4321');
    await hand.press('Enter');
    await expect(cell).toContainText('4,321');
    await expect(toast(page)).toBeVisible();
    await hand.press('Control+z');
    await expect(cell).toContainText(before);
  },
);

everyday(
  'hand forty customers over to a colleague',
  '/accounts',
  { clicks: 6, seconds: 25 },
  async (page, hand) => {
    await expect(page.getByRole('row').nth(9)).toBeVisible();
    await hand.click(page.getByRole('row').nth(1).getByRole('checkbox'));
    await page.getByRole('grid').focus();
    await page.keyboard.down('Shift');
    for (let row = 1; row < 40; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    hand.keys += 40;
    const bar = page.getByRole('region', { name: 'Selected rows' });
    await expect(bar).toContainText('40 selected');
    await hand.click(bar.getByRole('button', { name: 'Owner' }));
    await hand.type('孙悦');
    await hand.click(page.getByRole('option', { name: /孙悦/ }).first());
    await hand.click(page.getByRole('dialog').getByRole('button').last());
    await expect(toast(page)).toBeVisible();
  },
);

everyday('add a person to a customer', account, { clicks: 2, seconds: 15 }, async (page, hand) => {
  await hand.click(page.getByRole('button', { name: 'Add to Contacts' }));
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /^Name/ })).toBeFocused();
  await hand.type('Dana Whitlock');
  await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByText('Dana Whitlock').first()).toBeVisible();
});

everyday('set oneself a task at a customer', account, { clicks: 2, seconds: 15 }, async (page, hand) => {
  await hand.click(page.getByRole('button', { name: 'Task', exact: true }).first());
  await hand.type('Send the data sheet');
  await hand.click(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByText('Send the data sheet').first()).toBeVisible();
});

everyday(
  'see the deals behind a figure of the home page',
  '/',
  { clicks: 1, seconds: 4 },
  async (page, hand) => {
    await hand.click(page.getByTitle('See the rows behind this figure').first());
    await expect(
      page
        .getByRole('grid')
        .or(page.getByRole('region', { name: 'Needs' }))
        .first(),
    ).toBeVisible();
  },
);

everyday('see who changed a field, and when', openDeal, { clicks: 1, seconds: 4 }, async (page, hand) => {
  await page.getByText('Stage', { exact: true }).first().hover();
  await hand.click(page.getByRole('button', { name: 'History of Stage' }));
  await expect(page.getByRole('dialog', { name: 'History of Stage' })).toBeVisible();
});

everyday(
  'take a list along as a file',
  '/opportunities?view=open',
  { clicks: 2, seconds: 6 },
  async (page, hand) => {
    await hand.click(page.getByRole('button', { name: 'Export' }));
    const download = page.waitForEvent('download');
    await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Export' }));
    expect((await download).suggestedFilename()).toMatch(/\.(csv|xlsx)$/);
  },
);
