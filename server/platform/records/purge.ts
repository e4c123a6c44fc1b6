/** Out of the recycle bin and gone for good: the rows and their timelines; history keeps its lines and says who did it. */
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { emit } from '../events/outbox.ts';
import { isCustom } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { newDraft, notFound } from './draft.ts';
import { heldBack } from './heldBack.ts';
import { type Link, linksTo, pointsTo } from './links.ts';
import { loadRows } from './loadRows.ts';
import { mergesInto } from './merging/storedMerges.ts';
import { mostRowsOfOneDelete } from './operations.ts';
import { permitRow } from './permit.ts';
import { write } from './writer.ts';

type Doomed = Map<ObjectType, Set<string>>;

/** History names them for as long as it stands. */
const kept: ReadonlySet<string> = new Set(['user', 'department']);

/** Removes what hangs on records that are removed for good, in their transaction. */
type PurgeStep = (ctx: Context, object: ObjectType, ids: readonly string[]) => Promise<void>;

const steps = new Set<PurgeStep>();

/** Called once per process, by the roof. */
export function addPurgeStep(step: PurgeStep): void {
  steps.add(step);
}

/** A record that is not in the recycle bin goes there first, with all checks of a delete. Answers the ids of all rows that went. */
export async function purge(ctx: Context, object: ObjectType, id: string): Promise<string[]> {
  if (!ctx.actor.rights.may('purge')) throw mayNot();
  if (kept.has(object.name)) throw staysForHistory();
  return inTransaction(ctx, async (inside) => {
    await putIntoBin(inside, object, id);
    const doomed = await withWhatBelongs(inside, object, id);
    const held = await heldBack(
      inside,
      new Map([...doomed].map(([each, ids]) => [each, new Map([...ids].map((one) => [one, id]))])),
    );
    for (const problem of held.values()) throw problem;
    const lines = [...doomed].flatMap(([each, ids]) =>
      [...ids].map((one) => ({ object: each.name, recordId: one })),
    );
    await record(
      inside,
      lines.map((line) => ({ ...line, verb: 'purge' as const })),
    );
    await emit(
      inside,
      lines.map((line) => ({ ...line, name: `${line.object}.purged` })),
    );
    await removeRows(inside, doomed);
    return lines.map((line) => line.recordId);
  });
}

async function putIntoBin(ctx: Context, object: ObjectType, id: string): Promise<void> {
  const stored = (await loadRows(ctx, object, [id], 'delete')).get(id);
  const draft = newDraft({ op: 'delete', id }, 0);
  if (!permitRow(ctx, object, draft, stored, 'delete')) throw draft.problem ?? notFound(id);
  if (stored.deletionId !== null) return;
  const [result] = (await write(ctx, object, [{ op: 'delete', id }], { kind: 'delete' })).results;
  if (result?.status === 'refused') throw result.problem;
}

/**
 * Deleted rows that cannot be without the record go along; others lose their pointer. Nothing that is not deleted points
 * to it: deleting saw to that.
 */
async function withWhatBelongs(ctx: Context, object: ObjectType, id: string): Promise<Doomed> {
  const doomed: Doomed = new Map([[object, new Set([id])]]);
  let count = 1;
  for (let found: Doomed = new Map(doomed); found.size > 0; ) {
    const next: Doomed = new Map();
    for (const [target, ids] of found) {
      // What went into it is part of it: nobody expects that to stay behind.
      for (const { mergedId } of await mergesInto(ctx, [...ids])) {
        if (doomed.get(target)?.has(mergedId)) continue;
        doomed.set(target, (doomed.get(target) ?? new Set()).add(mergedId));
        next.set(target, (next.get(target) ?? new Set()).add(mergedId));
        count += 1;
      }
      for (const link of linksTo(ctx.registry, target)) {
        if (link.onDelete !== 'cascade' && !link.field.required) {
          await clear(ctx, target, link, [...ids]);
          continue;
        }
        for (const child of await deletedRowsOf(ctx, target, link, [...ids])) {
          if (doomed.get(link.child)?.has(child)) continue;
          doomed.set(link.child, (doomed.get(link.child) ?? new Set()).add(child));
          next.set(link.child, (next.get(link.child) ?? new Set()).add(child));
          count += 1;
          if (count > mostRowsOfOneDelete) throw tooMany();
        }
      }
    }
    found = next;
  }
  return doomed;
}

async function deletedRowsOf(ctx: Context, target: ObjectType, link: Link, ids: readonly string[]) {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, link.child.table)} t
    where ${pointsTo(target, link.field, ids).condition} and t.deleted_at is not null
    order by t.id limit ${mostRowsOfOneDelete + 1} for update`);
  return rows.map((row) => row.id);
}

async function clear(ctx: Context, target: ObjectType, link: Link, ids: readonly string[]): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, link.child.table)} t
    set ${emptied(link.field)}
    where ${pointsTo(target, link.field, ids).condition} and t.deleted_at is not null`);
}

function emptied(field: Field): Fragment {
  const names = storageOf(field.type)
    .columns(field)
    .map(({ name }) => name);
  if (isCustom(field)) return sql`custom = t.custom - ${names}::text[]`;
  return sql.join(names.map((name) => sql`${sql.id(name)} = null`));
}

/** Search rows went when the records were deleted. */
async function removeRows(ctx: Context, doomed: Doomed): Promise<void> {
  const { schema } = ctx.workspace;
  // Rows that point at each other go in any order; what is left hanging is found at the end of this transaction's part.
  await ctx.db.run(sql`set constraints all deferred`);
  for (const [object, found] of doomed) {
    const ids = [...found];
    for (const step of steps) await step(ctx, object, ids);
    await ctx.db.run(sql`
      delete from ${qualified(schema, 'timeline')} where object = ${object.name} and record_id = any(${ids}::uuid[])`);
    await ctx.db.run(sql`
      delete from ${qualified(schema, 'timeline')} where about_object = ${object.name} and about_id = any(${ids}::uuid[])`);
    await ctx.db.run(sql`
      delete from ${qualified(schema, object.table)} t where ${column('t', 'id')} = any(${ids}::uuid[])`);
  }
  await ctx.db.run(sql`set constraints all immediate`);
}

function mayNot(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'Removing for good needs a right of its own; ask an administrator. “permanent” left out, the record goes to the recycle bin.',
      zh: '彻底删除需要专门的权限，请联系管理员；不带 permanent 时，记录将移入回收站。',
    },
  });
}

function staysForHistory(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'Users and departments cannot be removed for good, because history names them; they can be deactivated or deleted.',
      zh: '用户和部门会出现在历史记录中，不能彻底删除；可以停用或删除。',
    },
  });
}

function tooMany(): Problem {
  return new Problem('limit_exceeded', {
    params: { limit: mostRowsOfOneDelete },
    detail: {
      en: `More than ${mostRowsOfOneDelete} records belong to this; remove them in parts first.`,
      zh: `与此关联的记录超过 ${mostRowsOfOneDelete} 条，请先分批彻底删除。`,
    },
  });
}
