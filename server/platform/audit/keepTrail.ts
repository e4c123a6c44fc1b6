/** The nightly care of the audit trail: one more archive file beside the backups, and what is older than it is kept goes. */
import type { Database } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { archiveUpTo, lastSealBefore } from './archives.ts';
import { auditSettings } from './auditSettings.ts';
import { exportTrail } from './trail/exportTrail.ts';

export async function keepTrail(env: WorkEnvironment, owner: Database, folder: string): Promise<void> {
  for (const workspace of await env.workspaces()) {
    await exportTrail(env.database, workspace, folder);
    const { schema } = workspace;
    await env.database.run(sql`
      delete from ${qualified(schema, 'audit_read_batches')} where at < now() - interval '7 days'`);
    const { keepYears } = await auditSettings(env.database, schema);
    if (keepYears === null) continue;
    const before = new Date(env.clock.now());
    before.setUTCFullYear(before.getUTCFullYear() - keepYears);
    const seal = await lastSealBefore(env.database, schema, before.getTime());
    if (seal === null) continue;
    const place = {
      workspace,
      requestId: env.ids.next(),
      address: null,
      actor: { kind: 'system', userId: null },
    } as const;
    const lines = await archiveUpTo(owner, place, seal);
    env.log.info('Old lines of the audit trail are in its archive files only', { schema, lines });
  }
}
