/** Finds the records that pasted names mean: one question per object, exact names only; two of one name are nobody's choice but the person's. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import type { PasteCell } from './pasteTable.ts';

interface Resolved {
  /** Lookups hold `{id, object, label}` now. */
  readonly found: readonly PasteCell[];
  readonly missing: readonly PasteCell[];
  /** Several records have the name. */
  readonly ambiguous: readonly { readonly cell: PasteCell; readonly count: number }[];
}

function targetsOf({ type, targets }: FieldMeta): readonly string[] {
  if (type === 'user') return ['user'];
  return type === 'lookup' || type === 'polymorphic' ? (targets ?? []) : [];
}

interface Meant {
  readonly id: string;
  readonly object: string;
}

/** Names in one question; namesakes may fill more than one page of answers. */
const atOnce = 100;
const most = 1000;

/** Records of an object by their names in lower case. */
async function byName(object: ObjectMeta, names: readonly string[]): Promise<ReadonlyMap<string, Meant[]>> {
  const known = new Map<string, Meant[]>();
  for (let from = 0; from < names.length; from += atOnce) {
    const query = {
      fields: [object.titleField],
      filter: { [object.titleField]: { in: names.slice(from, from + atOnce) } },
      limit: most,
    };
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const answer = await queryRecords(object.plural, { ...query, ...(cursor ? { cursor } : {}) });
      for (const record of answer.data) {
        const name = String(record[object.titleField]).toLowerCase();
        known.set(name, [...(known.get(name) ?? []), { id: String(record.id), object: object.name }]);
      }
      cursor = answer.nextCursor ?? null;
    }
  }
  return known;
}

export async function resolveNames(
  cells: readonly PasteCell[],
  objects: readonly ObjectMeta[],
): Promise<Resolved> {
  const named = cells.filter(
    (cell) => targetsOf(cell.column.field).length > 0 && typeof cell.value === 'string',
  );
  const known = new Map<string, ReadonlyMap<string, readonly Meant[]>>();
  for (const target of new Set(named.flatMap((cell) => targetsOf(cell.column.field)))) {
    const object = objects.find((entry) => entry.name === target);
    const asked = named.filter((cell) => targetsOf(cell.column.field).includes(target));
    if (object)
      known.set(target, await byName(object, [...new Set(asked.map((cell) => String(cell.value)))]));
  }
  const found: PasteCell[] = [];
  const missing: PasteCell[] = [];
  const ambiguous: { cell: PasteCell; count: number }[] = [];
  for (const cell of cells) {
    if (!named.includes(cell)) {
      found.push(cell);
      continue;
    }
    const name = String(cell.value).toLowerCase();
    const meant = targetsOf(cell.column.field).flatMap((target) => known.get(target)?.get(name) ?? []);
    const [one] = meant;
    if (!one) missing.push(cell);
    else if (meant.length > 1) ambiguous.push({ cell, count: meant.length });
    else found.push({ ...cell, value: { ...one, label: cell.value } });
  }
  return { found, missing, ambiguous };
}
