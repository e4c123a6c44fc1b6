/** One batch of rows in one transaction: cells to values, words to records, values through the writer. */
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Operation, WriteOptions } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import { momentOf } from './bringAlong.ts';
import { countDuplicate } from './duplicateRows.ts';
import type { ImportPlan } from './importPlan.ts';
import { isPlainKey, keyName, matchRows } from './matchRows.ts';
import { isGood, leftOutBy, type Pending, readPending } from './pendingRow.ts';
import type { Row } from './reading/readRequest.ts';
import type { RowError } from './readRow.ts';
import type { Found } from './resolveLookups.ts';
import { errorsOf } from './rowErrors.ts';
import { type ReferenceOptions, setReferences } from './setReferences.ts';
import { settleDuplicates } from './settleDuplicates.ts';

/** A row that was not written, and why. */
export interface Failure {
  readonly row: Row;
  readonly errors: readonly RowError[];
  /** The rules say that it is no record of ours. */
  readonly leftOut: boolean;
}

/** The record that a row became or met. */
export interface Arrival {
  readonly row: number;
  readonly id: string;
  readonly deed: 'created' | 'updated' | 'unchanged' | 'skipped';
}

export interface BatchOptions extends ReferenceOptions {
  /** Rows of a trial that were refused before: none is counted twice. */
  readonly refusedRows?: ReadonlySet<number>;
  /** Where the records of the rows are known from, instead of by their key. */
  readonly arrived?: ReadonlyMap<number, Arrival>;
}

export interface BatchResult {
  readonly failures: readonly Failure[];
  readonly arrivals: readonly Arrival[];
}

/** @param ctx inside a transaction. */
export async function importRows(
  ctx: Context,
  plan: ImportPlan,
  rows: readonly Row[],
  options: BatchOptions,
): Promise<BatchResult> {
  await deferLinks(ctx, options);
  if (plan.key && !options.foreseen) await oneAtATime(ctx, plan);
  const { tally } = options;
  const failures: Failure[] = [];
  const pending: Pending[] = [];
  for (const row of rows) {
    const why = leftOutBy(plan, row);
    if (why === null) pending.push(readPending(ctx, plan.columns, row, tally));
    else failures.push({ row, errors: [why], leftOut: true });
  }
  tally.leftOut = (tally.leftOut ?? 0) + failures.length;
  await setReferences(ctx, plan, plan.columns, pending, options);
  if (options.foreseen?.unmade?.has(plan.object.name)) {
    tally.created += pending.filter(isGood).length;
    return { failures: [...failures, ...failuresOf(pending, options)], arrivals: [] };
  }
  const { open, skipped } = await withoutMatched(ctx, plan, pending.filter(isGood), options);
  const work = await operationsOf(ctx, plan, open);
  const written: WriteOptions = {
    ...options.write,
    ...foreseenIds(options),
    duplicates: plan.onDuplicate === 'make' ? 'allow' : 'refuse',
  };
  const { results } = await write(
    ctx,
    plan.object,
    work.map(({ operation }) => operation),
    { ...written, atomic: false },
  );
  const settled = await settleDuplicates(
    ctx,
    plan,
    work.map(({ operation }) => operation),
    results,
    written,
  );
  const arrivals: Arrival[] = [...skipped];
  for (const [index, result] of settled.entries()) {
    const { one } = work[index]!;
    if (result.status === 'skipped') {
      tally.skipped += 1;
      if (result.id !== null) arrivals.push({ row: one.row[0], id: result.id, deed: 'skipped' });
      continue;
    }
    if (result.status === 'refused') {
      one.errors.push(...errorsOf(result.problem, plan));
      countDuplicate(tally, result.problem);
    } else if (result.status === 'created' || result.status === 'updated' || result.status === 'unchanged') {
      tally[result.status] += 1;
      arrivals.push({ row: one.row[0], id: result.id, deed: result.status });
    }
  }
  return { failures: [...failures, ...failuresOf(pending, options)], arrivals };
}

/** Sets the lookups that point to rows which are imported later, once all of them are there. */
export async function importLater(
  ctx: Context,
  plan: ImportPlan,
  rows: readonly Row[],
  options: BatchOptions,
): Promise<BatchResult> {
  await deferLinks(ctx, options);
  if (options.foreseen?.unmade?.has(plan.object.name)) return { failures: [], arrivals: [] };
  const columns = [...plan.later, ...plan.history];
  const pending = rows
    .filter((row) => leftOutBy(plan, row) === null)
    .map((row) => readPending(ctx, columns, row, options.tally));
  const found = await ownRecords(ctx, plan, pending, options);
  // A row that failed before has no record, and has been reported; in a trial none has one.
  const isReported = (one: Pending): boolean =>
    options.refusedRows ? options.refusedRows.has(one.row[0]) : typeof found.get(one) !== 'object';
  const isNamed = (one: Pending): boolean =>
    one.references.some(({ column }) => plan.later.includes(column)) && !isReported(one);
  const named = pending.filter(isNamed);
  await setReferences(ctx, plan, columns, named, options);
  const updates = named.filter(isGood).flatMap((one) => {
    const own = found.get(one);
    const moment = momentOf(ctx, plan, one);
    if (typeof own !== 'object') return [];
    // A record that was brought along keeps the time of its last change there.
    const isNew = options.arrived?.get(one.row[0])?.deed === 'created';
    const said = moment?.changed && isNew ? { moment: moment.changed } : {};
    return [{ one, operation: { op: 'update', id: own.id, data: one.values, ...said } as const }];
  });
  const { results } = await write(
    ctx,
    plan.object,
    updates.map(({ operation }) => operation),
    { ...options.write, ...foreseenIds(options), atomic: false },
  );
  for (const [index, result] of results.entries()) {
    if (result.status === 'refused') updates[index]!.one.errors.push(...errorsOf(result.problem, plan));
  }
  return { failures: failuresOf(named, options), arrivals: [] };
}

