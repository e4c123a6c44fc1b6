/** Addresses and the pages behind them; every page is loaded when it is first needed. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { apiEvents } from '../base/api.ts';
import { owesSetUp, problemOf } from '../base/apiProblem.ts';
import { objectsQuery } from '../base/metadata.ts';
import { queryClient } from '../base/queryClient.ts';
import { meQuery } from '../base/session.tsx';
import { openTexts } from '../base/texts.ts';
import { workspaceOfAddress } from '../base/workspacePath.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { safeNext } from './signIn/safeNext.ts';
import { setupNeeded } from './signIn/setupApi.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** `/`: to the workspace of the person, to sign-in, or to the first run. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.fetchQuery(meQuery(null)).catch((thrown: unknown) => {
      if (owesSetUp(problemOf(thrown))) throw redirect({ to: '/second-factor' });
      if (problemOf(thrown).status === 401) return null;
      throw thrown;
    });
    if (me) throw redirect({ to: `/w/${me.workspace.slug}/` });
    throw redirect({ to: (await setupNeeded()) ? '/setup' : '/sign-in' });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: safeNext(search.next),
  }),
  component: lazyRouteComponent(() => import('./signIn/SignInPage.tsx'), 'SignInPage'),
});

/** Where somebody sets up the second factor that his organisation asks for before anything else. */
const factorSetup = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: safeNext(search.next),
  }),
  loader: () => openTexts('security'),
  component: lazyRouteComponent(() => import('./signIn/FactorSetupPage.tsx'), 'FactorSetupPage'),
});

const signInReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/return/$provider',
  component: lazyRouteComponent(() => import('./signIn/ReturnPage.tsx'), 'ReturnPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./signIn/SetupPage.tsx'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./signIn/PasswordLinkPage.tsx'), 'PasswordLinkPage'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  component: lazyRouteComponent(() => import('./signIn/UnsubscribePage.tsx'), 'UnsubscribePage'),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./signIn/PasswordLinkPage.tsx'), 'PasswordLinkPage'),
});

/** Everything of one workspace. The person and the objects are known before anything is drawn. */
const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  loader: async ({ params }) => {
    await Promise.all([
      queryClient.ensureQueryData(meQuery(params.workspace)),
      queryClient.ensureQueryData(objectsQuery(params.workspace)),
    ]);
  },
  component: lazyRouteComponent(() => import('./Frame.tsx'), 'Frame'),
});

const home = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('./HomeRoute.tsx'), 'HomeRoute'),
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  loader: () => openTexts('settings'),
  component: lazyRouteComponent(() => import('./settings/SettingsFrame.tsx'), 'SettingsFrame'),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: `/w/${(params as { workspace: string }).workspace}/settings/me` });
  },
});

const mySettings = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(() => import('./settings/MySettings.tsx'), 'MySettings'),
});

const workspaceSettings = createRoute({
  getParentRoute: () => settings,
  path: '/workspace',
  component: lazyRouteComponent(() => import('./settings/WorkspaceSettings.tsx'), 'WorkspaceSettings'),
});

const newsSettings = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./settings/NewsSettings.tsx'), 'NewsSettings'),
});

const mailSettings = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  component: lazyRouteComponent(() => import('./settings/MailSettings.tsx'), 'MailSettings'),
});

const inbox = createRoute({
  getParentRoute: () => workspace,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: '/users',
  component: lazyRouteComponent(() => import('../domains/admin/people/UsersPage.tsx'), 'UsersPage'),
});

const departments = createRoute({
  getParentRoute: () => settings,
  path: '/departments',
  component: lazyRouteComponent(
    () => import('../domains/admin/people/DepartmentsPage.tsx'),
    'DepartmentsPage',
  ),
});

const person = createRoute({
  getParentRoute: () => settings,
  path: '/users/$id',
  component: lazyRouteComponent(() => import('../domains/admin/people/PersonPage.tsx'), 'PersonPage'),
});

const sharing = createRoute({
  getParentRoute: () => settings,
  path: '/sharing',
  component: lazyRouteComponent(() => import('../domains/admin/sharing/SharingPage.tsx'), 'SharingPage'),
});

const duplicates = createRoute({
  getParentRoute: () => settings,
  path: '/duplicates',
  component: lazyRouteComponent(
    () => import('../domains/admin/duplicates/DuplicatesPage.tsx'),
    'DuplicatesPage',
  ),
});

const quality = createRoute({
  getParentRoute: () => settings,
  path: '/quality',
  component: lazyRouteComponent(() => import('../domains/admin/quality/QualityPage.tsx'), 'QualityPage'),
});

