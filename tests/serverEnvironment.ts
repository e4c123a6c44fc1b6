/** The work that a worker would do beside a test server: its ticks are called by the test, at the server's time. */
import { loadWorkspaces } from '../server/base/workspaces.ts';
import { contextFor } from '../server/http/requestContext.ts';
import { actorOfWork } from '../server/platform/permissions/actors.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';
import type { TestServer } from './server.ts';

export function environmentOf({ app, database }: Pick<TestServer, 'app' | 'database'>): WorkEnvironment {
  return {
    database: database.app,
    clock: app.clock,
    ids: app.ids,
    log: app.log,
    workspaces: () => loadWorkspaces(database.app),
    async contextOf(workspace, userId, apiKeyId) {
      const env = { db: database.app, workspace, clock: app.clock };
      const actor = await actorOfWork(env, userId, apiKeyId);
      return actor && contextFor(app, { workspace, actor, requestId: app.ids.next(), address: null });
    },
  };
}
