/** What a person waits for in Chromium: from the click until the rows, cards or lines are painted; median of seven. */
import { chromium, type Page } from '@playwright/test';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { sql } from '../server/base/sql.ts';
import { createSession } from '../server/platform/identity/sessions.ts';
import { type ApiCalls, apiCalls } from './apiCalls.ts';
import { openInstallation } from './installation.ts';
import { median } from './load.ts';
import { placeOf, readSeeded, type Size } from './place.ts';
import { startProduct } from './servers.ts';

const wanted = { deals: 10_000, lines: 50_000 } as const;
const rounds = 7;

interface Screen {
  readonly title: string;
  readonly wantedMs: number;
  /** Where the person stands before. */
  readonly from: string;
  /** What is clicked, and what is looked for then. */
  readonly click: string;
  readonly shows: string;
}

export async function screens(size: Size): Promise<void> {
  const token = await signInFor(size);
  const product = await startProduct(size);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const api = apiCalls(product, readSeeded(size).keys['100']);
    const account = await prepare(api);
    const { workspace } = await api.call<{ workspace: { slug: string } }>('GET', '/me');
    const base = `${product.url}/w/${workspace.slug}`;
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: 'block',
    });
    await context.addCookies([{ name: 'guanxi_session', value: token, url: product.url }]);
    const page = await context.newPage();
    const all: readonly Screen[] = [
      {
        title: `list of ${size} accounts`,
        wantedMs: 300,
        from: '/',
        click: 'a[href$="/accounts"]',
        shows: '[role=gridcell][data-cell]',
      },
      {
        title: `board of ${wanted.deals} open deals`,
        wantedMs: 500,
        from: '/opportunities?view=all',
        click: 'a[href*="view=pipeline"]',
        shows: '[data-card]',
      },
      {
        title: `account with ${wanted.lines} lines of timeline`,
        wantedMs: 300,
        from: `/accounts?q=${encodeURIComponent(busyName)}`,
        click: `a[href*="/accounts/${account}"]`,
        shows: 'ol[class*=entries] li',
      },
    ];
    process.stdout.write(`${'click until painted'.padEnd(44)} median ms   least   most   wanted\n`);
    for (const screen of all) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timeOf(page, base, screen));
      const [least, most] = [Math.min(...times), Math.max(...times)];
      process.stdout.write(
        `${screen.title.padEnd(44)} ${median(times).toFixed(0).padStart(9)} ${least.toFixed(0).padStart(7)} ${most.toFixed(0).padStart(6)}   ≤ ${screen.wantedMs}\n`,
      );
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

const busyName = 'Fifty thousand lines';

/** As many open deals as are wanted, and an account with as many calls; made through the API once. Answers its id. */
async function prepare(api: ApiCalls): Promise<string> {
  const countOf = async (object: string, filter: object) =>
    (
      await api.call<{ count: { value: number } }>('POST', `/objects/${object}/query`, {
        filter,
        fields: ['id'],
        limit: 0,
        count: 'exact',
      })
    ).count.value;
  const batch = async (object: string, count: number, data: (n: number) => object) => {
    for (let from = 0; from < count; from += 500) {
      const operations = Array.from({ length: Math.min(500, count - from) }, (_, n) => ({
        op: 'create',
        data: data(from + n),
      }));
      await api.call('POST', `/objects/${object}/batch`, { operations });
    }
  };
  const stages = ['firstContact', 'needs', 'proposal', 'contract'];
  const deals = await countOf('opportunities', { isClosed: { eq: false } });
  await batch('opportunities', wanted.deals - deals, (n) => ({
    name: `Deal ${n}`,
    stage: stages[n % stages.length],
    amount: { amount: String(1_000 + n), currency: 'CNY' },
  }));
  const known = await api.call<{ data: { id: string }[] }>('POST', '/objects/accounts/query', {
    filter: { name: { eq: busyName } },
    fields: ['id'],
    limit: 1,
  });
  const id =
    known.data[0]?.id ?? (await api.call<{ id: string }>('POST', '/objects/accounts', { name: busyName })).id;
  const lines = await countOf('activities', { regarding: { eq: { object: 'account', id } } });
  await batch('activities', wanted.lines - lines, (n) => ({
    kind: 'call',
    subject: `Call ${n}`,
    regarding: { object: 'account', id },
  }));
  return id;
}

/** A session of the one who sees everything. */
async function signInFor(size: Size): Promise<string> {
  const at = await openInstallation(placeOf(size));
  try {
    const env = { db: at.owner, clock: systemClock, ids: systemIds };
    const userId = readSeeded(size).users['100'];
    const identity = systemIds.next();
    await at.owner.run(sql`
      insert into core.identities (id, email, name) values (${identity}, ${`${identity}@bench.example`}, 'Bench')`);
    await at.owner.run(sql`
      insert into core.members (workspace_id, user_id, identity_id, active) values (${at.workspace.id}, ${userId}, ${identity}, true)
      on conflict (workspace_id, user_id) do update set identity_id = excluded.identity_id, active = true`);
    return (await createSession(env, identity, { address: null, userAgent: null })).token;
  } finally {
    await at.close();
  }
}

async function timeOf(page: Page, base: string, { from, click, shows }: Screen): Promise<number> {
  await page.goto(`${base}${from}`);
  await page.locator(click).first().waitFor();
  await page.waitForTimeout(1_500);
  if ((await page.locator(shows).count()) > 0) throw new Error(`${shows} is there before the click`);
  return page.evaluate(
    ([pressed, awaited]) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        document.querySelector<HTMLElement>(pressed!)!.click();
        const look = (): void => {
          if (document.querySelector(awaited!) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        };
        requestAnimationFrame(look);
      }),
    [click, shows],
  );
}
