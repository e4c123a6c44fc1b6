/** Finds the records that pasted names mean: one question per object, exact names only. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import type { PasteCell } from './pasteTable.ts';

interface Resolved {
  /** Lookups hold `{id, object, label}` now. */
  readonly found: readonly PasteCell[];
  readonly missing: readonly PasteCell[];
}

function targetOf(cell: PasteCell): string | undefined {
  const { type, targets } = cell.column.field;
  if (type === 'user') return 'user';
  return type === 'lookup' || type === 'polymorphic' ? targets?.[0] : undefined;
}

export async function resolveNames(
  cells: readonly PasteCell[],
  objects: readonly ObjectMeta[],
): Promise<Resolved> {
  const named = cells.filter((cell) => targetOf(cell) !== undefined && typeof cell.value === 'string');
  const ids = new Map<string, string>();
  for (const target of new Set(named.map(targetOf))) {
    const object = objects.find((entry) => entry.name === target);
    if (!object) continue;
    const names = [
      ...new Set(named.filter((cell) => targetOf(cell) === target).map((cell) => String(cell.value))),
    ];
    for (let from = 0; from < names.length; from += 200) {
      const part = names.slice(from, from + 200);
      const answer = await queryRecords(object.plural, {
        fields: [object.titleField],
        filter: { [object.titleField]: { in: part } },
        limit: 1000,
      });
      for (const record of answer.data)
        ids.set(`${object.name}/${String(record[object.titleField]).toLowerCase()}`, String(record.id));
    }
  }
  const found: PasteCell[] = [];
  const missing: PasteCell[] = [];
  for (const cell of cells) {
    const target = targetOf(cell);
    if (target === undefined || typeof cell.value !== 'string') {
      found.push(cell);
      continue;
    }
    const id = ids.get(`${target}/${cell.value.toLowerCase()}`);
    if (id) found.push({ ...cell, value: { id, object: target, label: cell.value } });
    else missing.push(cell);
  }
  return { found, missing };
}
