/** Each night: tables without an object are taken away, custom lookups that point nowhere are emptied, indexes are brought. */
import { isoNow } from '../../base/clock.ts';
import { inTransaction } from '../../base/context.ts';
import { objectTablesIn } from '../../base/objectTables.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace, isCustom } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { takeTurn } from './applyChange.ts';
import { indexesOf } from './fieldIndexes.ts';
import { fieldIndexesRun } from './fieldKind.ts';
import { dropObjectTable } from './objectTable.ts';
import { startOnce } from './startOnce.ts';

export async function careForConfiguration(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    const ctx = await env.contextOf(workspace, null);
    if (ctx) await careFor(ctx);
  }
}

export async function careFor(ctx: Context): Promise<void> {
  const dropped = await dropOrphanTables(ctx);
  let emptied = 0;
  for (const object of ctx.registry.objects.values()) {
    for (const field of object.fields.values()) {
      if (isCustom(field) && field.targets) emptied += await emptyBroken(ctx, object, field);
    }
    if (indexesOf(object).length > 0) await startOnce(ctx, fieldIndexesRun, { object: object.name });
  }
  if (dropped > 0 || emptied > 0) {
    const { slug } = ctx.workspace;
    ctx.log.warn('Custom objects and lookups were put in order', { workspace: slug, dropped, emptied });
  }
}

/** Left by a change that was killed before it committed. What a change made that was taken back can come back with it. */
async function dropOrphanTables(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (inside) => {
    await takeTurn(inside);
    const { schema } = ctx.workspace;
    const known = await inside.db.rows<{ id: string }>(sql`
      select data ->> 'id' as id from ${qualified(schema, 'config_items')} where kind = 'object'
      union
      select after ->> 'id' from ${qualified(schema, 'config_change_items')} i
      join ${qualified(schema, 'config_changes')} c on c.id = i.change_id
      where i.kind = 'object' and after is not null`);
    const ids = new Set(known.map(({ id }) => id));
    const orphans = (await objectTablesIn(inside.db, [schema])).filter(({ id }) => !ids.has(id));
    for (const { table, id } of orphans) await dropObjectTable(inside, table, id);
    return orphans.length;
  });
}

/**
 * No foreign key watches custom lookups: the writer does. What a restore from elsewhere or a hand in the database broke
 * is emptied, because nothing else could be shown.
 */
async function emptyBroken(ctx: Context, object: ObjectType, field: Field): Promise<number> {
  const columns = storageOf(field.type).columns(field);
  const names = columns.map(({ name }) => name);
  const id = columnPlace(field, 't', columns.at(-1)!);
  const polymorphic = field.type === 'polymorphic';
  let emptied = 0;
  for (const target of field.targets ?? []) {
    const there = sql`select from ${qualified(ctx.workspace.schema, ctx.registry.object(target).table)} o where o.id = ${id}`;
    const ofTarget: Fragment = polymorphic
      ? sql`${columnPlace(field, 't', columns[0]!)} = ${target}`
      : sql`true`;
    emptied += await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, object.table)} t
      set custom = t.custom - ${names}::text[], updated_at = ${isoNow(ctx.clock)}::timestamptz
      where ${id} is not null and ${ofTarget} and not exists (${there})`);
  }
  return emptied;
}
