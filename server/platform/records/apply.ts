/** The second half of the writer: rows that passed every check are written with all that follows from them. */
import { compile, type Fragment, sql } from '../../base/sql.ts';
import { type AuditEntry, auditInsert } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { type DomainEvent, outboxInsert } from '../events/outbox.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { happenedAt } from '../metadata/trait.ts';
import { sameKeys } from './assignKeys.ts';
import { assignAutoNumbers } from './autoNumbers.ts';
import { type ChangeSet, changeSetInsert, within } from './changeSets.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';
import { followKeys } from './followKeys.ts';
import { writeEnvOf } from './moneyRates.ts';
import { named } from './namedStatements.ts';
import { insertRows, updateRows } from './rowStatements.ts';
import { runTraits } from './runTraits.ts';
import { assignNumbers } from './shaping/assignNumbers.ts';
import { writeSteps } from './steps.ts';
import { isRetold, timelineInsert, timelineRetelling, timelineRowsOf } from './timelineRows.ts';

const done = { create: 'created', update: 'updated', delete: 'deleted', restore: 'restored' } as const;

/** Writes the open rows of a batch; rows without a change are settled and left alone. */
export async function apply(ctx: Context, batch: Batch, changeSet: ChangeSet): Promise<void> {
  const { object } = batch;
  const rows = batch.drafts.filter(isOpen).filter((draft) => !settleUnchanged(draft));
  if (rows.length === 0) return;
  const created = rows.filter((draft) => draft.op === 'create');
  await assignAutoNumbers(ctx, object, created);
  await assignNumbers(ctx, object, created);
  for (const draft of rows) stamp(ctx, object, draft);
  await writeRows(ctx, object, rows, changeSet);
  await followKeys(
    ctx,
    object,
    rows.filter(changesHands).map((draft) => draft.id),
  );
  for (const step of writeSteps()) await step.run(ctx, object, rows);
  await within(ctx, changeSet, () => runTraits(ctx, object, 'follow', rows));
}

function settleUnchanged(draft: Draft): boolean {
  const unchanged = draft.op === 'update' && draft.changed.size === 0;
  if (unchanged) {
    draft.version = draft.stored!.version;
    draft.result = 'unchanged';
  }
  return unchanged;
}

function changesHands({ stored, readers, editors }: Draft): boolean {
  return stored !== null && !(sameKeys(stored.readers, readers) && sameKeys(stored.editors, editors));
}

/** Only what people did counts: a row where nothing but computed fields differ keeps its version and its time. */
export function isCounted(object: ObjectType, { op, changed }: Pick<Draft, 'op' | 'changed'>): boolean {
  return op !== 'update' || [...changed].some((name) => !object.fields.get(name)!.computed);
}

function doneBy(ctx: Context, { moment }: Draft): string | null {
  return moment === null ? ctx.actor.userId : moment.by;
}

function stamp(ctx: Context, object: ObjectType, draft: Draft): void {
  draft.result = done[draft.op];
  const counted = isCounted(object, draft);
  draft.version = draft.op === 'create' ? 1 : draft.stored!.version + (counted ? 1 : 0);
  draft.after.version = draft.version;
  if (draft.op === 'create' || !counted) return;
  draft.after.updatedAt = happenedAt(ctx, draft);
  draft.after.updatedBy = doneBy(ctx, draft);
}

/** Rows, history, events, timeline and change set in one statement: one round trip, whatever happened. */
async function writeRows(
  ctx: Context,
  object: ObjectType,
  rows: readonly Draft[],
  changeSet: ChangeSet,
): Promise<void> {
  const env = await writeEnvOf(ctx, object, rows);
  const created = rows.filter((draft) => draft.op === 'create');
  const others = rows.filter((draft) => draft.op !== 'create');
  const counted = rows.filter((draft) => isCounted(object, draft));
  const members: Fragment[] = [];
  if (created.length > 0) members.push(insertRows(ctx, object, created, env));
  if (others.length > 0) members.push(updateRows(ctx, object, others, env));
  if (counted.length > 0) members.push(...(await tracesOf(ctx, object, counted, changeSet)));
  const statement = compile(sql`with ${sql.join(members)} select 1`);
  await ctx.db.run(others.length === 0 ? named(statement) : statement);
  changeSet.rows += counted.length;
}

async function tracesOf(
  ctx: Context,
  object: ObjectType,
  rows: readonly Draft[],
  changeSet: ChangeSet,
): Promise<Fragment[]> {
  const told = rows.map((row) => ({
    row,
    at: happenedAt(ctx, row),
    actorId: doneBy(ctx, row),
    changeSet: changeSet.id,
  }));
  const lines = await timelineRowsOf(ctx, object, told);
  const retold = rows.filter((row) => isRetold(object, row)).map((row) => row.id);
  return [
    auditInsert(
      ctx,
      rows.map((row) => auditEntry(object, row, changeSet)),
    ),
    outboxInsert(
      ctx,
      rows.map((row) => domainEvent(object, row, changeSet)),
    ),
    changeSetInsert(ctx, changeSet, rows.length),
    timelineInsert(ctx, lines),
    ...(retold.length > 0 ? [timelineRetelling(ctx, object, retold)] : []),
  ];
}

function auditEntry(object: ObjectType, row: Draft, changeSet: ChangeSet): AuditEntry {
  const fields = [...row.changed].filter((name) => !object.fields.get(name)!.computed).sort();
  const pick = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fields.map((name) => [name, values[name] ?? null]));
  return {
    verb: row.op,
    object: object.name,
    recordId: row.id,
    version: row.version,
    changeSet: changeSet.id,
    fields,
    before: row.before === null || fields.length === 0 ? null : pick(row.before),
    after: fields.length === 0 ? null : pick(row.after),
  };
}

function domainEvent(object: ObjectType, row: Draft, changeSet: ChangeSet): DomainEvent {
  return {
    name: `${object.name}.${done[row.op]}`,
    object: object.name,
    recordId: row.id,
    version: row.version,
    changeSet: changeSet.id,
    payload: payloadOf(row),
  };
}

function payloadOf({ op, changed, mergedInto }: Draft): Readonly<Record<string, unknown>> {
  if (op === 'update') return { fields: [...changed].sort() };
  return mergedInto === null ? {} : { mergedInto };
}
