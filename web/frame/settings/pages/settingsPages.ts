/** The pages of the settings, in the order of their menu. */
import type { TextKey } from '../../../base/texts.ts';
import { peoplePages } from './peoplePages.ts';
import { privacyPages } from './privacyPages.ts';
import { rightsPages } from './rightsPages.ts';
import { securityPages } from './securityPages.ts';
import type { SettingsGroup, SettingsPage } from './settingsPage.ts';
import { shapePages } from './shapePages.ts';
import { workspacePages } from './workspacePages.ts';
import { yourPages } from './yourPages.ts';

const groups: readonly SettingsGroup[] = [
  yourPages,
  peoplePages,
  rightsPages,
  securityPages,
  privacyPages,
  shapePages,
  workspacePages,
];

export interface GroupedPage extends SettingsPage {
  readonly group: TextKey;
}

export const settingsPages: readonly GroupedPage[] = groups.flatMap((group) =>
  group.pages.map((page) => ({ ...page, group: group.text })),
);

export function settingsPagesFor(admin: readonly string[]): readonly GroupedPage[] {
  return settingsPages.filter((page) => page.right === undefined || admin.includes(page.right));
}
