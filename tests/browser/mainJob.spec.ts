/** The main job: a company's four files become its CRM; then its pipeline is read and worked, in both languages, at the desk and on a phone. */
import {
  type APIRequestContext,
  expect,
  type Locator,
  type Page,
  request as requests,
} from '@playwright/test';
import type { Language } from '../../shared/labels.ts';
import { expectAccessible, expectNoWider } from './setup/application.ts';
import { type Installation, startInstallation } from './setup/installation.ts';
import { type SalesFigures, salesFiles } from './setup/salesFiles.ts';
import { test } from './setup/test.ts';

const administrator = { email: 'lin.wei@yunlan.example', password: 'orchid-lantern-72' };
const inOrder = ['sales_teams.csv', 'accounts.csv', 'products.csv', 'sales_pipeline.csv'] as const;
/** Thousands of rows on a busy machine. */
const longWork = { timeout: 200_000 } as const;
const grouped = (value: number): string => value.toLocaleString('en-US');

for (const files of salesFiles) {
  test.describe(files.name, () => {
    test.describe.configure({ mode: 'serial' });
    test.skip(!files.isHere, `the files of “${files.name}” are not on this machine`);

    let here: Installation;
    let api: APIRequestContext;
    let figures: SalesFigures;
    let signedIn: Awaited<ReturnType<APIRequestContext['storageState']>>;

    test.beforeAll(async () => {
      figures = files.figures();
      here = await startInstallation({
        GUANXI_ADMIN_EMAIL: administrator.email,
        GUANXI_ADMIN_PASSWORD: administrator.password,
        REQUESTS_PER_SECOND: '0',
      });
      api = await requests.newContext({
        baseURL: here.origin,
        extraHTTPHeaders: { Origin: here.origin, 'Guanxi-Workspace': 'main' },
      });
      const answer = await api.post('/api/auth/sign-in/email', { data: administrator });
      expect(answer.ok(), await answer.text()).toBe(true);
      signedIn = await api.storageState();
    });
    test.afterAll(async () => {
      await api?.dispose();
      await here?.stop();
    });

    test.use({
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
      storageState: async ({}, use) => use(signedIn),
    });

    const go = (page: Page, path: string) => page.goto(`${here.origin}/w/main${path}`);
    const speak = async (language: Language) =>
      expect((await api.patch('/api/v1/me', { data: { language } })).ok()).toBe(true);
    const ask = async <Answer>(path: string, data: unknown): Promise<Answer> => {
      const answer = await api.post(`/api/v1${path}`, { data });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
      return (await answer.json()) as Answer;
    };
    const idOf = async (plural: string, filter: unknown): Promise<string> => {
      const { data } = await ask<{ data: { id: string }[] }>(`/objects/${plural}/query`, {
        fields: ['id'],
        filter,
        limit: 1,
      });
      expect(data).toHaveLength(1);
      return data[0]!.id;
    };

    /** Rows of the file, what became of them: what the table of figures says. */
    async function expectFigures(page: Page, file: string, made: readonly [string, number][]): Promise<void> {
      const table = page.getByRole('table').first();
      const headings = await table.getByRole('columnheader').allTextContents();
      for (const [word, value] of made) {
        const cell = table
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: file, exact: true }) })
          .locator('th, td')
          .nth(headings.indexOf(word));
        await expect(cell, `${file}: ${word}`).toHaveText(grouped(value), longWork);
      }
    }

    /** The list that a figure opens has as many rows and the same sum. */
    async function expectRows(page: Page, figure: Locator, count: number, sum?: number): Promise<void> {
      await figure.click();
      await expect(page).toHaveURL(/\/opportunities\?/);
      await expect(page.getByRole('grid')).toContainText(`${grouped(count)} opportunit`);
      if (sum !== undefined) {
        await expect(page.getByTitle('Sum of Amount', { exact: true })).toHaveText(grouped(sum));
      }
      await page.goBack();
      await expect(figure).toBeVisible();
    }

    test('four files, uploaded in any order, come in through the import page', async ({ page }) => {
      await speak('en');
      await go(page, '/');
      await page.getByRole('main').getByRole('link', { name: 'Import files' }).click();
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('region', { name: 'Upload a file' }).locator('button').click();
      await (await chosen).setFiles([...inOrder].reverse().map(files.file));
      // Whatever the order in which they came, what others refer to is brought first.
      await expect(page.getByRole('rowheader')).toHaveText(inOrder.map((name) => new RegExp(name)));
      await expectAccessible(page);

      // Misspelt words are met; that the file counts millions only a person knows.
      await page.getByRole('link', { name: 'accounts.csv' }).click();
      await page.getByRole('button', { name: 'Values of column sector, 1 mapped' }).click();
      await expect(page.getByLabel('Option for “technolgy”')).toHaveValue('technology');
      await page.keyboard.press('Escape');
      await expect(
        page.getByRole('button', { name: 'Values of column office_location, 1 mapped' }),
      ).toBeVisible();
      await page.getByLabel('Unit of the numbers in column revenue').selectOption('1000000');
      await expect(page.getByText('Every change is kept.')).toBeVisible();
      await page.getByRole('link', { name: 'Back to the files' }).click();

      await page.getByRole('link', { name: 'sales_pipeline.csv' }).click();
      await page.getByRole('button', { name: 'Values of column deal_stage, 2 mapped' }).click();
      await expect(page.getByLabel('Option for “Prospecting”')).toHaveValue('firstContact');
      await expect(page.getByLabel('Option for “Engaging”')).toHaveValue('needs');
      await expect(page.getByLabel('Option for “Won”')).toHaveValue('');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Back to the files' }).click();

      await page.getByRole('button', { name: 'More for the mapping' }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Save the mapping as a file' }).click();
      const mapping = await (await saved).path();
      await page.getByLabel('Use a mapping from a file').setInputFiles({
        name: 'import.yaml',
        mimeType: 'application/yaml',
        buffer: await (await import('node:fs/promises')).readFile(mapping),
      });
      await expect(page.getByRole('combobox', { name: 'Saved mapping' })).toHaveValue(/./);

      await page.getByRole('button', { name: 'Dry run', exact: true }).last().click();
      const run = page.getByRole('button', { name: /^Import [\d,]+ rows$/ });
      await expect(run).toBeVisible(longWork);
      const rows: Record<string, number> = figures.rows;
      for (const name of inOrder) {
        await expectFigures(page, name, [
          ['Created', rows[name.replace('.csv', '')]!],
          ['Refused', 0],
        ]);
      }
      await run.click();
      await expect(page.getByText('Everything arrived: counts and sums agree on both sides.')).toBeVisible(
        longWork,
      );
      await expectAccessible(page);
    });

    test('the home page tells every figure, and each opens its rows', async ({ page }) => {
      await speak('en');
      await go(page, '/');
      const key = page.getByRole('region', { name: 'Key figures' });
      const [seller, best] = figures.bestSeller;
      await expect(page.getByLabel('Period')).toHaveValue('all');
      await expect(key.getByText(`${figures.winRate} %`)).toBeVisible();
      await expectRows(
        page,
        key.getByRole('link', { name: `¥${grouped(figures.wonValue)}` }),
        figures.won,
        figures.wonValue,
      );
      await expectRows(page, key.getByRole('link', { name: grouped(figures.won), exact: true }), figures.won);
      await expectRows(page, key.getByRole('link', { name: `${grouped(figures.lost)} lost` }), figures.lost);
      await expectRows(
        page,
        key.getByRole('link', { name: `${figures.winRate} %` }),
        figures.won + figures.lost,
      );
      for (const [quarter, value] of Object.entries(figures.wonByQuarter)) {
        const bar = page
          .getByRole('region', { name: 'Won by quarter' })
          .getByRole('link')
          .filter({ hasText: quarter });
        await expect(bar).toContainText(`¥${grouped(value)}`);
        const deals = Number(
          /Q\d([\d,]+) deals?$/.exec((await bar.textContent()) ?? '')?.[1]?.replace(',', ''),
        );
        await expectRows(page, bar, deals, value);
      }
      const first = page.getByRole('region', { name: 'Best sellers' }).getByRole('link').first();
      await expect(first).toContainText(seller);
      await expect(first).toContainText(`¥${grouped(best)}`);
      await first.click();
      await expect(page.getByTitle('Sum of Amount', { exact: true })).toHaveText(grouped(best));
      await page.goBack();
      const open = page.getByRole('region', { name: 'Open by stage' });
      await expectRows(page, open.getByRole('link', { name: /^First contact/ }), figures.firstContact);
      await expectRows(page, open.getByRole('link', { name: /^Needs/ }), figures.needs);

      // A period of its own counts that period only, and the address keeps it.
      await page.getByLabel('Period').selectOption('custom');
      await page.getByLabel('From', { exact: true }).fill('2017-01-01');
      await page.getByLabel('To', { exact: true }).fill('2017-03-31');
      await expect(key).toContainText(`¥${grouped(figures.wonByQuarter['2017 Q1']!)}`);
      await page.reload();
      await expect(key).toContainText(`¥${grouped(figures.wonByQuarter['2017 Q1']!)}`);
      await page.getByLabel('Period').selectOption('thisYear');
      await expect(key).toContainText('¥0');
      await expectAccessible(page);
    });

    test('deals without an account are kept, and a deal without a name has one', async ({ page }) => {
      await speak('en');
      await go(page, `/opportunities?view=all&filter=${encodeURIComponent('{"account":{"isNull":true}}')}`);
      await expect(page.getByRole('grid')).toContainText(`${grouped(figures.withoutAccount)} opportunit`);
      await idOf('opportunities', { name: { eq: files.openDeal } });
      await idOf('accounts', { name: { eq: files.account }, industry: { eq: 'technology' } });
    });

    test('the pipeline as a board: a deal is dragged to the next stage, by pointer and by keys', async ({
      page,
    }) => {
      await speak('en');
      await go(page, '/opportunities');
      await page.getByRole('link', { name: 'Pipeline', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Needs', exact: true })).toContainText(
        grouped(figures.needs),
      );
      await go(page, `/opportunities?view=pipeline&q=${encodeURIComponent(files.openDeal)}`);
      const column = (name: string) => page.getByRole('region', { name, exact: true });
      const deal = (stage: string) => column(stage).getByRole('link', { name: files.openDeal });
      await expect(deal('Needs').first()).toBeVisible();
      const before = await deal('Needs').count();
      await deal('Needs').first().dragTo(column('Proposal'));
      await expect(deal('Proposal')).toHaveCount(1);
      await expect(deal('Needs')).toHaveCount(before - 1);
      await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible();
      await deal('Proposal').press('Alt+ArrowRight');
      await expect(deal('Contract')).toHaveCount(1);
      await page.reload();
      await expect(deal('Contract')).toHaveCount(1);
    });

    test('a cell of the list is edited and the edit taken back', async ({ page }) => {
      await speak('en');
      await go(page, `/accounts?q=${encodeURIComponent(files.account)}&cols=name,employees`);
      const row = page.getByRole('row').filter({ hasText: files.account });
      const cell = row.getByRole('gridcell').last();
      const before = (await cell.textContent()) ?? '';
      await cell.click();
      await page.keyboard.type('4321');
      await page.keyboard.press('Enter');
      await expect(row).toContainText('4,321');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(row).toContainText(before);
      await expect(row).not.toContainText('4,321');
    });

    test('an account shows its deals, people and history on one page, and takes a call', async ({ page }) => {
      await speak('en');
      const id = await idOf('accounts', { name: { eq: files.account } });
      await ask('/objects/contacts', { name: 'Dana Whitlock', account: id });
      await go(page, `/accounts/${id}`);
      const deals = page.getByRole('region', { name: 'Opportunities' });
      await expect(
        deals.getByRole('link', { name: new RegExp(`^${files.account} – `) }).first(),
      ).toBeVisible();
      await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('Dana Whitlock');
      await expect(
        page.getByRole('region', { name: 'Subsidiaries' }).getByRole('link').first(),
      ).toBeVisible();
      const timeline = page.getByRole('region', { name: 'Timeline' });
      await expect(timeline).toContainText('created');
      await page.keyboard.press('l');
      await page.getByRole('textbox', { name: 'Call' }).fill('Wants the offer by Friday.');
      await page.keyboard.press('Control+Enter');
      await expect(timeline).toContainText('Wants the offer by Friday.');
      await expectAccessible(page);
    });

    test('a customer is found by one Chinese character, by two, and by the initials of its pinyin', async ({
      page,
    }) => {
      await speak('en');
      for (const name of ['云岚传动', '明川精密', '长河实业']) await ask('/objects/accounts', { name });
      await go(page, '/');
      for (const [words, name] of [
        ['岚', '云岚传动'],
        ['明川', '明川精密'],
        ['chsy', '长河实业'],
      ] as const) {
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Search and commands' }).fill(words);
        await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
        await page.keyboard.press('Escape');
      }
    });

    test('the same files again make nothing double, and an import is undone', async ({ page }) => {
      await speak('en');
      await go(page, '/import');
      await page.locator('input[type=file]').setInputFiles(inOrder.map(files.file));
      // What was kept for these files is kept for the next time.
      await page.getByRole('combobox', { name: 'Saved mapping' }).selectOption({ label: 'import' });
      await page.getByRole('button', { name: 'Dry run', exact: true }).last().click();
      const run = page.getByRole('button', { name: /^Import [\d,]+ rows?$/ });
      await expect(run).toBeVisible(longWork);
      for (const name of inOrder) {
        await expectFigures(page, name, [
          ['Created', 0],
          ['Refused', 0],
        ]);
      }
      await run.click();
      await expect(page.getByText('Everything arrived: counts and sums agree on both sides.')).toBeVisible(
        longWork,
      );
      await go(page, '/import');
      await page
        .getByLabel('Choose files')
        .first()
        .setInputFiles({
          name: 'products.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('product,series,sales_price\nOne More,New,12\n,New,13\nAnother,New,much\n'),
        });
      await page.getByRole('button', { name: 'Dry run', exact: true }).last().click();
      await expect(run).toBeVisible(longWork);
      await expectFigures(page, 'products.csv', [
        ['Created', 1],
        ['Refused', 2],
      ]);
      await page.getByRole('button', { name: '2', exact: true }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Another' })).toContainText('sales_price');
      await run.click();
      await page.getByRole('button', { name: 'Undo the import' }).click();
      const dialog = page.getByRole('dialog', { name: 'Undo this import' });
      await expect(dialog.getByText(/1 record is taken back/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Undo the import' }).click();
      await expect(page.getByText('This import was taken back')).toBeVisible(longWork);
      const { data } = await ask<{ data: unknown[] }>('/objects/products/query', {
        filter: { name: { eq: 'One More' } },
      });
      expect(data).toEqual([]);
    });

    test.describe('on a phone, in Chinese', () => {
      test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, isMobile: true });

      const fits = async (page: Page) => await expectNoWider(page, 390);

      test('the figures, and the rows behind them', async ({ page }) => {
        await speak('zh');
        await go(page, '/');
        const key = page.getByRole('region', { name: '关键指标' });
        await expect(key).toContainText(`¥${grouped(figures.wonValue)}`);
        await expect(key).toContainText(grouped(figures.won));
        await expect(key).toContainText(`输单 ${grouped(figures.lost)}`);
        await expect(key).toContainText(`${figures.winRate} %`);
        for (const value of Object.values(figures.wonByQuarter)) {
          await expect(
            page
              .getByRole('link')
              .filter({ hasText: `¥${grouped(value)}` })
              .first(),
          ).toBeVisible();
        }
        const first = page.getByRole('region', { name: '销售排行' }).getByRole('link').first();
        await expect(first).toContainText(figures.bestSeller[0]);
        await expect(first).toContainText(`¥${grouped(figures.bestSeller[1])}`);
        await expectAccessible(page);
        await fits(page);
        await key.getByRole('link', { name: `¥${grouped(figures.wonValue)}` }).tap();
        await expect(page.getByText(grouped(figures.won), { exact: true })).toBeVisible();
        await expect(page.getByText(grouped(figures.wonValue)).first()).toBeVisible();
        await fits(page);
      });

      test('a customer is found, a call logged, the deals read', async ({ page }) => {
        await speak('zh');
        await go(page, '/');
        await page.getByRole('button', { name: '搜索' }).tap();
        await page.getByRole('combobox', { name: '搜索与命令' }).fill('岚');
        await page.getByRole('option', { name: /云岚传动/ }).tap();
        await expect(page.getByRole('heading', { level: 1, name: '云岚传动' }).first()).toBeVisible();
        await page.getByRole('button', { name: '电话' }).first().tap();
        await page.getByRole('textbox', { name: '电话' }).fill('下周寄样品。');
        await page.getByRole('button', { name: '保存' }).tap();
        await expect(page.getByRole('region', { name: '动态' })).toContainText('下周寄样品。');
        const id = await idOf('accounts', { name: { eq: files.account } });
        await go(page, `/accounts/${id}`);
        await page.getByRole('tab', { name: '相关' }).tap();
        await expect(
          page.getByRole('link', { name: new RegExp(`${files.account} – `) }).first(),
        ).toBeVisible();
        await fits(page);
      });

      test('a deal is moved to the next stage on its page, and a mapping is read', async ({ page }) => {
        await speak('zh');
        const id = await idOf('opportunities', { name: { eq: files.openDeal }, stage: { eq: 'needs' } });
        await go(page, `/opportunities/${id}`);
        const path = page.getByRole('navigation', { name: '阶段' });
        await path.getByRole('button', { name: '方案报价' }).tap();
        await expect(path.locator('[aria-current="step"]')).toContainText('方案报价');
        await page.getByRole('button', { name: '撤销' }).tap();
        await expect(path.locator('[aria-current="step"]')).toContainText('需求确认');
        await go(page, '/import');
        await page.locator('input[type=file]').setInputFiles(files.file('accounts.csv'));
        await expect(page.getByText('共 7 列，导入 7 列')).toBeVisible();
        await expectAccessible(page);
        await fits(page);
      });
    });
  });
}