/**
 * Two imports that look for their records by a key wait for each other here, or each would make those that the other has
 * not committed yet. First in the transaction and one for each, so none waits for it with something that another needs.
 */
async function oneAtATime(ctx: Context, { object }: ImportPlan): Promise<void> {
  const name = `${ctx.workspace.id} ${object.name}`;
  await ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 24))`);
}

/** What a trial points to is not there, and never has to be, for it is taken back before anybody asks. */
async function deferLinks(ctx: Context, { foreseen }: BatchOptions): Promise<void> {
  if (foreseen) await ctx.db.run(sql`set constraints all deferred`);
}

function foreseenIds({ foreseen }: BatchOptions): { foreseen?: ReadonlyMap<string, string> } {
  return foreseen ? { foreseen: foreseen.ids } : {};
}

function failuresOf(pending: readonly Pending[], { tally }: BatchOptions): Failure[] {
  const failures = pending
    .filter((one) => !isGood(one))
    .map(({ row, errors }) => ({ row, errors, leftOut: false }));
  tally.refused += failures.length;
  return failures;
}

async function ownRecords(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
  { arrived }: BatchOptions,
): Promise<Map<Pending, Found>> {
  if (!arrived) return matchRows(ctx, plan, pending);
  return new Map(
    pending.map((one) => {
      const arrival = arrived.get(one.row[0]);
      // A record that the rules leave as it is stays so.
      return [one, arrival === undefined || arrival.deed === 'skipped' ? 'none' : { id: arrival.id }];
    }),
  );
}

/** With `skip`: leaves out rows whose record is there, and the second of two rows with one key. */
async function withoutMatched(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
  { tally }: BatchOptions,
): Promise<{ open: readonly Pending[]; skipped: readonly Arrival[] }> {
  if (plan.onMatch !== 'skip' || !plan.key) return { open: pending, skipped: [] };
  const there = await matchRows(ctx, plan, pending);
  const seen = new Set<string | null>();
  const skipped: Arrival[] = [];
  const open = pending.filter((one) => {
    const name = keyName(plan, one);
    const record = there.get(one);
    const isKnown = record !== 'none' || (name !== null && seen.has(name));
    seen.add(name);
    if (!isKnown) return true;
    tally.skipped += 1;
    if (typeof record === 'object') skipped.push({ row: one.row[0], id: record.id, deed: 'skipped' });
    return false;
  });
  return { open, skipped };
}

interface Work {
  readonly one: Pending;
  readonly operation: Operation;
}

async function operationsOf(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
): Promise<readonly Work[]> {
  const matches = plan.key && !isPlainKey(plan) ? await matchRows(ctx, plan, pending) : null;
  const made = new Map<string, string>();
  return pending.flatMap((one): Work[] => {
    const moment = momentOf(ctx, plan, one);
    const operation = matches
      ? matchedOperation(ctx, plan, one, matches.get(one) ?? 'none', made)
      : operationOf(plan, one);
    if (operation === null) return [];
    const said = moment !== null && operation.op !== 'update' ? { moment } : {};
    return [{ one, operation: { ...operation, ...said } as Operation }];
  });
}

function dataOf({ source }: ImportPlan, one: Pending): Pending['values'] {
  return source === null ? one.values : { ...one.values, source };
}

function emptyKey(plan: ImportPlan, one: Pending): null {
  const text = {
    en: 'The key of the row is empty; fill this cell.',
    zh: '该行的匹配字段为空，请填写此单元格。',
  };
  const key = plan.key!;
  one.errors.push({ field: key.field.name, column: key.header, text });
  return null;
}

/** The writer finds the record by its one key. */
function operationOf(plan: ImportPlan, one: Pending): Operation | null {
  const { key, source } = plan;
  const data = dataOf(plan, one);
  if (!key) return { op: 'create', data };
  const value = data[key.field.name] ?? null;
  if (value === null) return emptyKey(plan, one);
  const match = {
    [key.field.name]: value,
    ...(key.field.name === 'sourceId' && source !== null ? { source } : {}),
  };
  // The id finds the record, or becomes that of a new one; it is no value that changes.
  const { id: _, ...values } = data;
  return { op: 'upsert', match, data: key.field.type === 'id' ? values : data };
}

/** The record was found here; the second row of a batch with one key changes what the first made. */
function matchedOperation(
  ctx: Context,
  plan: ImportPlan,
  one: Pending,
  found: Found,
  made: Map<string, string>,
): Operation | null {
  const name = keyName(plan, one);
  if (name === null) return emptyKey(plan, one);
  const { id: given, ...data } = dataOf(plan, one);
  if (found === 'several') {
    const text = {
      en: 'Several records have this key; make it unique or name further fields.',
      zh: '有多条记录符合匹配字段，请使其唯一或增加匹配字段。',
    };
    one.errors.push({ field: plan.key!.field.name, column: plan.key!.header, text });
    return null;
  }
  const id = typeof found === 'object' ? found.id : made.get(name);
  if (id !== undefined) return { op: 'update', id, data };
  const newId = typeof given === 'string' ? given : ctx.ids.next();
  made.set(name, newId);
  return { op: 'create', id: newId, data };
}
