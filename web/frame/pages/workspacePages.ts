/** Pages of a workspace besides its settings. */
import type { Page } from './page.ts';

const guide = () => import('../help/GuidePage.tsx').then((it) => it.GuidePage);

export const workspacePages: readonly Page[] = [
  { path: '/', load: () => import('../HomeRoute.tsx').then((it) => it.HomeRoute) },
  { path: '/inbox', load: () => import('../inbox/InboxPage.tsx').then((it) => it.InboxPage) },
  { path: '/help', load: guide },
  { path: '/help/$chapter', load: guide },
  {
    path: '/import',
    texts: 'moving',
    load: () => import('../../platform/transfer/ImportsPage.tsx').then((it) => it.ImportsPage),
  },
  {
    path: '/import/$id',
    texts: 'moving',
    load: () => import('../../platform/transfer/ImportPage.tsx').then((it) => it.ImportPage),
  },
  {
    path: '/migration/$id',
    texts: 'moving',
    load: () => import('../../platform/transfer/migration/MigrationPage.tsx').then((it) => it.MigrationPage),
  },
  {
    path: '/recycle-bin',
    load: () => import('../../platform/recycleBin/RecycleBinPage.tsx').then((it) => it.RecycleBinPage),
  },
  { path: '/$object', load: () => import('../ObjectListPage.tsx').then((it) => it.ObjectListPage) },
  { path: '/$object/new', load: () => import('../ObjectNewPage.tsx').then((it) => it.ObjectNewPage) },
  { path: '/$object/$id', load: () => import('../ObjectRecordPage.tsx').then((it) => it.ObjectRecordPage) },
  {
    path: '/$object/$id/history',
    load: () => import('../ObjectHistoryPage.tsx').then((it) => it.ObjectHistoryPage),
  },
];
