/** The record that each row of a file meets: by its key, by several fields together, or by what stands in for the key. */
import { fold } from '../../../shared/fold.ts';
import type { Context } from '../context.ts';
import type { ImportPlan } from './importPlan.ts';
import { isGood, type Pending } from './pendingRow.ts';
import type { PlannedColumn } from './planColumn.ts';
import { cellText } from './readRow.ts';
import { type Found, recordsNamed, resolveLookups } from './resolveLookups.ts';

/** Whether the writer's own upsert finds the record: one field names it, and nothing stands in. */
export function isPlainKey({ keyWith, keyElse }: ImportPlan): boolean {
  return keyWith.length === 0 && keyElse.length === 0;
}

function textOf(column: PlannedColumn, { row }: Pending): string {
  return (cellText(column, row[1]) ?? '').trim();
}

export async function matchRows(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
): Promise<Map<Pending, Found>> {
  const { key } = plan;
  if (!key) return new Map();
  const found =
    plan.keyWith.length > 0 ? await byFields(ctx, plan, pending) : await byKey(ctx, plan, pending);
  for (const column of plan.keyElse) await standIn(ctx, plan, column, found);
  return found;
}

/** What rows with the same key have in common; null where a part of it is empty. */
export function keyName({ key, keyWith }: ImportPlan, one: Pending): string | null {
  const values = [key!, ...keyWith].map(({ field }) => one.values[field.name] ?? null);
  return values.includes(null) ? null : fold(JSON.stringify(values));
}

function sourceOf({ source }: ImportPlan, { field }: PlannedColumn): string | null {
  return field.name === 'sourceId' ? source : null;
}

async function byKey(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
): Promise<Map<Pending, Found>> {
  const key = plan.key!;
  const texts = [...new Set(pending.map((one) => textOf(key, one)))].filter((text) => text !== '');
  const source = sourceOf(plan, key);
  const found = await resolveLookups(ctx, plan.object, key.field, texts, { squeezed: false, source });
  return new Map(pending.map((one) => [one, found.get(textOf(key, one)) ?? 'none']));
}

async function byFields(
  ctx: Context,
  plan: ImportPlan,
  pending: readonly Pending[],
): Promise<Map<Pending, Found>> {
  const key = plan.key!;
  const texts = [...new Set(pending.filter(isGood).map((one) => textOf(key, one)))];
  const also = plan.keyWith.map(({ field }) => field);
  const records = await recordsNamed(ctx, plan.object, key.field, texts, {
    source: sourceOf(plan, key),
    also,
  });
  const same = (a: unknown, b: unknown): boolean => fold(JSON.stringify(a)) === fold(JSON.stringify(b));
  return new Map(
    pending.map((one) => {
      const fitting = (records.get(textOf(key, one)) ?? []).filter((record) =>
        also.every((field, at) => same(record.also[at] ?? null, one.values[field.name] ?? null)),
      );
      return [one, foundAmong(fitting)];
    }),
  );
}

function foundAmong(records: readonly { readonly id: string }[]): Found {
  const [first, ...others] = records;
  if (first === undefined) return 'none';
  return others.length > 0 ? 'several' : { id: first.id };
}

/** A record that already came from the same system under another id is another one, however alike it looks. */
async function standIn(
  ctx: Context,
  plan: ImportPlan,
  column: PlannedColumn,
  found: Map<Pending, Found>,
): Promise<void> {
  const open = [...found].flatMap(([one, answer]) =>
    answer === 'none' && isGood(one) && textOf(column, one) !== '' ? [one] : [],
  );
  if (open.length === 0) return;
  const { object, source } = plan;
  const also = [object.fields.get('source')!, object.fields.get('sourceId')!];
  const texts = [...new Set(open.map((one) => textOf(column, one)))];
  const records = await recordsNamed(ctx, object, column.field, texts, { source: null, also });
  const taken = new Set([...found.values()].flatMap((one) => (typeof one === 'object' ? [one.id] : [])));
  for (const one of open) {
    const free = (records.get(textOf(column, one)) ?? []).filter(({ id, also: [theirs, theirId] }) => {
      const isAnother =
        plan.key!.field.name === 'sourceId' && theirId !== null && (theirs ?? null) === source;
      return !isAnother && !taken.has(id);
    });
    const answer = foundAmong(free);
    // Two that are alike name nobody: the row makes a record of its own.
    if (typeof answer !== 'object') continue;
    found.set(one, answer);
    taken.add(answer.id);
  }
}
