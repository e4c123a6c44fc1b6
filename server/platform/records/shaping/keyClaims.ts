/** What rows on their way through the writer claim of unique keys, and what they give up. */
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { RecordData } from '../../../../shared/query.ts';
import type { FieldRefusal } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { keyHash } from './keyHash.ts';

export interface KeyRow {
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Readonly<RecordData> | null;
  readonly after: Readonly<RecordData>;
  readonly changed: ReadonlySet<string>;
}

export interface Claim<Row extends KeyRow = KeyRow> {
  readonly key: string;
  readonly document: UniqueKeyDocument;
  readonly row: Row;
  /** Null: nothing is claimed, or given up. */
  readonly takes: string | null;
  readonly leaves: string | null;
}

export function claimsOf<Row extends KeyRow>(
  object: ObjectType,
  keys: ReadonlyMap<string, UniqueKeyDocument>,
  rows: readonly Row[],
): Claim<Row>[] {
  const claims: Claim<Row>[] = [];
  for (const [key, document] of keys) {
    for (const row of rows) {
      const touched = row.op !== 'update' || document.fields.some((name) => row.changed.has(name));
      if (!touched) continue;
      const held = row.op === 'create' || row.op === 'restore' ? null : row.before;
      const leaves = held && keyHash(object, document, held);
      const takes = row.op === 'delete' ? null : keyHash(object, document, row.after);
      if (takes !== leaves) claims.push({ key, document, row, takes, leaves });
    }
  }
  return claims;
}

/** Says which key is taken; beside its first field, where the actor may know of it. */
export function takenKey(
  ctx: Context,
  object: ObjectType,
  key: string,
  document: UniqueKeyDocument,
): FieldRefusal {
  const open = (name: string) => ctx.actor.rights.field(object.name, name) !== 'hidden';
  const first = document.fields.find(open) ?? '';
  return { field: first, code: 'not_unique', text: takenText(object, document), params: { key } };
}

function takenText(object: ObjectType, { label, fields }: UniqueKeyDocument): Label {
  const { label: own } = object.declaration;
  const together = fields.length > 1;
  return {
    en: `Another ${own.en.toLowerCase()} already has ${together ? 'these values' : 'this value'} of “${label.en}”; give ${together ? 'others' : 'another'}, or change that one.`,
    zh: `已有其他${own.zh}使用了相同的“${label.zh}”，请更换，或修改那一条记录。`,
  };
}
