/** Write step: the keys of records follow their values, in the same transaction. */
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { WriteStep, WrittenRow } from '../../records/steps.ts';
import { type DuplicateRule, duplicateRulesOf } from './compiledRules.ts';
import { keysOf } from './recordKeys.ts';
import { addKeys, removeKeys, type StoredKey } from './storedKeys.ts';

export const keepDuplicateKeys: WriteStep = {
  name: 'duplicateKeys',
  async run(ctx, object, rows) {
    const added: StoredKey[] = [];
    const removed: StoredKey[] = [];
    for (const rule of duplicateRulesOf(ctx.registry, object))
      for (const row of rows) changeOf(ctx, rule, row, { added, removed });
    await removeKeys(ctx, removed);
    await addKeys(ctx, added);
  },
};

function changeOf(
  ctx: Context,
  rule: DuplicateRule,
  row: WrittenRow,
  { added, removed }: { readonly added: StoredKey[]; readonly removed: StoredKey[] },
): void {
  if (row.op === 'update' && !rule.fields.some(({ field }) => row.changed.has(field.name))) return;
  const before = row.op === 'create' || row.op === 'restore' ? null : row.before;
  const after = row.op === 'delete' ? null : row.after;
  const had = new Set(before === null ? [] : keysOf(ctx, rule, { id: row.id, values: before }));
  const has = new Set(after === null ? [] : keysOf(ctx, rule, { id: row.id, values: after }));
  const stored = (key: string): StoredKey => ({ key, recordId: row.id, rule: rule.id });
  for (const key of has) if (!had.has(key)) added.push(stored(key));
  for (const key of had) if (!has.has(key)) removed.push(stored(key));
}

/** Keys that records of this object would have. */
export function allKeysOf(
  ctx: Context,
  object: ObjectType,
  rows: readonly { readonly id: string; readonly values: Readonly<Record<string, unknown>> }[],
): StoredKey[] {
  return duplicateRulesOf(ctx.registry, object).flatMap((rule) =>
    rows.flatMap((row) => keysOf(ctx, rule, row).map((key) => ({ key, recordId: row.id, rule: rule.id }))),
  );
}
