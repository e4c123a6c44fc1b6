/** Takes what a merge brought out of its survivor, and out of those that the survivor itself went into since. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import { isSensitive, placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import { seal } from '../../fields/sealed/sealedText.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { referenceOf } from '../checkLookups.ts';
import type { Stored } from '../draft.ts';
import { loadRows } from '../loadRows.ts';
import { breakCircles, upwardFields, withoutCircle } from './circles.ts';
import { type GivenBack, givenBack, sameFor } from './givenBack.ts';
import { isRaised } from './mergeable.ts';
import type { FieldChange, FieldChanges } from './mergedValues.ts';
import { raisedBack } from './raisedBack.ts';
import { pointerTo } from './repoint.ts';
import { mergesInto, type StoredMerge, setChanges } from './storedMerges.ts';
import { survivorsOf } from './survivors.ts';
import { isUnited, united } from './unitedLists.ts';
import { writeGivenBack } from './writeGivenBack.ts';

export interface Level {
  readonly survivor: Stored;
  readonly given: GivenBack;
}

/** What would be given back, level by level; the first is the merge's own survivor. */
export async function planGivenBack(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  way: readonly StoredMerge[],
  takes: (name: string) => boolean = () => true,
): Promise<{ levels: Level[]; changed: ReadonlyMap<string, FieldChanges> }> {
  const survivors = [merge.survivorId, ...way.map(({ survivorId }) => survivorId)];
  const all = (await mergesInto(ctx, survivors)).filter(
    ({ id, state }) => id === merge.id || state === 'merged',
  );
  const standing = all.filter(({ id }) => id !== merge.id);
  const rows = await loadRows(
    ctx,
    object,
    [...survivors, ...standing.map(({ mergedId }) => mergedId)],
    'none',
  );
  const nowAt = await pointersNow(ctx, object, [merge, ...standing]);
  const taken = [...object.fields.values()].filter(({ name }) => takes(name));
  const raised = taken.filter(isRaised);
  const plain = new Set(taken.filter((field) => !isRaised(field)).map(({ name }) => name));
  const changed = new Map<string, FieldChanges>();
  const levels: Level[] = [];
  let changes: FieldChanges = Object.fromEntries(
    Object.entries(merge.changes).filter(([name]) => plain.has(name)),
  );
  for (const [at, id] of survivors.entries()) {
    const survivor = rows.get(id);
    if (!survivor) break;
    const further = way[at];
    // The one that we come by gives back, too; as it is stored it still has what it is about to lose.
    const from = way[at - 1];
    const others = standing
      .filter((each) => each.survivorId === id && each.id !== from?.id)
      .map((each) => ({ ...each, changes: changed.get(each.id) ?? each.changes }));
    const given = givenBack(
      ctx,
      object,
      survivor,
      changes,
      others,
      (merged) => rows.get(merged)?.values ?? {},
      nowAt,
    );
    for (const [other, own] of given.rebased) changed.set(other, own);
    const values = { ...given.values };
    levels.push({ survivor, given: { ...given, values } });
    const raisings = all
      .filter((each) => each.survivorId === id)
      .map(({ id: merging, mergedId, changes: own }) => ({
        id: merging,
        changes: changed.get(merging) ?? own,
        values:
          merging === from?.id
            ? { ...rows.get(mergedId)?.values, ...levels[at - 1]?.given.values }
            : (rows.get(mergedId)?.values ?? {}),
      }));
    const back = raisedBack(raised, survivor.values, raisings, at === 0 ? merge.id : null);
    Object.assign(values, back.values);
    for (const [other, own] of back.changes) changed.set(other, own);
    if (!further) break;
    const before = changed.get(further.id) ?? further.changes;
    const onward = carried(ctx, object, further, before, survivor, given.values);
    changed.set(further.id, onward.kept);
    changes = onward.changes;
  }
  return { levels, changed };
}

