/** After a restore: the backup has people again who were erased since; they are erased once more before anybody sees them. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { Subject } from '../../../platform/records/erasing/erasing.ts';
import { privacyHouse } from '../privacyHouse.ts';
import { performErasure, withoutPause } from './performErasure.ts';
import { insertErasure } from './storedErasures.ts';

/** `besides`: further folders that may hold the list, such as the one of the backup. Answers how many erasures were done again. */
export async function eraseAgain(ctx: Context, besides: readonly string[]): Promise<number> {
  let again = 0;
  for (const listed of await privacyHouse().erasures.read(ctx.workspace, besides)) {
    const subjects = await notErased(ctx, listed.erasure, listed.subjects);
    if (subjects.length === 0) continue;
    await insertErasure(ctx, {
      id: listed.erasure,
      mode: listed.mode,
      origin: 'restore',
      reason: 'restore',
      subjects,
    });
    await performErasure(ctx, listed.erasure, withoutPause);
    again += 1;
  }
  return again;
}

/** Those that are there, and that this erasure has not reached in the database at hand. */
async function notErased(ctx: Context, erasure: string, subjects: readonly Subject[]): Promise<Subject[]> {
  const { schema } = ctx.workspace;
  const [done] = await ctx.db.rows(sql`
    select from ${qualified(schema, 'erasures')} where id = ${erasure}::uuid and state = 'done'`);
  if (done !== undefined) return [];
  const there: Subject[] = [];
  for (const name of new Set(subjects.map(({ object }) => object))) {
    const object = ctx.registry.objects.get(name);
    if (object === undefined) continue;
    const ids = subjects.filter((each) => each.object === name).map(({ id }) => id);
    const rows = await ctx.db.rows<{ id: string }>(sql`
      select id from ${qualified(schema, object.table)} where id = any(${ids}::uuid[]) order by id`);
    there.push(...rows.map(({ id }) => ({ object: name, id })));
  }
  return there;
}
