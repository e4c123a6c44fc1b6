/** A tick: forgets uses of files that ended a month ago, or whose record was removed for good; the files then go. */
import { qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

export async function forgetFiles(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    const ctx = await env.contextOf(workspace, null);
    if (!ctx) continue;
    const uses = qualified(workspace.schema, 'file_uses');
    await ctx.db.run(sql`delete from ${uses} where not held and changed_at < now() - interval '30 days'`);
    for (const object of ctx.registry.objects.values()) {
      const records = qualified(workspace.schema, object.table);
      await ctx.db.run(sql`delete from ${uses} u where u.object = ${object.name}
        and not exists (select from ${records} t where t.id = u.record_id)`);
    }
  }
}
