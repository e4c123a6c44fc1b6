/**
 * Eraser: every table and column that nobody else answers for, looked through for what the people are known by. The
 * tables come from the catalog, so that a new one cannot be forgotten.
 */
import { column, type Fragment, or, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import { allErasers, type Eraser, nothingErased } from './erasers.ts';
import type { Erasing, Subject } from './erasing.ts';
import { idsOf } from './erasing.ts';
import type { Needles } from './needles.ts';

/** What shapes the product: somebody who has the name of a role or of a field does not take it along. */
export const leftAlone: Readonly<Record<string, string>> = {
  roles: 'rights and names of roles',
  role_changes: 'rights and names of roles',
  grants: 'keys and ids',
  settings: 'what administrators set, such as the sender of mails',
  config_items: 'objects, fields and rules',
  config_changes: 'objects, fields and rules',
  config_change_items: 'objects, fields and rules',
  computed_fields: 'formulas',
  currency_rates: 'rates',
  followers: 'places in the stream of events',
  erasure_subjects: 'ids, by which an erasure is proved and done again after a restore',
};

interface Column {
  readonly name: string;
  readonly type: 'text' | 'jsonb' | 'text[]';
}

interface Swept {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Rows of the people's own records are emptied by themselves. */
  readonly own: readonly string[];
}

const rowsOfPart = 200;

export const sweepTables: Eraser = {
  name: 'everywhere',
  label: { en: 'Other places that name the person', zh: '其他提及此人之处' },
  tables: [],

  async count(ctx, erasing) {
    let count = 0;
    for (const swept of await sweptTables(ctx, erasing)) {
      const where = conditionOf(swept, erasing.needles);
      if (where === null) continue;
      const [row] = await ctx.db.rows<{ count: number }>(sql`
        select count(*)::int as count from ${qualified(ctx.workspace.schema, swept.table)} r where ${where}`);
      count += row?.count ?? 0;
    }
    return count;
  },

  /** `from`: the table at hand. */
  async erase(ctx, erasing, from) {
    const tables = await sweptTables(ctx, erasing);
    const at = from === null ? 0 : tables.findIndex(({ table }) => table === from);
    const swept = tables[at];
    if (swept === undefined || erasing.needles.pattern === null) return nothingErased;
    const { found, changed } = await sweep(ctx, swept, erasing.needles);
    const again = found === rowsOfPart && changed > 0;
    return { count: changed, next: again ? swept.table : (tables[at + 1]?.table ?? null) };
  },
};

async function sweep(ctx: Context, swept: Swept, needles: Needles) {
  const table = qualified(ctx.workspace.schema, swept.table);
  const where = conditionOf(swept, needles);
  if (where === null) return { found: 0, changed: 0 };
  const columns = swept.columns.map(({ name }) => column('r', name));
  const rows = await ctx.db.arrays(sql`
    select r.ctid::text, ${sql.join(columns)} from ${table} r where ${where} limit ${rowsOfPart} for update`);
  let changed = 0;
  for (const [place, ...values] of rows) {
    const sets = swept.columns.flatMap(({ name, type }, at): Fragment[] => {
      const clean = needles.redactAll(values[at]);
      if (clean === values[at]) return [];
      const written = type === 'jsonb' ? sql`${JSON.stringify(clean)}::jsonb` : sql`${clean}`;
      return [sql`${sql.id(name)} = ${written}`];
    });
    if (sets.length === 0) continue;
    changed += 1;
    await ctx.db.run(sql`update ${table} r set ${sql.join(sets)} where r.ctid = ${String(place)}::tid`);
  }
  return { found: rows.length, changed };
}

function conditionOf({ columns, own }: Swept, { pattern }: Needles): Fragment | null {
  if (pattern === null) return null;
  const among = or(columns.map(({ name }) => sql`${column('r', name)}::text ~* ${pattern}`));
  return own.length === 0 ? among : sql`${among} and r.id <> all(${own}::uuid[])`;
}

/** In the order of their names. */
async function sweptTables(ctx: Context, { subjects, hanging }: Erasing): Promise<Swept[]> {
  const claimed = new Set(allErasers().flatMap(({ tables }) => tables));
  const objects = new Map([...ctx.registry.objects.values()].map((object) => [object.table, object]));
  const rows = await ctx.db.rows<{ table: string; column: string; type: Column['type'] }>(sql`
    select c.relname::text as "table", a.attname::text as "column", format_type(a.atttypid, null) as type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = ${ctx.workspace.schema} and c.relkind in ('r', 'p') and not c.relispartition
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
    order by 1, a.attnum`);
  const tables = new Map<string, { columns: Column[]; own: readonly string[] }>();
  for (const { table, column: name, type } of rows) {
    const object = objects.get(table);
    if (claimed.has(table) || Object.hasOwn(leftAlone, table)) continue;
    if (object && fieldColumns(object.fields.values()).has(name)) continue;
    const records: readonly Subject[] = [...subjects, ...hanging];
    const swept = tables.get(table) ?? { columns: [], own: object ? idsOf(records, object.name) : [] };
    swept.columns.push({ name, type });
    tables.set(table, swept);
  }
  return [...tables].map(([table, swept]) => ({ table, ...swept }));
}

function fieldColumns(
  fields: Iterable<Parameters<typeof isCustom>[0] & Parameters<ReturnType<typeof storageOf>['columns']>[0]>,
): Set<string> {
  const own = [...fields].filter((field) => !isCustom(field));
  return new Set([
    customColumn,
    ...own.flatMap((field) =>
      storageOf(field.type)
        .columns(field)
        .map(({ name }) => name),
    ),
  ]);
}
