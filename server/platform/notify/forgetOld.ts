/** What nobody asks for any more goes by itself: news read long ago or never, mails sent long ago, people who went away without a word. */
import { qualified, sql } from '../../base/sql.ts';
import { removeInParts } from '../jobs/spentRows.ts';
import { privacySettings } from '../records/erasing/privacySettings.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

/** A daily tick. Who does not look for a year does not read what was new then. */
export async function forgetOldNews(env: WorkEnvironment): Promise<void> {
  for (const { schema } of await env.workspaces()) {
    const { newsDays, mailDays } = await privacySettings(env.database, schema);
    const remove = (table: string, isOld: ReturnType<typeof sql>) =>
      removeInParts(env.database, qualified(schema, table), isOld);
    await remove('notifications', sql`r.read_at < now() - make_interval(days => ${newsDays})`);
    await remove('notifications', sql`r.at < now() - interval '1 year'`);
    await remove(
      'mails',
      sql`r.state in ('sent', 'failed', 'cancelled') and r.created_at < now() - make_interval(days => ${mailDays})`,
    );
    await remove('presence', sql`r.until < now() - interval '1 hour'`);
  }
}
