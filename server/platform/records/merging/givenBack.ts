/** What the survivor gives back when a merged record goes its own way again: only what nobody wrote since. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import { isSensitive, placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { type FieldChange, type FieldChanges, isSame } from './mergedValues.ts';
import { added, common, isUnited, united, without } from './unitedLists.ts';

/** A merge that stands in the survivor's values beside the one that is taken back. */
export interface StandingMerge {
  readonly id: string;
  readonly mergedId: string;
  readonly changes: FieldChanges;
}

export interface GivenBack {
  /** By field what the survivor has from now on. */
  readonly values: Readonly<RecordData>;
  /** Other merges whose changes are counted from another value now. */
  readonly rebased: ReadonlyMap<string, FieldChanges>;
  /** Fields that somebody wrote since; they stay as they are. */
  readonly conflicts: readonly string[];
}

/** Whether two values of the survivor are the same; sealed ones are opened for that, for they may be sealed anew. */
export function sameFor(ctx: Context, field: Field, id: string, a: unknown, b: unknown): boolean {
  if (!isSensitive(field) || typeof a !== 'string' || typeof b !== 'string') return isSame(field, a, b);
  const place = placeOf(ctx, field, id);
  return a === b || plainOf(a, place) === plainOf(b, place);
}

/**
 * @param now what the survivor has
 * @param changes what the merge brought
 * @param others the merges that stand in the same survivor
 * @param valuesOf what the record of another merge has itself
 * @param nowAt a lookup's value with what its record has become since
 */
export function givenBack(
  ctx: Context,
  object: ObjectType,
  survivor: { readonly id: string; readonly values: Readonly<RecordData> },
  changes: FieldChanges,
  others: readonly StandingMerge[],
  valuesOf: (mergedId: string) => Readonly<RecordData>,
  nowAt: (field: Field, value: unknown) => unknown = (_field, value) => value,
): GivenBack {
  const values: RecordData = {};
  const conflicts: string[] = [];
  const rebased = new Map<string, Record<string, FieldChange>>();
  const changesOf = (merge: StandingMerge): FieldChanges => rebased.get(merge.id) ?? merge.changes;
  for (const [name, change] of Object.entries(changes)) {
    const field = object.fields.get(name);
    if (!field) continue;
    const now = survivor.values[name] ?? null;
    const same = (a: unknown, b: unknown) =>
      sameFor(ctx, field, survivor.id, nowAt(field, a), nowAt(field, b));
    if (isUnited(field)) {
      const left = without(
        field,
        now,
        change,
        others.map((merge) => valuesOf(merge.mergedId)[name]),
      );
      if (!same(now, left)) values[name] = left;
      // What stays because another record brought it, too, goes with that one: each member with the first that has it.
      let rest: unknown = added(field, change);
      for (const merge of others) {
        const both = common(field, rest, valuesOf(merge.mergedId)[name]);
        if (both === null) continue;
        rest = added(field, { before: both, after: rest });
        const own = changesOf(merge);
        const before = without(field, own[name]?.before ?? left, { before: null, after: both }, []);
        rebased.set(merge.id, {
          ...own,
          [name]: { before, after: united(field, own[name]?.after ?? left, both) },
        });
      }
      continue;
    }
    // Another merge began where this one ended: it begins where this one began from now on.
    const next = others.find((merge) => {
      const its = changesOf(merge)[name];
      return its !== undefined && same(its.before, change.after);
    });
    if (next) {
      const own = changesOf(next);
      rebased.set(next.id, { ...own, [name]: { ...own[name]!, before: change.before } });
    } else if (same(now, change.after)) values[name] = change.before;
    else if (!same(now, change.before) && !field.readOnly) conflicts.push(name);
  }
  return { values, rebased, conflicts };
}
