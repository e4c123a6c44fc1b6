/** Settings of security: the policy, single sign-on, what happened, and the keys of sensitive values. */
import type { SettingsGroup } from './settingsPage.ts';

export const securityPages: SettingsGroup = {
  text: 'settings.group.security',
  pages: [
    {
      path: '/settings/security',
      text: 'policy.title',
      right: 'security',
      texts: 'security',
      load: () => import('../../../domains/admin/security/PolicyPage.tsx').then((it) => it.PolicyPage),
    },
    {
      path: '/settings/sign-on',
      text: 'settings.signOn',
      right: 'signOn',
      load: () => import('../../../domains/admin/signOn/SignOnPage.tsx').then((it) => it.SignOnPage),
    },
    {
      path: '/settings/security-events',
      text: 'events.title',
      right: 'security',
      texts: 'security',
      load: () =>
        import('../../../domains/admin/security/SecurityEventsPage.tsx').then((it) => it.SecurityEventsPage),
    },
    {
      path: '/settings/audit',
      text: 'audit.title',
      right: 'audit',
      load: () => import('../../../domains/admin/audit/AuditPage.tsx').then((it) => it.AuditPage),
    },
    {
      path: '/settings/keys',
      text: 'sensitiveKeys.title',
      right: 'sensitiveKeys',
      load: () => import('../../../domains/admin/keys/KeysPage.tsx').then((it) => it.KeysPage),
    },
  ],
};
