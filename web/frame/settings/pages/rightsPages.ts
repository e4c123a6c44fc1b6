/** Settings of rights: roles, sharing, and what somebody can see. */
import type { SettingsGroup } from './settingsPage.ts';

export const rightsPages: SettingsGroup = {
  text: 'settings.group.rights',
  pages: [
    {
      path: '/settings/roles',
      text: 'rights.roles',
      right: 'roles',
      load: () => import('../../../domains/admin/rights/RolesPage.tsx').then((it) => it.RolesPage),
      inner: {
        '/compare': () =>
          import('../../../domains/admin/rights/ComparePage.tsx').then((it) => it.ComparePage),
        '/$id': () => import('../../../domains/admin/rights/RolePage.tsx').then((it) => it.RolePage),
      },
    },
    {
      path: '/settings/sharing',
      text: 'sharing.page',
      right: 'sharing',
      load: () => import('../../../domains/admin/sharing/SharingPage.tsx').then((it) => it.SharingPage),
    },
    {
      path: '/settings/rights',
      text: 'rights.tester',
      right: 'roles',
      load: () => import('../../../domains/admin/rights/TesterPage.tsx').then((it) => it.TesterPage),
    },
  ],
};
