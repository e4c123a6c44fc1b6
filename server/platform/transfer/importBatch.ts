/** One batch of rows in one transaction: cells to values, words to records, values through the writer. */

import { fold } from '../../../shared/fold.ts';
import type { Label } from '../../../shared/labels.ts';
import type { RecordData } from '../../../shared/query.ts';
import type { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { Operation, WriteOptions, WriteResult } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import type { ImportPlan, PlannedColumn, PlannedLookup } from './importPlan.ts';
import type { Row } from './reading/readRequest.ts';
import { cellText, type ReadRow, type RowError, readRow } from './readRow.ts';
import { type Found, recordFor, resolveLookups } from './resolveLookups.ts';
import { countUnmet, type Tally } from './tally.ts';

/** A row that was not written, and why. */
export interface Failure {
  readonly row: Row;
  readonly errors: readonly RowError[];
}

export interface BatchOptions {
  /** Raised as the rows are done. */
  readonly tally: Tally;
  readonly write: WriteOptions;
  /** The words that rows of this file have as titles, for a trial in which they are not kept. */
  readonly ownTitles?: ReadonlySet<string>;
  /** Rows of a trial that were refused before: none is counted twice. */
  readonly refusedRows?: ReadonlySet<number>;
}

/** A row on its way: its values so far, and what stands against it. */
interface Pending extends ReadRow {
  readonly row: Row;
  readonly values: RecordData;
  readonly errors: RowError[];
}

/** @param ctx inside a transaction. */
export async function importRows(
  ctx: Context,
  plan: ImportPlan,
  rows: readonly Row[],
  options: BatchOptions,
): Promise<readonly Failure[]> {
  const pending = rows.map((row): Pending => {
    const read = readRow(plan.columns, row[1], ctx.env);
    return { ...read, row, errors: [...read.errors] };
  });
  await setReferences(ctx, plan.columns, pending, options);
  const open = await withoutMatched(ctx, plan, pending.filter(isGood), options.tally);
  const operations = open.flatMap((one): { one: Pending; operation: Operation }[] => {
    const operation = operationOf(plan, one);
    return operation ? [{ one, operation }] : [];
  });
  const { results } = await write(
    ctx,
    plan.object,
    operations.map(({ operation }) => operation),
    { ...options.write, atomic: false },
  );
  for (const [index, result] of results.entries())
    countResult(operations[index]!.one, result, plan, options.tally);
  return failuresOf(pending, options.tally);
}

/** Sets the lookups that point to rows of the file itself, once all of them are there. */
export async function importLater(
  ctx: Context,
  plan: ImportPlan,
  rows: readonly Row[],
  options: BatchOptions,
): Promise<readonly Failure[]> {
  const pending = rows.map((row): Pending => {
    const read = readRow(plan.later, row[1], ctx.env);
    return { ...read, row, errors: [...read.errors] };
  });
  const found = await ownRecords(ctx, plan, pending);
  // A row that failed before has no record, and has been reported; in a trial none has one.
  const isReported = (one: Pending): boolean =>
    options.refusedRows ? options.refusedRows.has(one.row[0]) : typeof found.get(one) !== 'object';
  const named = pending.filter((one) => one.references.length > 0 && !isReported(one));
  await setReferences(ctx, plan.later, named, options);
  const good = named.filter(isGood);
  const updates = good.flatMap((one) => {
    const own = found.get(one);
    return typeof own === 'object'
      ? [{ one, operation: { op: 'update', id: own.id, data: one.values } as const }]
      : [];
  });
  const { results } = await write(
    ctx,
    plan.object,
    updates.map(({ operation }) => operation),
    { ...options.write, atomic: false },
  );
  for (const [index, result] of results.entries()) {
    if (result.status === 'refused') updates[index]!.one.errors.push(...errorsOf(result.problem, plan));
  }
  return failuresOf(named, options.tally);
}

const isGood = (one: Pending): boolean => one.errors.length === 0;

function failuresOf(pending: readonly Pending[], tally: Tally): Failure[] {
  const failures = pending.filter((one) => !isGood(one)).map(({ row, errors }) => ({ row, errors }));
  tally.refused += failures.length;
  return failures;
}

/** Cells that name records become ids; those that name none are refused, emptied or made, as the rules say. */
async function setReferences(
  ctx: Context,
  columns: readonly PlannedColumn[],
  pending: readonly Pending[],
  options: BatchOptions,
): Promise<void> {
  for (const column of columns) {
    const lookup = column.lookup;
    if (!lookup) continue;
    const asked = pending.flatMap((one) => {
      const reference = one.references.find((each) => each.column === column);
      if (!reference) {
        one.values[column.field.name] = null;
        return [];
      }
      return [{ one, text: reference.text }];
    });
    const texts = [...new Set(asked.map(({ text }) => text))];
    const found = await resolveLookups(ctx, lookup.object, lookup.by, texts);
    const refused =
      lookup.missing === 'create'
        ? await makeMissing(ctx, lookup, found, options)
        : new Map<string, RowError[]>();
    for (const { one, text } of asked) {
      const answer = found.get(text);
      if (typeof answer === 'object') one.values[column.field.name] = answer.id;
      else if (answer === 'none' && options.ownTitles?.has(fold(text))) delete one.values[column.field.name];
      else {
        countUnmet(options.tally, column.header, text);
        if (lookup.missing === 'empty') one.values[column.field.name] = null;
        else
          one.errors.push(...(refused.get(text) ?? [unmetError(column, lookup, text, answer === 'several')]));
      }
    }
  }
}

function unmetError(
  column: PlannedColumn,
  { object, by }: PlannedLookup,
  text: string,
  several: boolean,
): RowError {
  const { en, zh } = object.declaration.label;
  const shown = text.slice(0, 60);
  const words: Label = several
    ? {
        en: `Several records of ${en} have “${shown}” as ${by.label.en}; make it unique or name another field.`,
        zh: `有多条${zh}的${by.label.zh}为“${shown}”，请改用可唯一确定的字段。`,
      }
    : {
        en: `There is no ${en.toLowerCase()} whose ${by.label.en} is “${shown}”; make it first, or let the import make it.`,
        zh: `没有${by.label.zh}为“${shown}”的${zh}，请先创建，或在规则中选择自动创建。`,
      };
  return { field: column.field.name, column: column.header, text: words };
}

/** Makes the records that were named and are not there; answers what was refused, by text. */
async function makeMissing(
  ctx: Context,
  { object }: PlannedLookup,
  found: Map<string, Found>,
  { tally, write: options }: BatchOptions,
): Promise<Map<string, RowError[]>> {
  const byName = new Map<string, string[]>();
  for (const [text, answer] of found) {
    if (answer !== 'none') continue;
    const same = byName.get(fold(text));
    if (same) same.push(text);
    else byName.set(fold(text), [text]);
  }
  const groups = [...byName.values()];
  const { results } = await write(
    ctx,
    object,
    groups.map((texts) => ({ op: 'create', data: recordFor(object, texts[0]!) })),
    { ...options, atomic: false },
  );
  const refused = new Map<string, RowError[]>();
  for (const [index, result] of results.entries()) {
    for (const text of groups[index]!) {
      if (result.status === 'refused') {
        const words = result.problem.errors.map((error) => ({
          field: error.field,
          column: null,
          text: error.text,
        }));
        refused.set(text, words);
      } else found.set(text, { id: result.id });
    }
    if (result.status !== 'refused') tally.madeFor[object.name] = (tally.madeFor[object.name] ?? 0) + 1;
  }
  return refused;
}

/** With `skip`: leaves out rows whose record is there, and the second of two rows with one key. */
async function withoutMatched(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
  tally: Tally,
): Promise<readonly Pending[]> {
  if (plan.onMatch !== 'skip' || !plan.key) return pending;
  const there = await ownRecords(ctx, plan, pending);
  const seen = new Set<string>();
  return pending.filter((one) => {
    const key = JSON.stringify(one.values[plan.key!.field.name] ?? null);
    const known = there.get(one) !== 'none' || seen.has(key);
    seen.add(key);
    if (known) tally.skipped += 1;
    return !known;
  });
}

/** The record that each row's key names. */
async function ownRecords(
  ctx: Context,
  { object, key, source }: ImportPlan,
  pending: readonly Pending[],
): Promise<Map<Pending, Found>> {
  if (!key) return new Map();
  const text = ({ row }: Pending): string => (cellText(key, row[1]) ?? '').trim();
  const texts = [...new Set(pending.map(text))].filter((one) => one !== '');
  const by = key.field.name === 'sourceId' ? source : null;
  const found = await resolveLookups(ctx, object, key.field, texts, { squeezed: false, source: by });
  return new Map(pending.map((one) => [one, found.get(text(one)) ?? 'none']));
}

function operationOf({ key, source }: ImportPlan, one: Pending): Operation | null {
  const data = source === null ? one.values : { ...one.values, source };
  if (!key) return { op: 'create', data };
  const value = data[key.field.name] ?? null;
  if (value === null) {
    const text = {
      en: 'The key of the row is empty; fill this cell.',
      zh: '该行的匹配字段为空，请填写此单元格。',
    };
    one.errors.push({ field: key.field.name, column: key.header, text });
    return null;
  }
  const match = {
    [key.field.name]: value,
    ...(key.field.name === 'sourceId' && source !== null ? { source } : {}),
  };
  // The id finds the record, or becomes that of a new one; it is no value that changes.
  const { id: _, ...values } = data;
  return { op: 'upsert', match, data: key.field.type === 'id' ? values : data };
}

function countResult(one: Pending, result: WriteResult, plan: ImportPlan, tally: Tally): void {
  if (result.status === 'refused') one.errors.push(...errorsOf(result.problem, plan));
  else if (result.status === 'created' || result.status === 'updated' || result.status === 'unchanged') {
    tally[result.status] += 1;
  }
}

function errorsOf(problem: Problem, plan: ImportPlan): RowError[] {
  const columns = [...plan.columns, ...plan.later];
  const errors = problem.errors.map(({ field, text }) => ({
    field,
    column: columns.find((column) => column.field.name === field)?.header ?? null,
    text,
  }));
  if (errors.length > 0) return errors;
  const text = problem.detail ?? { en: 'The row was refused.', zh: '该行未被接受。' };
  return [{ field: '', column: null, text }];
}
