/**
 * `npm run screenshots [-- NAME…]` draws the pictures of the guides, docs/pictures/NAME.{en,zh}.webp, from an installation of
 * its own with the demo company in it; every picture that a chapter shows is in scripts/pictures/pictures.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Language } from '../shared/labels.ts';
import { chromiumOptions } from '../tests/browser/setup/chromium.ts';
import { startInstallation } from '../tests/browser/setup/installation.ts';
import { Stillness } from '../tests/browser/setup/stillness.ts';
import { bringCompany, type Company } from './pictures/bringCompany.ts';
import { pictures } from './pictures/pictures.ts';

const folder = 'docs/pictures';
/** A reader on a slow line waits for each of them. */
const mostBytes = 200 * 1024;
/** A picture is looked at for years: the page has more time to come to rest than in a test. */
const looks = 20;
const tags = { zh: 'zh-CN', en: 'en-US' } as const;
const asked = process.argv.slice(2);

const installation = await startInstallation();
try {
  const { origin, token } = installation;
  if (token === null) throw new Error('the installation is not empty');
  const company = await bringCompany(origin, token);
  mkdirSync(folder, { recursive: true });
  for (const language of ['zh', 'en'] as const) {
    const browser = await chromium.launch(chromiumOptions);
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: tags[language],
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const [name, value] = company.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: origin }]);
    await draw(context, origin, company, language);
    await context.close();
    await browser.close();
  }
} finally {
  await installation.stop();
}

async function draw(
  context: BrowserContext,
  origin: string,
  company: Company,
  language: Language,
): Promise<void> {
  const headers = { Origin: origin };
  await context.request.patch(`${origin}/api/v1/me`, { data: { language }, headers });
  const [page, encoder] = [await context.newPage(), await context.newPage()];
  const still = new Stillness(page);
  await page.bringToFront();
  for (const { name, place, before } of pictures) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    await page.goto(`${origin}/w/main${place(company)}`);
    await still.wait(looks);
    await before?.(page);
    await still.wait(looks);
    await take(page, encoder, name, language);
  }
}

async function take(page: Page, encoder: Page, name: string, language: Language): Promise<void> {
  await page.mouse.move(0, 0);
  const file = path.join(folder, `${name}.${language}.webp`);
  const bytes = await webp(encoder, await page.screenshot());
  if (bytes.length > mostBytes) throw new Error(`${file} has ${bytes.length} bytes, more than ${mostBytes}`);
  writeFileSync(file, bytes);
  process.stdout.write(`${file} ${Math.round(bytes.length / 1024)} KB\n`);
}

/** A third of the bytes of PNG; the browser itself knows how. @param encoder an empty page, whose rules forbid nothing */
async function webp(encoder: Page, png: Buffer): Promise<Buffer> {
  const encoded = await encoder.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')!.drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    return btoa(
      Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''),
    );
  }, png.toString('base64'));
  return Buffer.from(encoded, 'base64');
}
