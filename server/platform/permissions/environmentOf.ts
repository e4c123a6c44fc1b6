/** What a process works with where nobody asks: its database, and contexts with the rights that people have now. */
import { systemClock } from '../../base/clock.ts';
import { systemIds } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { Databases } from '../../base/openDatabases.ts';
import { setOwner } from '../../base/owner.ts';
import { loadWorkspaces } from '../../base/workspaces.ts';
import { actorWithComputed } from '../metadata/computed/rights.ts';
import type { Registries } from '../metadata/registries.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { actorOfWork } from './actors.ts';

export function environmentOf(databases: Databases, registries: Registries, log: Log): WorkEnvironment {
  const database = databases.app;
  setOwner(database, { database: databases.owner, appRole: databases.appRole });
  const shared = { database, clock: systemClock, ids: systemIds, log };
  return {
    ...shared,
    workspaces: () => loadWorkspaces(database),
    async contextOf(workspace, userId, apiKeyId) {
      const actor = await actorOfWork({ db: database, workspace, clock: systemClock }, userId, apiKeyId);
      if (actor === null) return null;
      const { language, timeZone } = actor;
      const env = { language, timeZone, currency: workspace.currency, country: workspace.country };
      const registry = await registries.of(database, workspace);
      return {
        ...shared,
        workspace,
        db: database,
        registry,
        env,
        actor: actorWithComputed(actor, registry, env),
        requestId: systemIds.next(),
        address: null,
      };
    },
  };
}
