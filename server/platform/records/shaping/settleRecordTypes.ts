/** Step: the record type of a new record, the values that it begins with, and who may make such records. */
import type { RecordTypeDocument } from '../../../../shared/config/recordType.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import type { Actor, Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import { type Batch, type Draft, isOpen, refuse } from '../draft.ts';
import { recordTypeField } from './fixedFields.ts';
import { shapingOf } from './shapingOf.ts';

/** The product itself may make records of every type. */
export function mayMake({ kind, roles }: Actor, type: RecordTypeDocument): boolean {
  if (type.retired) return false;
  return kind === 'system' || !type.roles || type.roles.some((role) => roles.includes(role));
}

export function settleRecordTypes(ctx: Context, { object, drafts }: Batch): void {
  const { recordTypes } = shapingOf(ctx.registry, object);
  if (recordTypes.size === 0) return;
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    if (draft.op === 'create' && (draft.after[recordTypeField] ?? null) === null)
      draft.after[recordTypeField] = typeByDefault(ctx, recordTypes);
    const name = draft.after[recordTypeField];
    if (typeof name !== 'string' || name === draft.before?.[recordTypeField]) continue;
    const type = recordTypes.get(name);
    if (!type) continue;
    if (!mayMake(ctx.actor, type)) refuseType(ctx, draft, type, recordTypes);
    else if (draft.op === 'create') fillValues(ctx, object.fields, draft, type);
  }
}

function typeByDefault(ctx: Context, types: ReadonlyMap<string, RecordTypeDocument>): string | null {
  const found = [...types].find(([, type]) => type.isDefault && mayMake(ctx.actor, type));
  return found?.[0] ?? null;
}

function refuseType(
  ctx: Context,
  draft: Draft,
  { label }: RecordTypeDocument,
  types: ReadonlyMap<string, RecordTypeDocument>,
): void {
  const open = [...types].filter(([, type]) => mayMake(ctx.actor, type));
  refuse(
    draft,
    recordTypeField,
    'forbidden',
    {
      en: `You may not make records of the type “${label.en}”; yours are: ${open.map(([, type]) => type.label.en).join(', ') || '–'}.`,
      zh: `您无权新建类型为“${label.zh}”的记录；可用的类型：${open.map(([, type]) => type.label.zh).join('、') || '无'}。`,
    },
    { options: open.map(([name]) => name) },
  );
}

function fillValues(
  ctx: Context,
  fields: Batch['object']['fields'],
  draft: Draft,
  { defaults }: RecordTypeDocument,
): void {
  for (const [name, value] of Object.entries(defaults ?? {})) {
    const field = fields.get(name);
    if (!field || draft.given.has(name)) continue;
    const parsed = fieldType(field.type).parse(value, field, ctx.env);
    const { clean } = storageOf(field.type);
    draft.after[name] = clean && parsed !== null ? clean(parsed) : parsed;
  }
}
