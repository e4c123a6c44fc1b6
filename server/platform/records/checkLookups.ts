/** Step: the records pointed to exist, are not deleted, and are seen by the actor; they cannot go while this is written. */
import type { Reference } from '../../../shared/fields/values.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { visible } from '../query/rowRights.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';
import { noSuchRecord } from './findMatches.ts';
import { grouped } from './grouped.ts';

/** Departments of the users that rows point to. */
export type Departments = ReadonlyMap<string, string | null>;

/** What a lookup value points to; null when it is empty. */
export function referenceOf(field: Field, value: unknown): Reference | null {
  if (value === null || value === undefined || !field.targets) return null;
  return field.type === 'polymorphic'
    ? (value as Reference)
    : { object: field.targets[0]!, id: value as string };
}

interface Pointer {
  readonly draft: Draft;
  readonly field: Field;
  readonly to: Reference;
}

function newPointers(object: ObjectType, draft: Draft): Pointer[] {
  const pointers: Pointer[] = [];
  for (const name of Object.keys(draft.input)) {
    const field = object.fields.get(name)!;
    const to = referenceOf(field, draft.input[name]);
    if (to === null || referenceOf(field, draft.before?.[name])?.id === to.id) continue;
    pointers.push({ draft, field, to });
  }
  return pointers;
}

export async function checkLookups(
  ctx: Context,
  { object, drafts, foreseen }: Batch,
  sight: 'actor' | 'system' = 'actor',
): Promise<Departments> {
  const pointers = drafts.filter(isOpen).flatMap((draft) => newPointers(object, draft));
  if (pointers.length === 0) return new Map();
  const created = new Set(
    drafts.filter((draft) => isOpen(draft) && draft.op === 'create').map((draft) => draft.id),
  );
  const byTarget = grouped(pointers, ({ to }) => to.object);
  const { found, departments } = await findTargets(ctx, byTarget, sight);
  for (const { draft, field, to } of pointers) {
    const inBatch = to.object === object.name && to.id !== draft.id && created.has(to.id);
    if (inBatch || found.has(`${to.object} ${to.id}`) || foreseen?.has(to.id)) continue;
    refuse(draft, field, 'invalid_value', noSuchRecord(ctx.registry.object(to.object)));
  }
  return departments;
}

interface TargetRow {
  readonly object: string;
  readonly id: string;
  readonly department_id: string | null;
}

/** One statement for all objects pointed to. */
async function findTargets(
  ctx: Context,
  byTarget: ReadonlyMap<string, readonly Pointer[]>,
  sight: 'actor' | 'system',
) {
  const members = [...byTarget].map(([name, pointers], at) => {
    const target = ctx.registry.object(name);
    const ids = [...new Set(pointers.map(({ to }) => to.id))];
    const open = sight === 'actor' ? visible(ctx, name, 't') : sql`t.deleted_at is null`;
    return {
      alias: sql.id(`target_${at}`),
      name,
      body: sql`select t.id, t.department_id from ${qualified(ctx.workspace.schema, target.table)} t
        where t.id = any(${ids}::uuid[]) and ${open} order by t.id for key share`,
    };
  });
  const rows = await ctx.db.rows<TargetRow>(
    sql`with ${sql.join(members.map(({ alias, body }) => sql`${alias} as (${body})`))}
      ${sql.join(
        members.map(
          ({ alias, name }) => sql`select ${name}::text as object, id, department_id from ${alias}`,
        ),
        sql` union all `,
      )}`,
  );
  return {
    found: new Set(rows.map((row) => `${row.object} ${row.id}`)),
    departments: new Map(
      rows.filter((row) => row.object === 'user').map((row) => [row.id, row.department_id]),
    ),
  };
}
