/** The documents as they are stored, and the changes that made them. */
import type { ConfigChange, ConfigItem, ConfigKindName } from '../../../shared/config/store.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

const iso = (column: Fragment) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export function listItems(ctx: Context, kind?: ConfigKindName): Promise<ConfigItem[]> {
  const only = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  return itemsWhere(ctx, only);
}

/** Throws `not_found`. */
export async function getItem(ctx: Context, kind: string, name: string): Promise<ConfigItem> {
  const [item] = await itemsWhere(ctx, sql`kind = ${kind} and name = ${name}`);
  if (!item) throw new Problem('not_found');
  return item;
}

function itemsWhere(ctx: Context, condition: Fragment): Promise<ConfigItem[]> {
  return ctx.db.rows<ConfigItem>(sql`
    select kind, name, data, version, ${iso(sql`updated_at`)} as "updatedAt", updated_by_id as "updatedBy"
    from ${qualified(ctx.workspace.schema, 'config_items')} where ${condition} order by kind, name`);
}

interface ChangeRow {
  readonly id: string;
  readonly no: string;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly summary: Record<string, unknown>;
  readonly undone_by: string | null;
  readonly final: boolean;
  readonly items: ConfigChange['items'];
}

const changesOfOnePage = 50;

/** The newest first. `cursor` is what the page before answered; `key` asks for the changes of one document. */
export async function listChanges(
  ctx: Context,
  asked: { readonly cursor?: string | undefined; readonly kind?: string; readonly name?: string } = {},
): Promise<{ data: ConfigChange[]; nextCursor: string | null }> {
  const { schema } = ctx.workspace;
  const before = asked.cursor === undefined ? sql`true` : sql`c.no < ${asked.cursor}::bigint`;
  const of =
    asked.kind === undefined
      ? sql`true`
      : sql`exists (select 1 from ${qualified(schema, 'config_change_items')} o
          where o.change_id = c.id and o.kind = ${asked.kind} and (${asked.name ?? null}::text is null or o.name = ${asked.name ?? null}))`;
  const rows = await changesWhere(ctx, sql`${before} and ${of}`, changesOfOnePage + 1);
  const page = rows.slice(0, changesOfOnePage);
  return {
    data: page.map(changeOf),
    nextCursor: rows.length > changesOfOnePage ? page.at(-1)!.no : null,
  };
}

/** Throws `not_found`. */
export async function getChange(ctx: Context, id: string): Promise<ConfigChange> {
  const [row] = await changesWhere(ctx, sql`c.id = ${id}::uuid`, 1);
  if (!row) throw new Problem('not_found');
  return changeOf(row);
}

function changesWhere(ctx: Context, condition: Fragment, limit: number): Promise<ChangeRow[]> {
  const { schema } = ctx.workspace;
  return ctx.db.rows<ChangeRow>(sql`
    select c.id, c.no, ${iso(sql`c.at`)} as at, c.actor_id, u.name as actor_name, c.summary, c.undone_by, c.final,
      (select jsonb_agg(jsonb_build_object('kind', i.kind, 'name', i.name, 'before', i.before, 'after', i.after)
         order by i.kind, i.name)
       from ${qualified(schema, 'config_change_items')} i where i.change_id = c.id) as items
    from ${qualified(schema, 'config_changes')} c
    left join ${qualified(schema, 'users')} u on u.id = c.actor_id
    where ${condition} order by c.no desc limit ${limit}`);
}

function changeOf(row: ChangeRow): ConfigChange {
  return {
    id: row.id,
    at: row.at,
    actor: { id: row.actor_id, name: row.actor_name },
    summary: row.summary,
    undoneBy: row.undone_by,
    final: row.final,
    items: row.items ?? [],
  };
}
