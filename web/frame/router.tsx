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
import { publicPages } from './pages/publicPages.ts';
import { routesOf } from './pages/routesOf.ts';
import { workspacePages } from './pages/workspacePages.ts';
import { settingsPath, settingsRoutes } from './settings/pages/settingsRoutes.ts';
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

const settings = createRoute({
  getParentRoute: () => workspace,
  path: settingsPath,
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

const tree = root.addChildren([
  start,
  ...routesOf(root, publicPages),
  workspace.addChildren([
    ...routesOf(workspace, workspacePages),
    settings.addChildren([settingsStart, ...routesOf(settings, settingsRoutes)]),
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
