/** Times that merges moved forward, such as the last activity, as they are without one of these merges. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Field } from '../../metadata/registry.ts';
import { type FieldChange, type FieldChanges, isSame, later } from './mergedValues.ts';

/** A merge into the record, with what the record that went in has itself. */
export interface Raising {
  readonly id: string;
  readonly changes: FieldChanges;
  readonly values: Readonly<RecordData>;
}

export interface RaisedBack {
  /** By field what the survivor has from now on. */
  readonly values: Readonly<RecordData>;
  /** By merge what it brings from now on, with all that it brought besides. */
  readonly changes: ReadonlyMap<string, FieldChanges>;
}

/**
 * Each of the others brings what its own record has, if that is later than what was there before it.
 * @param now what the survivor has
 * @param merges all that stand in it, in their order, with the one that is taken back
 * @param left the merge that is taken back; null where it stood in the record by way of another
 */
export function raisedBack(
  fields: readonly Field[],
  now: Readonly<RecordData>,
  merges: readonly Raising[],
  left: string | null,
): RaisedBack {
  const values: RecordData = {};
  const changes = new Map<string, FieldChanges>();
  for (const field of fields) {
    const { name } = field;
    const brought = merges.flatMap((merge) => merge.changes[name] ?? []);
    const top = brought.at(-1)?.after;
    let value: unknown = baseOf(field, brought);
    if (top === undefined || value === undefined) continue;
    for (const merge of merges) {
      if (merge.id === left) continue;
      const { [name]: _, ...rest } = changes.get(merge.id) ?? merge.changes;
      const after = later(value, merge.values[name] ?? null);
      const same = isSame(field, value, after);
      changes.set(merge.id, same ? rest : { ...rest, [name]: { before: value, after } });
      value = after;
    }
    // Where it moved forward by itself since, it stays.
    if (isSame(field, now[name], top) && !isSame(field, top, value)) values[name] = value;
  }
  return { values, changes };
}

/** What the survivor has of its own: at first, or because it moved forward by itself between two merges. */
function baseOf(field: Field, brought: readonly FieldChange[]): unknown {
  let base = brought[0]?.before;
  let top = brought[0]?.after;
  for (const { before, after } of brought) {
    if (!isSame(field, later(top, before), top)) base = before;
    top = after;
  }
  return base;
}
