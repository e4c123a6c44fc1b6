/** `npm run screenshots` draws the pictures of the guides: docs/pictures/NAME.{en,zh}.png of an installation of its own. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Language } from '../shared/labels.ts';
import { startInstallation } from '../tests/browser/setup/installation.ts';
import { importFile } from './pictures/company.ts';
import { fillCompany } from './pictures/fillCompany.ts';

const folder = 'docs/pictures';
/** A reader on a slow line waits for each of them. */
const mostBytes = 300 * 1024;

const installation = await startInstallation(process.env.SCREENSHOT_PORT ?? '4174');
try {
  const { origin, token } = installation;
  if (token === null) throw new Error('the installation is not empty');
  const { cookie, shown, view } = await fillCompany(origin, token);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  mkdirSync(folder, { recursive: true });
  for (const language of ['zh', 'en'] as const) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      timezoneId: 'Asia/Shanghai',
    });
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: origin }]);
    await draw(context, origin, { shown, view }, language);
    await context.close();
  }
  await browser.close();
} finally {
  await installation.stop();
}

async function draw(
  context: BrowserContext,
  origin: string,
  { shown, view }: { readonly shown: string; readonly view: string },
  language: Language,
): Promise<void> {
  const headers = { Origin: origin };
  await context.request.patch(`${origin}/api/v1/me`, { data: { language }, headers });
  const page = await context.newPage();
  const open = async (place: string): Promise<void> => {
    await page.goto(`${origin}/w/main${place}`);
    await settled(page);
  };
  await open('/');
  await take(page, 'home', language);
  await open(`/accounts?view=${view}&peek=${shown}`);
  await take(page, 'accounts', language);
  await open('/opportunities');
  await take(page, 'board', language);
  await open(`/accounts/${shown}`);
  await take(page, 'record', language);
  await open('/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: importFile.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(importFile.text),
  });
  await page.waitForURL(/\/import\/.+/);
  await settled(page);
  await take(page, 'import', language);
}

async function take(page: Page, name: string, language: Language): Promise<void> {
  await page.mouse.move(0, 0);
  // Menus and panes move for 140 ms.
  await page.waitForTimeout(400);
  const file = path.join(folder, `${name}.${language}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  if (size > mostBytes) throw new Error(`${file} has ${size} bytes, more than ${mostBytes}`);
  process.stdout.write(`${file} ${Math.round(size / 1024)} KB\n`);
}

/** The live stream never ends, so waiting for silence on the line would last for ever. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(1_500);
}
