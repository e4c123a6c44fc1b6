/** Step: what a record must have. Lengths, bounds and options are checked where values are read. */
import type { Context } from '../context.ts';
import type { Field } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';
import { isNumbered } from './shaping/assignNumbers.ts';

export function isEmptyValue(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function requireValue(draft: Draft, field: Field): void {
  if (!field.required || !isEmptyValue(draft.after[field.name])) return;
  // A record that lacks the field since before it was required may still be changed elsewhere.
  if (draft.op === 'update' && !draft.changed.has(field.name)) return;
  refuse(draft, field, 'required', {
    en: `${field.label.en} is required; give it a value.`,
    zh: `“${field.label.zh}”为必填项，请填写。`,
  });
}

export function validate(ctx: Context, { object, drafts }: Batch): void {
  const required = [...object.fields.values()].filter((field) => field.required);
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    for (const field of required) if (!isNumbered(ctx, object, field, draft)) requireValue(draft, field);
  }
}
