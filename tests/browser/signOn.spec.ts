/** A sign-in service is connected by hand, tried, switched on, and somebody comes in through it; on the desktop and the phone. */
import { expect } from '@playwright/test';
import { type RealProvider, startRealProvider } from '../signOn/realProvider.ts';
import { at, expectAccessible, mark, origin, speak } from './setup/application.ts';
import { test } from './setup/test.ts';

let provider: RealProvider;
const returns: string[] = [];

test.beforeAll(async () => {
  provider = await startRealProvider(() => returns);
});

test.afterAll(() => provider.close());

test('an administrator connects a service, and a person comes in through it', async ({ page, browser }) => {
  const word = mark();
  const name = `Yunlan ID ${word}`;
  await speak(page, 'en');
  await page.goto(at('/settings/sign-on'));
  await page.getByRole('button', { name: 'Add sign-in service' }).click();
  await page.getByRole('menuitem', { name: /OpenID Connect/ }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Name on the sign-in page').fill(name);
  await panel.getByLabel('Issuer').fill('not an address');
  await panel.getByLabel('Client ID').fill(provider.clientId);
  await panel.getByLabel('Client secret').fill(provider.clientSecret);
  await panel.getByRole('button', { name: 'Save and continue' }).click();
  await expect(panel.getByText(/an address that begins with https/)).toBeVisible();
  await panel.getByLabel('Issuer').fill(provider.issuer);
  await panel.getByRole('button', { name: 'Save and continue' }).click();
  const callback = panel.getByLabel('Redirect (callback) address');
  await expect(callback).toHaveValue(new RegExp(`^${origin()}/sign-in/return/`));
  returns.push(await callback.inputValue());
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Add role' }).click();
  await panel.getByLabel('Group', { exact: true }).fill('crm');
  await panel.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Read-only' }).click();
  await panel.getByLabel('Create users for unknown people').press('Space');
  await expect(panel.getByLabel('Create users for unknown people')).toBeChecked();
  await panel.getByRole('switch', { name: /^Active/ }).press('Space');
  await expect(panel.getByRole('switch', { name: /^Active/ })).toBeChecked();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toBeHidden();

  provider.person = {
    sub: word,
    email: `bao.${word}@yunlan.example`,
    email_verified: true,
    name: '包宁',
    groups: ['crm'],
  };
  await page.getByRole('button', { name: `Test ${name}` }).click();
  await expect(page.getByText('Would be added as a new user.')).toBeVisible();
  await expect(page.getByText(`bao.${word}@yunlan.example`).first()).toBeVisible();
  await expectAccessible(page);

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    storageState: { cookies: [], origins: [] },
  });
  const guest = await phone.newPage();
  await guest.goto(`${origin()}/sign-in?next=/w/main/accounts`);
  const button = guest.getByRole('button', { name: `使用 ${name} 登录` });
  await expect(button).toBeVisible();
  await expectAccessible(guest);
  await button.click();
  await expect(guest).toHaveURL(/\/w\/main\/accounts/);
  await expect(guest.locator('#content')).toBeVisible();
  // Back does not hand the same answer over again; by now the browser speaks the language of the person.
  await guest.goto(`${returns[0]}?code=used&state=used`);
  await expect(guest.getByRole('alert')).toContainText('Begin again at the sign-in page');
  await phone.close();
});
