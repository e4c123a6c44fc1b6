/** The hash by which a unique key knows a record: of its folded values, null where one of them is missing. */
import { createHash } from 'node:crypto';
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import { fold } from '../../../../shared/fold.ts';
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import type { RecordData } from '../../../../shared/query.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';

/** Types whose values can be told apart by one text. */
const keyTypes: ReadonlySet<FieldTypeName> = new Set([
  'text',
  'url',
  'integer',
  'number',
  'percent',
  'select',
  'boolean',
  'date',
  'datetime',
  'lookup',
  'user',
  'emails',
  'phones',
]);

/** What is worked out changes without the writer, which keeps the keys. */
export function canBeKey({ type, name, computed, formula, rollup, sensitive }: Field): boolean {
  return keyTypes.has(type) && !computed && !formula && !rollup && !sensitive && name !== 'id';
}

/** Of several e-mails or phones the primary one counts. */
function textOf(field: Field, value: unknown): string {
  if (!Array.isArray(value)) return fieldType(field.type).toText(value, field);
  const primary: unknown = value.find((entry) => entry.primary);
  const { number, value: typed } = (primary ?? {}) as { number?: string; value?: string };
  return number ?? typed ?? '';
}

/** Twice as long as needed that no two values of a workspace ever meet. */
const bytes = 16;

export function keyHash(
  object: ObjectType,
  { fields }: UniqueKeyDocument,
  values: Readonly<RecordData>,
): string | null {
  const parts: string[] = [];
  for (const name of fields) {
    const field = object.fields.get(name);
    const value = values[name] ?? null;
    const text = field && value !== null ? fold(textOf(field, value).trim()) : '';
    if (text === '') return null;
    parts.push(text);
  }
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, bytes).toString('hex');
}
