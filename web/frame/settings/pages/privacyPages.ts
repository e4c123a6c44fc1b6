/** Settings of data protection. */
import type { SettingsGroup } from './settingsPage.ts';

export const privacyPages: SettingsGroup = {
  text: 'privacy.group',
  pages: [
    {
      path: '/settings/privacy',
      text: 'privacy.page',
      right: 'privacy',
      load: () => import('../../../domains/admin/privacy/PrivacyPage.tsx').then((it) => it.PrivacyPage),
      inner: {
        '/erasures/$id': () =>
          import('../../../domains/admin/privacy/ErasurePage.tsx').then((it) => it.ErasurePage),
        '/$object/$id': () =>
          import('../../../domains/admin/privacy/PersonPage.tsx').then((it) => it.PersonPage),
      },
    },
    { path: '/privacyRequests', text: 'privacy.requests', right: 'privacy' },
    {
      path: '/settings/keeping',
      text: 'privacy.keeping',
      right: 'privacy',
      load: () => import('../../../domains/admin/privacy/KeepingPage.tsx').then((it) => it.KeepingPage),
    },
    { path: '/consents', text: 'privacy.consents', right: 'privacy' },
    { path: '/consentPurposes', text: 'privacy.purposes', right: 'privacy' },
  ],
};
