/** E · Script in data: every text that can be written holds one, every screen is opened in a browser, and none runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsPages } from '../../web/frame/settings/pages/settingsPages.ts';
import { jsonSample, type Schema } from '../proof/jsonSample.ts';
import type { ApiDocument, ObjectFacts } from '../proof/questions.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

const program = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const payload = `"><img src=x onerror="window.__p=1">{{7*7}}<svg/onload=window.__p=1>`;
const short = '"><svg/onload=__p=1>';

let server: TestServer;
let admin: Client;
let browser: Browser;
/** Addresses of screens, those of records among them. */
const screens: string[] = [];

beforeAll(async () => {
  const web = join(import.meta.dirname, '..', '..', 'dist', 'web');
  server = await startTestServer({ settings: { webRoot: web } });
  admin = await server.as('administrator');
  await seed();
  browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server.close();
});

/** A text with script wherever a text may stand; a link that runs where an address may. */
function hostile(_path: readonly string[], schema: Schema): unknown {
  const { maxLength = 5000, format, pattern, type } = schema as Schema & { maxLength?: number };
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (!isText || schema.enum || schema.const !== undefined || format || pattern) return undefined;
  return maxLength >= payload.length ? payload : maxLength >= short.length ? short : undefined;
}

/** Every object's record with all its texts; what a field refuses is left out, one after another. */
async function seed(): Promise<void> {
  const { body: document } = await admin.get<ApiDocument>('/api/openapi.json');
  const { schemas } = document.components;
  const { body: known } = await admin.get<{ data: ObjectFacts[] }>('/metadata/objects');
  let written = 0;
  for (const { name, plural } of known.data) {
    screens.push(`/${plural}`, `/${plural}/new`);
    const schema = schemas[`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`];
    if (!schema) continue;
    const data: Record<string, unknown> = {};
    for (const [field, of] of Object.entries(schema.properties ?? {})) {
      const value = jsonSample(of, { schemas, at: hostile });
      if (typeof value === 'string' && value.includes('onload')) data[field] = value;
    }
    for (let attempt = 0; attempt < 30; attempt++) {
      const made = await admin.post<{ id: string; errors?: { field: string }[] }>(`/objects/${plural}`, data);
      if (made.status === 201) {
        written += Object.keys(data).length;
        screens.push(`/${plural}/${made.body.id}`, `/${plural}/${made.body.id}/history`);
        await around(plural, made.body.id);
        break;
      }
      const fields = (made.body.errors ?? []).map(({ field }) => field.split('.')[0]!);
      for (const field of fields) {
        // What must be there is given a tame value.
        if (data[field] === undefined)
          data[field] = field === 'kind' || field === 'type' ? 'call' : '2026-01-01';
        else delete data[field];
      }
    }
  }
  expect(written).toBeGreaterThan(20);
  const label = { en: payload, zh: payload };
  const definition = { kind: 'table', fields: ['name'] };
  expectStatus(await admin.post('/views', { object: 'account', label, shared: true, definition }), 201);
  await admin.patch('/settings', { name: short });
  await admin.patch('/me', { name: payload.slice(0, 110) });
  await admin.post('/apiKeys', { name: payload });
  await server.someone({ name: payload.slice(0, 110) });
}

/** What hangs on a record. */
async function around(plural: string, id: string): Promise<void> {
  await admin.post(`/objects/${plural}/${id}/comments`, { body: `${payload} [x](javascript:window.__p=1)` });
  const file = await fetch(
    `${server.origin}/api/v1/files?name=${encodeURIComponent('"><svg onload=__p=1>.svg')}`,
    {
      method: 'POST',
      headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
      body: '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__p=1"></svg>',
    },
  );
  if (file.status === 201)
    await admin.post(`/objects/${plural}/${id}/attachments`, {
      file: ((await file.json()) as { id: string }).id,
    });
}

async function signedIn(language: string): Promise<Page> {
  const context = await browser.newContext({ locale: language, serviceWorkers: 'block' });
  const [name, value] = admin.cookie!.split(/=(.*)/s);
  await context.addCookies([
    { name: name!, value: value!, url: server.origin, httpOnly: true, sameSite: 'Lax' },
  ]);
  await context.addInitScript(() => {
    const page = window as unknown as { __reports: string[] };
    page.__reports = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      page.__reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
  return context.newPage();
}

describe.skipIf(!existsSync(program))('in a browser', () => {
  it('no screen runs what stands in data, and none asks for what the policy forbids', async () => {
    const page = await signedIn('en-US');
    const opened: string[] = [];
    page.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    const found: unknown[] = [];
    let shown = 0;
    for (const path of [
      '/',
      '/recycle-bin',
      '/import',
      '/help',
      ...screens,
      ...settingsPages.map((each) => each.path),
    ]) {
      await page.goto(`${server.origin}/w/main${path}`, { waitUntil: 'domcontentloaded' });
      await page.locator('main').first().waitFor({ timeout: 15_000 });
      // The live stream never ends, so the network is never idle: the lists of the screen have been asked by then.
      await page.waitForTimeout(250);
      if ((await page.locator('body').innerText()).includes('<svg')) shown++;
      const seen = await page.evaluate(() => {
        const here = window as unknown as { __p?: unknown; __reports: string[] };
        return {
          ran: here.__p,
          reports: here.__reports,
          links: document.querySelectorAll('a[href^="javascript:" i]').length,
        };
      });
      if (seen.ran !== undefined || seen.reports.length > 0 || seen.links > 0) found.push({ path, ...seen });
    }
    // As text, on many of them, or the crawl has looked at nothing.
    expect(shown).toBeGreaterThan(10);
    expect(found).toEqual([]);
    expect(opened).toEqual([]);
    await page.context().close();
  }, 280_000);

  it('a file with script is saved, not shown, and what the browser keeps holds nothing of a person', async () => {
    const page = await signedIn('zh-CN');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 15_000 }),
      page.goto(`${server.origin}/api/v1/files/${await hostileFile()}`).catch(() => null),
    ]);
    expect(download.suggestedFilename()).toMatch(/svg/);
    await page.goto(`${server.origin}/w/main/accounts`, { waitUntil: 'domcontentloaded' });
    await page.locator('main').first().waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain('onerror');
    expect(kept).not.toContain('@example.com');
    await page.context().close();
  });
});

async function hostileFile(): Promise<string> {
  const made = await fetch(`${server.origin}/api/v1/files?name=a.svg`, {
    method: 'POST',
    headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
    body: '<svg xmlns="http://www.w3.org/2000/svg"><script>window.__p=1</script></svg>',
  });
  return ((await made.json()) as { id: string }).id;
}
