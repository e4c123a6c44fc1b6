/** The pages of the settings, with the right that opens each; for their own menu and for the palette. */
import type { TextKey } from '../base/texts.ts';

export interface SettingsPage {
  readonly path: string;
  readonly text: TextKey;
  readonly group: TextKey;
  /** Administrative right; absent where everyone may go. */
  readonly right?: string;
}

export const settingsPages: readonly SettingsPage[] = [
  { path: '/settings/me', text: 'settings.me', group: 'settings.group.you' },
  { path: '/settings/account-security', text: 'accountSecurity.title', group: 'settings.group.you' },
  { path: '/settings/notifications', text: 'settings.news', group: 'settings.group.you' },
  {
    path: '/settings/workspace',
    text: 'settings.workspace',
    group: 'settings.group.workspace',
    right: 'settings',
  },
  {
    path: '/settings/sandboxes',
    text: 'workspaces.title',
    group: 'settings.group.workspace',
    right: 'settings',
  },
  { path: '/settings/mail', text: 'settings.mail', group: 'settings.group.workspace', right: 'settings' },
  { path: '/settings/users', text: 'settings.users', group: 'settings.group.people', right: 'users' },
  {
    path: '/settings/departments',
    text: 'settings.departments',
    group: 'settings.group.people',
    right: 'departments',
  },
  { path: '/settings/sharing', text: 'sharing.page', group: 'settings.group.people', right: 'sharing' },
  { path: '/settings/groups', text: 'people.groups', group: 'settings.group.people', right: 'groups' },
  { path: '/settings/queues', text: 'people.queues', group: 'settings.group.people', right: 'groups' },
  { path: '/settings/roles', text: 'rights.roles', group: 'settings.group.people', right: 'roles' },
  { path: '/settings/rights', text: 'rights.tester', group: 'settings.group.people', right: 'roles' },
  { path: '/settings/objects', text: 'shape.objects', group: 'shape.group', right: 'metadata' },
  { path: '/settings/changes', text: 'shape.changes', group: 'shape.group', right: 'metadata' },
  { path: '/settings/transfer', text: 'shape.transfer', group: 'shape.group', right: 'metadata' },
  { path: '/settings/security', text: 'policy.title', group: 'settings.group.data', right: 'security' },
  {
    path: '/settings/security-events',
    text: 'events.title',
    group: 'settings.group.data',
    right: 'security',
  },
  { path: '/settings/sign-on', text: 'settings.signOn', group: 'settings.group.people', right: 'signOn' },
  { path: '/settings/api-keys', text: 'settings.apiKeys', group: 'settings.group.data' },
  {
    path: '/problemReports',
    text: 'settings.problemReports',
    group: 'settings.group.workspace',
    right: 'settings',
  },
  { path: '/consents', text: 'privacy.consents', group: 'privacy.group', right: 'privacy' },
  { path: '/consentPurposes', text: 'privacy.purposes', group: 'privacy.group', right: 'privacy' },
  { path: '/settings/audit', text: 'audit.title', group: 'settings.group.data', right: 'audit' },
  { path: '/settings/jobs', text: 'jobs.title', group: 'settings.group.data' },
  {
    path: '/settings/keys',
    text: 'sensitiveKeys.title',
    group: 'settings.group.data',
    right: 'sensitiveKeys',
  },
  { path: '/settings/backup', text: 'settings.backup', group: 'settings.group.data', right: 'backup' },
];

export function settingsPagesFor(admin: readonly string[]): readonly SettingsPage[] {
  return settingsPages.filter((page) => page.right === undefined || admin.includes(page.right));
}
