/** Pages that need nobody to be signed in. */
import { safeNext } from '../signIn/safeNext.ts';
import type { Page } from './page.ts';

const next: Page['search'] = (search) => ({ next: safeNext(search.next) });

const passwordLink = () => import('../signIn/PasswordLinkPage.tsx').then((it) => it.PasswordLinkPage);

export const publicPages: readonly Page[] = [
  {
    path: '/sign-in',
    search: next,
    load: () => import('../signIn/SignInPage.tsx').then((it) => it.SignInPage),
  },
  {
    path: '/sign-in/return/$provider',
    load: () => import('../signIn/ReturnPage.tsx').then((it) => it.ReturnPage),
  },
  // Where somebody sets up the second factor that his organisation asks for before anything else.
  {
    path: '/second-factor',
    search: next,
    texts: 'security',
    load: () => import('../signIn/FactorSetupPage.tsx').then((it) => it.FactorSetupPage),
  },
  { path: '/setup', load: () => import('../signIn/SetupPage.tsx').then((it) => it.SetupPage) },
  { path: '/invitation', load: passwordLink },
  { path: '/reset', load: passwordLink },
  {
    path: '/unsubscribe',
    load: () => import('../signIn/UnsubscribePage.tsx').then((it) => it.UnsubscribePage),
  },
];
