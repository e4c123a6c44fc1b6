/** Step: reads what the caller gave; every value that cannot be read is refused, all of a row at once. */
import { ValueError } from '../../../shared/errors.ts';
import { looksMasked } from '../../../shared/fields/sensitive.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { cleanInput } from '../cleaning/cleanInput.ts';
import type { Context } from '../context.ts';
import { isSensitive, maskOf, placeOf, type SensitiveField } from '../fields/sealed/sealedField.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';

export function parseValues(ctx: Context, { drafts, object }: Batch): void {
  for (const draft of drafts) {
    if (!isOpen(draft) || !('data' in draft.operation)) continue;
    for (const name of draft.given) {
      // The key of an upsert that creates was read with the match.
      if (!Object.hasOwn(draft.operation.data, name)) continue;
      const field = object.fields.get(name)!;
      const value = draft.operation.data[name];
      if (!takeMatch(draft, field, value))
        parseInto(ctx, draft, field, cleanInput(ctx, object, field, value));
    }
  }
}

function kept(field: Field, value: unknown): unknown {
  const { clean } = storageOf(field.type);
  return clean && value !== null ? clean(value) : value;
}

function parseInto(ctx: Context, draft: Draft, field: Field, value: unknown): void {
  try {
    // What is there already is no choice to be judged again: an option may have been closed since.
    const same = typeof value === 'string' && value === draft.before?.[field.name];
    if (isSensitive(field) && typeof value === 'string' && takeMask(ctx, draft, field, value)) return;
    draft.input[field.name] = same ? value : kept(field, fieldType(field.type).parse(value, field, ctx.env));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(draft, field, error.code, error.text, error.params);
  }
}

/** What we show in place of a value may come back with the rest of a record; it is never taken for a value. */
function takeMask(ctx: Context, draft: Draft, field: SensitiveField<Field>, value: string): boolean {
  if (!looksMasked(value)) return false;
  const before = draft.before?.[field.name] ?? null;
  if (before !== null && value === maskOf(before, placeOf(ctx, field, draft.id))) {
    draft.input[field.name] = before;
    return true;
  }
  throw new ValueError({
    en: `This is a masked ${field.label.en}; write the whole value, or leave it out.`,
    zh: `这是脱敏后的“${field.label.zh}”，请填写完整值，或不提交此字段。`,
  });
}

/** `{match: {code: "GTX"}}` names a record by a value; a polymorphic field adds `object`. */
function takeMatch(draft: Draft, field: Field, value: unknown): boolean {
  if (!field.targets || typeof value !== 'object' || value === null || !Object.hasOwn(value, 'match'))
    return false;
  const { match, object, ...others } = value as Record<string, unknown>;
  const target = object === undefined && field.targets.length === 1 ? field.targets[0]! : object;
  const shaped = typeof match === 'object' && match !== null && Object.keys(others).length === 0;
  if (!shaped || typeof target !== 'string' || !field.targets.includes(target)) {
    refuse(draft, field, 'invalid_value', {
      en: `Name the record as {"match": {field: value}}${field.targets.length > 1 ? ', with "object" beside it' : ''}.`,
      zh: `请以 {"match": {字段: 值}} 指定记录${field.targets.length > 1 ? '，并注明 "object"' : ''}。`,
    });
  } else draft.matches.push({ field, object: target, by: match as Record<string, unknown> });
  return true;
}
