/** The months of every workspace's audit trail: made before they begin. */
import { ownerOf } from '../../base/owner.ts';
import { ensurePartitions } from '../../base/partitions.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

export async function keepPartitions(env: WorkEnvironment): Promise<void> {
  const { database, appRole } = ownerOf(env);
  for (const { schema } of await env.workspaces()) {
    await ensurePartitions(database, schema, appRole, env.clock.now());
  }
}
