/** The pages of the settings, with the right that opens each; for their own menu and for the palette. */
import type { TextKey } from '../base/texts.ts';

export interface SettingsPage {
  readonly path: string;
  readonly text: TextKey;
  readonly group: TextKey;
  /** Administrative right; absent where everyone may go. */
  readonly right?: string;
}

/** A group's pages: their paths, names and rights. */
type Row = readonly [path: string, text: TextKey, right?: string];

const groups: readonly (readonly [group: TextKey, pages: readonly Row[]])[] = [
  [
    'settings.group.you',
    [
      ['/settings/me', 'settings.me'],
      ['/settings/account-security', 'accountSecurity.title'],
      ['/settings/notifications', 'settings.news'],
      ['/settings/api-keys', 'settings.apiKeys'],
      ['/settings/jobs', 'jobs.title'],
    ],
  ],
  [
    'settings.group.people',
    [
      ['/settings/users', 'settings.users', 'users'],
      ['/settings/departments', 'settings.departments', 'departments'],
      ['/settings/groups', 'people.groups', 'groups'],
      ['/settings/queues', 'people.queues', 'groups'],
    ],
  ],
  [
    'settings.group.rights',
    [
      ['/settings/roles', 'rights.roles', 'roles'],
      ['/settings/sharing', 'sharing.page', 'sharing'],
      ['/settings/rights', 'rights.tester', 'roles'],
    ],
  ],
  [
    'settings.group.security',
    [
      ['/settings/security', 'policy.title', 'security'],
      ['/settings/sign-on', 'settings.signOn', 'signOn'],
      ['/settings/security-events', 'events.title', 'security'],
      ['/settings/audit', 'audit.title', 'audit'],
      ['/settings/keys', 'sensitiveKeys.title', 'sensitiveKeys'],
    ],
  ],
  [
    'privacy.group',
    [
      ['/settings/privacy', 'privacy.page', 'privacy'],
      ['/privacyRequests', 'privacy.requests', 'privacy'],
      ['/settings/keeping', 'privacy.keeping', 'privacy'],
      ['/consents', 'privacy.consents', 'privacy'],
      ['/consentPurposes', 'privacy.purposes', 'privacy'],
    ],
  ],
  [
    'shape.group',
    [
      ['/settings/objects', 'shape.objects', 'metadata'],
      ['/settings/changes', 'shape.changes', 'metadata'],
      ['/settings/transfer', 'shape.transfer', 'metadata'],
      ['/settings/quality', 'settings.quality', 'dataQuality'],
      ['/settings/duplicates', 'settings.duplicates', 'duplicates'],
    ],
  ],
  [
    'settings.group.workspace',
    [
      ['/settings/workspace', 'settings.workspace', 'settings'],
      ['/settings/mail', 'settings.mail', 'settings'],
      ['/settings/sandboxes', 'workspaces.title', 'settings'],
      ['/settings/backup', 'settings.backup', 'backup'],
      ['/settings/leaving', 'leaving.title', 'backup'],
      ['/problemReports', 'settings.problemReports', 'settings'],
    ],
  ],
];

export const settingsPages: readonly SettingsPage[] = groups.flatMap(([group, pages]) =>
  pages.map(([path, text, right]) => ({ path, text, group, ...(right === undefined ? {} : { right }) })),
);

export function settingsPagesFor(admin: readonly string[]): readonly SettingsPage[] {
  return settingsPages.filter((page) => page.right === undefined || admin.includes(page.right));
}
