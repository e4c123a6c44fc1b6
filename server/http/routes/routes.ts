/** Every route of the API. */
import type { Route } from '../route.ts';
import { apiDescription } from './apiDescription.ts';
import { apiKeyRoutes } from './apiKeys.ts';
import { backupRoutes } from './backups.ts';
import { changeSetRoutes } from './changeSets.ts';
import { configRoutes } from './config.ts';
import { exportRoutes } from './exports.ts';
import { importRoutes } from './imports.ts';
import { jobRoutes } from './jobs.ts';
import { linkRoutes } from './links.ts';
import { meRoutes } from './me.ts';
import { metadataRoutes } from './metadata.ts';
import { recordBatchRoutes } from './recordBatches.ts';
import { recordLifeRoutes } from './recordLife.ts';
import { recordReadRoutes } from './recordReads.ts';
import { recordWriteRoutes } from './recordWrites.ts';
import { recycleBinRoutes } from './recycleBin.ts';
import { roleRoutes } from './roles.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './sessions.ts';
import { settingsRoutes } from './settings.ts';
import { setupRoutes } from './setup.ts';
import { signInRoutes } from './signIn.ts';
import { userRoutes } from './users.ts';
import { viewRoutes } from './views.ts';

const described: readonly Route[] = [
  ...signInRoutes,
  ...setupRoutes,
  ...linkRoutes,
  ...meRoutes,
  ...sessionRoutes,
  ...apiKeyRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...metadataRoutes,
  ...configRoutes,
  ...viewRoutes,
  ...recordReadRoutes,
  ...recordWriteRoutes,
  ...recordLifeRoutes,
  ...recordBatchRoutes,
  ...recycleBinRoutes,
  ...changeSetRoutes,
  ...searchRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...jobRoutes,
  ...settingsRoutes,
  ...backupRoutes,
];

export const routes: readonly Route[] = [...described, apiDescription(described)];
