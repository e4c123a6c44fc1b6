/** Settings of the workspace itself: its mail, its copies, and how it is taken along. */
import type { SettingsGroup } from './settingsPage.ts';

export const workspacePages: SettingsGroup = {
  text: 'settings.group.workspace',
  pages: [
    {
      path: '/settings/workspace',
      text: 'settings.workspace',
      right: 'settings',
      load: () => import('../WorkspaceSettings.tsx').then((it) => it.WorkspaceSettings),
    },
    {
      path: '/settings/mail',
      text: 'settings.mail',
      right: 'settings',
      load: () => import('../MailSettings.tsx').then((it) => it.MailSettings),
    },
    {
      path: '/settings/sandboxes',
      text: 'workspaces.title',
      right: 'settings',
      load: () =>
        import('../../../domains/admin/workspaces/SandboxesPage.tsx').then((it) => it.SandboxesPage),
    },
    {
      path: '/settings/backup',
      text: 'settings.backup',
      right: 'backup',
      load: () => import('../BackupPage.tsx').then((it) => it.BackupPage),
    },
    {
      path: '/settings/leaving',
      text: 'leaving.title',
      right: 'backup',
      load: () => import('../../../domains/admin/leaving/LeavingPage.tsx').then((it) => it.LeavingPage),
    },
    { path: '/problemReports', text: 'settings.problemReports', right: 'settings' },
  ],
};
