/** Step: reads and locks the rows that are changed, in id order. */
import { compile, type Fragment, nothing, qualified, type Statement, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Stored } from './draft.ts';
import { shapeOf, valuesOf } from './rowShape.ts';

/**
 * Changing a row lets others still point to it (`no key update`); deleting one waits for whoever is about to, and
 * makes them wait (`update`), so that nothing ever points to a record that was deleted in the meantime. `none` only looks.
 */
export type Lock = 'change' | 'delete' | 'none';

const locking: Readonly<Record<Lock, Fragment>> = {
  change: sql`for no key update`,
  delete: sql`for update`,
  none: nothing,
};

const statements = new WeakMap<ObjectType, Map<string, string>>();

function textOf(ctx: Context, object: ObjectType, lock: Lock): string {
  const known = statements.get(object) ?? new Map<string, string>();
  statements.set(object, known);
  const key = `${ctx.workspace.schema} ${lock}`;
  const text = known.get(key);
  if (text !== undefined) return text;
  const statement: Statement = compile(
    sql`select ${sql.join([...shapeOf(object).select])}, t.readers, t.editors, t.deletion_id
      from ${qualified(ctx.workspace.schema, object.table)} t
      where t.id = any(${[]}::uuid[]) order by t.id
      ${locking[lock]}`,
  );
  known.set(key, statement.text);
  return statement.text;
}

/** Deleted rows too: their `deletionId` tells. */
export async function loadRows(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  lock: Lock,
): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const shape = shapeOf(object);
  const rows = await ctx.db.arrays({ text: textOf(ctx, object, lock), values: [[...new Set(ids)]] });
  return new Map(
    rows.map((row) => {
      const values = valuesOf(shape, row);
      const [readers, editors, deletionId] = row.slice(shape.select.length);
      const stored: Stored = {
        id: values.id as string,
        version: values.version as number,
        readers: readers as number[],
        editors: editors as number[],
        deletionId: deletionId as string | null,
        values,
      };
      return [stored.id, stored] as const;
    }),
  );
}
