/** Editors of rich text, tags, stars, places and pictures on the page of a record: by keyboard, by paste, by upload. */
import { expect } from '@playwright/test';
import { at, callApi, expectAccessible, mark, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

interface Account {
  readonly id: string;
  readonly c_memo: { readonly html: string; readonly text: string };
  readonly tags: readonly string[];
  readonly rating: number | null;
  readonly location: { readonly lat: number; readonly lng: number };
  readonly logo: { readonly id: string; readonly name: string; readonly type: string };
}

test.use({ permissions: ['geolocation'], geolocation: { latitude: 31.2304, longitude: 121.4737 } });
test.beforeEach(async ({ page }) => speak(page, 'en'));

test('rich text, tags, stars, a place and a picture are edited where they stand', async ({ page }) => {
  const data = { type: 'richText', label: { en: 'Memo', zh: '备忘' } };
  await callApi(page, 'PUT', '/config/field/account.c_memo', data);
  const name = `Typewood ${mark()}`;
  const { id } = await callApi<Account>(page, 'POST', '/objects/accounts', { name, tags: ['Fair'] });
  const read = () => callApi<Account>(page, 'GET', `/objects/accounts/${id}`);
  await page.goto(at(`/accounts/${id}`));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'Edit Memo' }).click();
  const memo = page.getByRole('textbox', { name: 'Memo' });
  await expect(memo).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Met ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Zhang');
  await page.keyboard.press('Enter');
  await memo.evaluate((element) => {
    const clipboardData = new DataTransfer();
    const word =
      '<p class="MsoListParagraph" style="color:red">· quote<o:p></o:p></p><img src="https://x.example/a.png">';
    clipboardData.setData('text/html', `<style>p{}</style>${word}`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(memo.getByRole('listitem')).toHaveText('quote');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Memo changed/)).toBeVisible();
  const kept = await read();
  expect(kept.c_memo.html).toContain('<p>Met <strong>Zhang</strong></p>');
  expect(kept.c_memo.html).not.toMatch(/style|img|Mso/);

  await page.getByRole('button', { name: 'Edit Tags' }).click();
  await page.keyboard.type('Key client');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Key client').first()).toBeVisible();
  await expect.poll(async () => (await read()).tags).toEqual(['Fair', 'Key client']);

  await page.getByRole('button', { name: 'Edit Fit' }).click();
  await page.getByRole('button', { name: '3 of 5 stars' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('img', { name: '4 of 5 stars' })).toBeVisible();

  await page.getByRole('button', { name: 'Edit Location' }).click();
  await page.getByRole('button', { name: 'Where I am now' }).click();
  await expect(page.getByRole('textbox', { name: 'Location' })).toHaveValue('31.2304, 121.4737');
  await page.getByRole('textbox', { name: 'Location' }).press('Enter');
  await expect.poll(async () => (await read()).location).toEqual({ lat: 31.2304, lng: 121.4737 });

  await page.getByRole('button', { name: 'Edit Logo' }).click();
  const picture = await page.screenshot();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByRole('button', { name: 'Remove logo.png' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove logo.png' }).press('Control+Enter');
  const shown = page.getByRole('img', { name: 'logo.png' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeLessThanOrEqual(192);
  expect((await read()).logo).toMatchObject({ name: 'logo.png', type: 'image/png' });
  await callApi(page, 'PUT', '/config/field/account.c_memo', { ...data, retired: true });
});
