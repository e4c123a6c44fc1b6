/** Two steps to come in: an app is set up and asked for, a passkey is made and opens the door alone, a company demands it. */
import { expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { callApi, expectAccessible, mark, origin, speak, statePath } from './setup/application.ts';
import { test } from './setup/test.ts';

const password = 'copper-teapot-19';
/** Browsers make passkeys for names; the installation listens on this machine. */
const home = () => origin().replace('127.0.0.1', 'localhost');

test.use({ storageState: { cookies: [], origins: [] } });

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${home()}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function signOut(page: Page): Promise<void> {
  await page.request.post(`${home()}/api/auth/sign-out`, { headers: { Origin: home() } });
}

test('a code after the password, and a passkey instead of both', async ({ browser, page, context }) => {
  const admin = await browser.newContext({ storageState: statePath });
  const theirs = await admin.newPage();
  await speak(theirs, 'en');
  const email = `guo.min.${mark()}@yunlan.example`;
  const user = { name: '郭敏', email, roles: ['readOnly'], language: 'en' };
  const { id } = await callApi<{ id: string }>(theirs, 'POST', '/objects/users', user);
  const { path } = await callApi<{ path: string }>(theirs, 'POST', `/users/${id}/invite`);
  await admin.close();
  const headers = { Origin: home() };
  const data = { token: path.split('#')[1], password };
  expect((await context.request.post(`${home()}/api/v1/links/accept`, { headers, data })).ok()).toBe(true);

  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await devices.send('WebAuthn.addVirtualAuthenticator', { options });

  await page.goto(`${home()}/w/main/settings/account-security`);
  await page.getByRole('button', { name: 'Set up app' }).click();
  const secret = (await page.getByLabel('Key', { exact: true }).inputValue()).replaceAll(' ', '');
  const app = new TOTP({ secret });
  await expectAccessible(page);
  await page.getByLabel('Code from your app').fill(app.generate());
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
  const recovery = await page
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .first()
    .innerText();
  await page.getByRole('button', { name: 'I have saved them' }).click();
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByLabel('Name').fill('Test laptop');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await expect(page.getByText('Test laptop')).toBeVisible();

  await signOut(page);
  await signIn(page, email);
  await page.getByRole('button', { name: 'Use a code from the app' }).click();
  await expectAccessible(page);
  await page.getByLabel('Code from your app').fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('not right');
  await page.getByLabel('Code from your app').fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/main/);

  await signOut(page);
  await signIn(page, email);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/main/);

  await signOut(page);
  await page.goto(`${home()}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/w\/main/);
});