/** Lookups of merges point to records that may have been merged themselves: where those are now. */
async function pointersNow(
  ctx: Context,
  object: ObjectType,
  merges: readonly StoredMerge[],
): Promise<(field: Field, value: unknown) => unknown> {
  const ids = merges.flatMap(({ changes }) =>
    Object.entries(changes).flatMap(([name, { before, after }]) => {
      const field = object.fields.get(name);
      return field ? [before, after].flatMap((value) => referenceOf(field, value)?.id ?? []) : [];
    }),
  );
  const survivors = await survivorsOf(ctx, ids);
  return (field, value) => {
    const to = referenceOf(field, value);
    const survivor = to === null ? undefined : survivors.get(to.id);
    return to === null || survivor === undefined
      ? value
      : pointerTo(ctx.registry.object(to.object), field, survivor);
  };
}

/** A merged survivor brings other values now: what that means for the record that it went into. */
function carried(
  ctx: Context,
  object: ObjectType,
  further: StoredMerge,
  own: FieldChanges,
  survivor: Stored,
  values: Readonly<RecordData>,
): { kept: FieldChanges; changes: FieldChanges } {
  const kept: Record<string, FieldChange> = { ...own };
  const changes: Record<string, FieldChange> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = object.fields.get(name);
    const change = own[name];
    if (!field || !change) continue;
    const brought = sealedAnew(ctx, field, survivor.id, further.survivorId, value);
    const after = isUnited(field)
      ? united(field, change.before, brought)
      : isNothing(brought)
        ? change.before
        : brought;
    if (sameFor(ctx, field, further.survivorId, after, change.after)) continue;
    changes[name] = { before: after, after: change.after };
    kept[name] = { before: change.before, after };
    if (sameFor(ctx, field, further.survivorId, after, change.before)) delete kept[name];
  }
  return { kept, changes };
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function sealedAnew(ctx: Context, field: Field, from: string, to: string, value: unknown): unknown {
  if (!isSensitive(field) || typeof value !== 'string') return value;
  const plain = plainOf(value, placeOf(ctx, field, from));
  return plain === null ? null : seal(plain, placeOf(ctx, field, to));
}

export interface GaveBack {
  /** Records whose fields somebody wrote since. */
  readonly conflicts: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** All but what stands above: that waits until what moved is back, for it may have been below. */
export function giveBack(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  way: readonly StoredMerge[],
  changeSet: ChangeSet,
): Promise<GaveBack> {
  const upward = new Set(upwardFields(object).map(({ name }) => name));
  return givePart(ctx, object, merge, way, changeSet, (name) => !upward.has(name));
}

/** What stood above the survivor, and above the record that is there again. */
export async function giveBackAbove(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  way: readonly StoredMerge[],
  changeSet: ChangeSet,
): Promise<GaveBack['conflicts']> {
  const upward = upwardFields(object);
  if (upward.length === 0) return [];
  const names = new Set(upward.map(({ name }) => name));
  const { conflicts } = await givePart(ctx, object, merge, way, changeSet, (name) => names.has(name));
  await breakCircles(ctx, object, merge.mergedId, changeSet);
  return conflicts;
}

async function givePart(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  way: readonly StoredMerge[],
  changeSet: ChangeSet,
  takes: (name: string) => boolean,
): Promise<GaveBack> {
  const { levels, changed } = await planGivenBack(ctx, object, merge, way, takes);
  for (const [id, own] of changed) await setChanges(ctx, id, own);
  for (const [at, { survivor, given }] of levels.entries()) {
    const by = way[at - 1]?.id;
    const values = { ...given.values };
    if (survivor.deletionId === null) {
      for (const field of upwardFields(object)) {
        const origin = values[field.name];
        if (typeof origin === 'string')
          values[field.name] = await withoutCircle(ctx, object, field, survivor.id, origin, changeSet, by);
      }
    }
    // Breaking a circle may have written to it.
    const stored = (await loadRows(ctx, object, [survivor.id], 'delete')).get(survivor.id) ?? survivor;
    await writeGivenBack(ctx, object, stored, values, changeSet, merge.mergedId);
  }
  return {
    conflicts: levels
      .filter(({ given }) => given.conflicts.length > 0)
      .map(({ survivor, given }) => ({ id: survivor.id, fields: given.conflicts })),
  };
}
