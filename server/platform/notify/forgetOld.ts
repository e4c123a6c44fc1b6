/** What nobody asks for any more goes by itself: news read long ago, mails sent long ago, people who went away without a word. */
import { qualified, sql } from '../../base/sql.ts';
import { privacySettings } from '../records/erasing/privacySettings.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

/** A daily tick. */
export async function forgetOldNews(env: WorkEnvironment): Promise<void> {
  for (const { schema } of await env.workspaces()) {
    const { newsDays, mailDays } = await privacySettings(env.database, schema);
    await env.database.run(sql`
      delete from ${qualified(schema, 'notifications')} where read_at < now() - make_interval(days => ${newsDays})`);
    await env.database.run(sql`
      delete from ${qualified(schema, 'mails')}
      where state in ('sent', 'failed', 'cancelled') and created_at < now() - make_interval(days => ${mailDays})`);
    await env.database.run(
      sql`delete from ${qualified(schema, 'presence')} where until < now() - interval '1 hour'`,
    );
  }
}
