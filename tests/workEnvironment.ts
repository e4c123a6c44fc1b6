/** Work without a request on a test database: everybody may do everything, because rights are tested elsewhere. */

import { systemClock } from '../server/base/clock.ts';
import type { Database } from '../server/base/database.ts';
import { systemIds } from '../server/base/ids.ts';
import { createLog } from '../server/base/log.ts';
import { loadWorkspaces } from '../server/base/workspaces.ts';
import { modules } from '../server/domains/modules.ts';
import type { Context } from '../server/platform/context.ts';
import { Registries } from '../server/platform/metadata/registries.ts';
import { allRights } from '../server/platform/permissions/computeRights.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';

export function testEnvironment(database: Database): WorkEnvironment {
  const registries = new Registries(modules.flatMap((module) => module.objects));
  const log = createLog('error');
  return {
    database,
    clock: systemClock,
    ids: systemIds,
    log,
    workspaces: () => loadWorkspaces(database),
    async contextOf(workspace, userId): Promise<Context> {
      const { language, timeZone, currency, country } = workspace;
      return {
        workspace,
        db: database,
        database,
        clock: systemClock,
        ids: systemIds,
        log,
        requestId: 'test',
        env: { language, timeZone, currency, country },
        registry: await registries.of(database, workspace),
        address: null,
        actor: {
          kind: userId === null ? 'system' : 'user',
          userId,
          name: 'Test',
          roles: [],
          departmentId: null,
          language,
          timeZone,
          rights: allRights,
        },
      };
    },
  };
}

/** A context of the product itself in the test database's workspace. */
export async function testContext(database: Database): Promise<Context> {
  const env = testEnvironment(database);
  const [workspace] = await env.workspaces();
  const ctx = workspace === undefined ? null : await env.contextOf(workspace, null);
  if (ctx === null) throw new Error('the test database has no workspace');
  return ctx;
}
