/** What the pictures of the guide show: a place, and what is done there before the picture is taken. */
import type { Page } from '@playwright/test';
import { type Company, importFile } from './bringCompany.ts';

export interface Picture {
  readonly name: string;
  readonly place: (company: Company) => string;
  readonly before?: (page: Page) => Promise<void>;
}

const at = (place: string) => () => place;

export const pictures: readonly Picture[] = [
  { name: 'home', place: at('/') },
  { name: 'accounts', place: ({ view, account }) => `/accounts?view=${view}&peek=${account}` },
  { name: 'grouped', place: at('/opportunities?view=all&kind=grouped&groups=stage') },
  { name: 'board', place: at('/opportunities?view=pipeline') },
  { name: 'calendar', place: at('/opportunities?view=all&kind=calendar') },
  { name: 'map', place: at('/accounts?view=all&kind=map') },
  { name: 'record', place: ({ account }) => `/accounts/${account}` },
  { name: 'history', place: ({ deal }) => `/opportunities/${deal}/history` },
  {
    name: 'import',
    place: at('/import'),
    async before(page) {
      const file = { name: importFile.name, mimeType: 'text/csv', buffer: Buffer.from(importFile.text) };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.waitForURL(/\/migration\/.+/);
    },
  },
  { name: 'moving', place: ({ dirt }) => `/migration/${dirt.waiting}` },
  { name: 'arrival', place: ({ dirt }) => `/migration/${dirt.arrived}` },
  { name: 'quality', place: at('/settings/quality/contacts') },
  { name: 'duplicates', place: at('/settings/duplicates') },
  {
    name: 'merge',
    place: at('/settings/duplicates'),
    async before(page) {
      await page.getByRole('article').first().waitFor();
      await page.keyboard.press('m');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'fields', place: at('/settings/objects/account') },
  { name: 'pipelines', place: at('/settings/objects/opportunity/pipelines') },
  { name: 'jobs', place: at('/settings/jobs') },
];
