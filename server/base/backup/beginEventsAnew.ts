/** Gives the events of a workspace that was restored or copied a new line. */
import type { Db } from '../database.ts';
import { sql } from '../sql.ts';

/** Where systems that follow us had got to means nothing here: their cursors carry the name of the line of events that they follow. */
export async function beginEventsAnew(db: Db, schema: string): Promise<void> {
  await db.run(sql`insert into ${sql.id(schema, 'settings')} (key, value)
    values ('events', jsonb_build_object('line', gen_random_uuid()))
    on conflict (key) do update set value = excluded.value, updated_at = now()`);
}
