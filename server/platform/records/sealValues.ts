/** Step: sensitive values that the caller gave are sealed for their record; from here on nobody sees them in the plain. */

import { matchText } from '../../../shared/fields/sensitive.ts';
import type { Context } from '../context.ts';
import { isSensitive, placeOf, plainOf, type SensitiveField } from '../fields/sealed/sealedField.ts';
import { isSealed, seal } from '../fields/sealed/sealedText.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';

const known = new WeakMap<ObjectType, readonly SensitiveField<Field>[]>();

export function sensitiveFields(object: ObjectType): readonly SensitiveField<Field>[] {
  const fields = known.get(object) ?? [...object.fields.values()].filter(isSensitive);
  known.set(object, fields);
  return fields;
}

export function sealValues(ctx: Context, { object, drafts }: Batch): void {
  for (const field of sensitiveFields(object))
    for (const draft of drafts) if (isOpen(draft) && draft.given.has(field.name)) sealOne(ctx, draft, field);
}

/** Step after everything that fills values in: nothing of a sensitive field goes on in the plain, wherever it came from. */
export function sealFilled(ctx: Context, { object, drafts }: Batch): void {
  for (const field of sensitiveFields(object))
    for (const draft of drafts) {
      const value = draft.after[field.name];
      if (isOpen(draft) && typeof value === 'string' && !isSealed(value)) sealOne(ctx, draft, field);
    }
}

/** A value that is there already stays as it was sealed: sealed anew it would look like a change. */
function sealOne(ctx: Context, draft: Draft, field: SensitiveField<Field>): void {
  const [before, given] = [draft.before?.[field.name] ?? null, draft.after[field.name] ?? null];
  if (typeof given !== 'string' || given === before) return;
  const at = placeOf(ctx, field, draft.id);
  const same = typeof before === 'string' && plainOf(before, at) === given;
  draft.after[field.name] = same ? before : seal(given, at);
  draft.input[field.name] = draft.after[field.name];
}

/** What two equal values have in common, whatever keys they were sealed with; null where the value cannot be opened. */
export function sameness(
  ctx: Context,
  field: SensitiveField<Field>,
  id: string,
  stored: string,
): string | null {
  const plain = plainOf(stored, placeOf(ctx, field, id));
  return plain === null ? null : matchText(plain);
}
