/** What everybody sets for himself. */
import type { SettingsGroup } from './settingsPage.ts';

export const yourPages: SettingsGroup = {
  text: 'settings.group.you',
  pages: [
    {
      path: '/settings/me',
      text: 'settings.me',
      load: () => import('../MySettings.tsx').then((it) => it.MySettings),
    },
    {
      path: '/settings/account-security',
      text: 'accountSecurity.title',
      texts: 'security',
      load: () =>
        import('../../../domains/admin/security/AccountSecurityPage.tsx').then(
          (it) => it.AccountSecurityPage,
        ),
    },
    {
      path: '/settings/notifications',
      text: 'settings.news',
      load: () => import('../NewsSettings.tsx').then((it) => it.NewsSettings),
    },
    {
      path: '/settings/api-keys',
      text: 'settings.apiKeys',
      load: () => import('../ApiKeysPage.tsx').then((it) => it.ApiKeysPage),
    },
    {
      path: '/settings/jobs',
      text: 'jobs.title',
      load: () => import('../../../domains/admin/jobs/JobsPage.tsx').then((it) => it.JobsPage),
    },
  ],
};
