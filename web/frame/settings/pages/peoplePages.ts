/** Settings of people: users, departments, groups and queues. */
import type { SettingsGroup } from './settingsPage.ts';

export const peoplePages: SettingsGroup = {
  text: 'settings.group.people',
  pages: [
    {
      path: '/settings/users',
      text: 'settings.users',
      right: 'users',
      load: () => import('../../../domains/admin/people/UsersPage.tsx').then((it) => it.UsersPage),
      inner: {
        '/$id': () => import('../../../domains/admin/people/PersonPage.tsx').then((it) => it.PersonPage),
      },
    },
    {
      path: '/settings/departments',
      text: 'settings.departments',
      right: 'departments',
      load: () =>
        import('../../../domains/admin/people/DepartmentsPage.tsx').then((it) => it.DepartmentsPage),
    },
    {
      path: '/settings/groups',
      text: 'people.groups',
      right: 'groups',
      load: () => import('../../../domains/admin/people/GroupsPage.tsx').then((it) => it.GroupsPage),
    },
    {
      path: '/settings/queues',
      text: 'people.queues',
      right: 'groups',
      load: () => import('../../../domains/admin/people/QueuesPage.tsx').then((it) => it.QueuesPage),
    },
  ],
};