const objectQuality = createRoute({
  getParentRoute: () => settings,
  path: '/quality/$object',
  component: lazyRouteComponent(
    () => import('../domains/admin/quality/ObjectQualityPage.tsx'),
    'ObjectQualityPage',
  ),
});

const groups = createRoute({
  getParentRoute: () => settings,
  path: '/groups',
  component: lazyRouteComponent(() => import('../domains/admin/people/GroupsPage.tsx'), 'GroupsPage'),
});

const queues = createRoute({
  getParentRoute: () => settings,
  path: '/queues',
  component: lazyRouteComponent(() => import('../domains/admin/people/QueuesPage.tsx'), 'QueuesPage'),
});

const roles = createRoute({
  getParentRoute: () => settings,
  path: '/roles',
  component: lazyRouteComponent(() => import('../domains/admin/rights/RolesPage.tsx'), 'RolesPage'),
});

const compareRoles = createRoute({
  getParentRoute: () => settings,
  path: '/roles/compare',
  component: lazyRouteComponent(() => import('../domains/admin/rights/ComparePage.tsx'), 'ComparePage'),
});

const oneRole = createRoute({
  getParentRoute: () => settings,
  path: '/roles/$id',
  component: lazyRouteComponent(() => import('../domains/admin/rights/RolePage.tsx'), 'RolePage'),
});

const rightsTester = createRoute({
  getParentRoute: () => settings,
  path: '/rights',
  component: lazyRouteComponent(() => import('../domains/admin/rights/TesterPage.tsx'), 'TesterPage'),
});

const accountSecurity = createRoute({
  getParentRoute: () => settings,
  path: '/account-security',
  loader: () => openTexts('security'),
  component: lazyRouteComponent(
    () => import('../domains/admin/security/AccountSecurityPage.tsx'),
    'AccountSecurityPage',
  ),
});

const securityPolicy = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  loader: () => openTexts('security'),
  component: lazyRouteComponent(() => import('../domains/admin/security/PolicyPage.tsx'), 'PolicyPage'),
});

const securityEvents = createRoute({
  getParentRoute: () => settings,
  path: '/security-events',
  loader: () => openTexts('security'),
  component: lazyRouteComponent(
    () => import('../domains/admin/security/SecurityEventsPage.tsx'),
    'SecurityEventsPage',
  ),
});

const signOnSettings = createRoute({
  getParentRoute: () => settings,
  path: '/sign-on',
  component: lazyRouteComponent(() => import('../domains/admin/signOn/SignOnPage.tsx'), 'SignOnPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./settings/ApiKeysPage.tsx'), 'ApiKeysPage'),
});

const jobs = createRoute({
  getParentRoute: () => settings,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../domains/admin/jobs/JobsPage.tsx'), 'JobsPage'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('../domains/admin/audit/AuditPage.tsx'), 'AuditPage'),
});

const sensitiveKeys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('../domains/admin/keys/KeysPage.tsx'), 'KeysPage'),
});

const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../domains/admin/privacy/PrivacyPage.tsx'), 'PrivacyPage'),
});

const erasure = createRoute({
  getParentRoute: () => settings,
  path: '/privacy/erasures/$id',
  component: lazyRouteComponent(() => import('../domains/admin/privacy/ErasurePage.tsx'), 'ErasurePage'),
});

const heldPerson = createRoute({
  getParentRoute: () => settings,
  path: '/privacy/$object/$id',
  component: lazyRouteComponent(() => import('../domains/admin/privacy/PersonPage.tsx'), 'PersonPage'),
});

const keeping = createRoute({
  getParentRoute: () => settings,
  path: '/keeping',
  component: lazyRouteComponent(() => import('../domains/admin/privacy/KeepingPage.tsx'), 'KeepingPage'),
});

const sandboxes = createRoute({
  getParentRoute: () => settings,
  path: '/sandboxes',
  component: lazyRouteComponent(
    () => import('../domains/admin/workspaces/SandboxesPage.tsx'),
    'SandboxesPage',
  ),
});

const backup = createRoute({
  getParentRoute: () => settings,
  path: '/backup',
  component: lazyRouteComponent(() => import('./settings/BackupPage.tsx'), 'BackupPage'),
});

const leaving = createRoute({
  getParentRoute: () => settings,
  path: '/leaving',
  component: lazyRouteComponent(() => import('../domains/admin/leaving/LeavingPage.tsx'), 'LeavingPage'),
});

const shapedObjects = createRoute({
  getParentRoute: () => settings,
  path: '/objects',
  component: lazyRouteComponent(
    () => import('../domains/admin/shape/objects/ObjectsPage.tsx'),
    'ObjectsPage',
  ),
});

