/** Step: the grant keys that a row carries: its owner's, its department's, its queue's, and those of the record it hangs on. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { grantKeysTo, keysOf } from '../permissions/grants.ts';
import { referenceOf } from './checkLookups.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';
import { grouped } from './grouped.ts';

export function mergeKeys(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

export function sameKeys(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

/** Fields whose change moves a row's keys. */
export function movesKeys(object: ObjectType, changed: ReadonlySet<string>): boolean {
  const from = object.declaration.readersFrom;
  return (
    ['owner', 'department', 'queue'].some((name) => changed.has(name)) ||
    (from !== undefined && changed.has(from))
  );
}

export async function assignKeys(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const moved = drafts.filter(
    (draft) =>
      isOpen(draft) && (draft.op === 'create' || draft.op === 'restore' || movesKeys(object, draft.changed)),
  );
  if (moved.length === 0) return;
  if (object.name === 'user' || object.name === 'department') {
    const created = moved.filter((draft) => draft.op === 'create');
    await grantKeysTo(
      ctx,
      object.name,
      created.map((draft) => draft.id),
    );
  }
  const own = await keysOf(
    ctx,
    moved.map(({ after }) => ({
      ownerId: (after.owner as string | null) ?? null,
      departmentId: (after.department as string | null) ?? null,
      queueId: (after.queue as string | null) ?? null,
    })),
  );
  const inherited = await inheritedReaders(ctx, object, moved);
  moved.forEach((draft, at) => {
    draft.editors = own[at]!;
    draft.readers = mergeKeys(own[at]!, inherited.get(draft) ?? []);
  });
}

/** Locked, so that the record above cannot change hands between this look and the commit. */
async function inheritedReaders(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
): Promise<Map<Draft, number[]>> {
  const field = object.fields.get(object.declaration.readersFrom ?? '');
  const inherited = new Map<Draft, number[]>();
  if (!field) return inherited;
  const pointing = drafts.flatMap((draft) => {
    const to = referenceOf(field, draft.after[field.name]);
    return to === null ? [] : [{ draft, to }];
  });
  for (const [name, group] of grouped(pointing, ({ to }) => to.object)) {
    const ids = [...new Set(group.map(({ to }) => to.id))];
    const rows = await ctx.db.rows<{ id: string; readers: number[] }>(
      sql`select t.id, t.readers from ${qualified(ctx.workspace.schema, ctx.registry.object(name).table)} t
        where t.id = any(${ids}::uuid[]) order by t.id for key share`,
    );
    const readers = new Map(rows.map((row) => [row.id, row.readers]));
    for (const { draft, to } of group) inherited.set(draft, readers.get(to.id) ?? []);
  }
  return inherited;
}