const shapedObject = createRoute({
  getParentRoute: () => settings,
  path: '/objects/$name',
  component: lazyRouteComponent(
    () => import('../domains/admin/shape/objects/ObjectShapePage.tsx'),
    'ObjectShapePage',
  ),
});

const shapedObjectTab = createRoute({
  getParentRoute: () => settings,
  path: '/objects/$name/$tab',
  component: lazyRouteComponent(
    () => import('../domains/admin/shape/objects/ObjectShapePage.tsx'),
    'ObjectShapePage',
  ),
});

const configChanges = createRoute({
  getParentRoute: () => settings,
  path: '/changes',
  component: lazyRouteComponent(
    () => import('../domains/admin/shape/changes/ChangesPage.tsx'),
    'ChangesPage',
  ),
});

const guide = createRoute({
  getParentRoute: () => workspace,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/GuidePage.tsx'), 'GuidePage'),
});

const guideChapter = createRoute({
  getParentRoute: () => workspace,
  path: '/help/$chapter',
  component: lazyRouteComponent(() => import('./help/GuidePage.tsx'), 'GuidePage'),
});

const configTransfer = createRoute({
  getParentRoute: () => settings,
  path: '/transfer',
  component: lazyRouteComponent(
    () => import('../domains/admin/shape/transfer/TransferPage.tsx'),
    'TransferPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => workspace,
  path: '/import',
  loader: () => openTexts('moving'),
  component: lazyRouteComponent(() => import('../platform/transfer/ImportsPage.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => workspace,
  path: '/import/$id',
  loader: () => openTexts('moving'),
  component: lazyRouteComponent(() => import('../platform/transfer/ImportPage.tsx'), 'ImportPage'),
});

const oneMigration = createRoute({
  getParentRoute: () => workspace,
  path: '/migration/$id',
  loader: () => openTexts('moving'),
  component: lazyRouteComponent(
    () => import('../platform/transfer/migration/MigrationPage.tsx'),
    'MigrationPage',
  ),
});

const list = createRoute({
  getParentRoute: () => workspace,
  path: '/$object',
  component: lazyRouteComponent(() => import('./ObjectListPage.tsx'), 'ObjectListPage'),
});

const newRecord = createRoute({
  getParentRoute: () => workspace,
  path: '/$object/new',
  component: lazyRouteComponent(() => import('./ObjectNewPage.tsx'), 'ObjectNewPage'),
});

const record = createRoute({
  getParentRoute: () => workspace,
  path: '/$object/$id',
  component: lazyRouteComponent(() => import('./ObjectRecordPage.tsx'), 'ObjectRecordPage'),
});

const recordHistory = createRoute({
  getParentRoute: () => workspace,
  path: '/$object/$id/history',
  component: lazyRouteComponent(() => import('./ObjectHistoryPage.tsx'), 'ObjectHistoryPage'),
});

const recycleBin = createRoute({
  getParentRoute: () => workspace,
  path: '/recycle-bin',
  component: lazyRouteComponent(() => import('../platform/recycleBin/RecycleBinPage.tsx'), 'RecycleBinPage'),
});

const tree = root.addChildren([
  start,
  signIn,
  signInReturn,
  factorSetup,
  setup,
  invitation,
  unsubscribe,
  reset,
  workspace.addChildren([
    home,
    inbox,
    guide,
    guideChapter,
    imports,
    oneImport,
    oneMigration,
    settings.addChildren([
      settingsStart,
      audit,
      jobs,
      sandboxes,
      sensitiveKeys,
      privacy,
      erasure,
      heldPerson,
      keeping,
      mySettings,
      newsSettings,
      mailSettings,
      workspaceSettings,
      users,
      person,
      sharing,
      quality,
      duplicates,
      objectQuality,
      groups,
      queues,
      departments,
      roles,
      compareRoles,
      oneRole,
      rightsTester,
      apiKeys,
      signOnSettings,
      accountSecurity,
      securityPolicy,
      securityEvents,
      backup,
      leaving,
      shapedObjects,
      shapedObject,
      shapedObjectTab,
      configChanges,
      configTransfer,
    ]),
    recycleBin,
    newRecord,
    recordHistory,
    record,
    list,
  ]),
]);

export function makeRouter() {
  const router = createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    // Data is kept by the query cache, not by the router.
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
  apiEvents.signedOut = (problem) => {
    if (workspaceOfAddress() === null) return;
    const { pathname, search, hash } = window.location;
    queryClient.clear();
    const to = owesSetUp(problem) ? '/second-factor' : '/sign-in';
    void router.navigate({ to, search: { next: `${pathname}${search}${hash}` }, replace: true });
  };
  return router;
}
