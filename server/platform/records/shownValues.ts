/** Values of the past as the reader shows values now: hidden ones absent, masked ones masked, lookups with the names of today. */
import type { Reference } from '../../../shared/fields/values.ts';
import type { LookupValue, RecordData } from '../../../shared/query.ts';
import type { Context } from '../context.ts';
import { isSensitive, maskOf, placeOf } from '../fields/sealed/sealedField.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { isLookup } from '../query/lookupTargets.ts';
import { mask } from '../query/mask.ts';
import { getMany } from '../query/reader.ts';
import { referenceOf } from './checkLookups.ts';
import { grouped } from './grouped.ts';

type Labels = ReadonlyMap<string, string | null>;

/** A field that the actor may know of. */
export function isShown(ctx: Context, object: ObjectType, field: string): boolean {
  return object.fields.has(field) && ctx.actor.rights.field(object.name, field) !== 'hidden';
}

/** @param sets canonical values by field name, all of the record `id` */
export async function shownValues(
  ctx: Context,
  object: ObjectType,
  id: string,
  sets: readonly Readonly<Record<string, unknown>>[],
): Promise<RecordData[]> {
  const labels = await labelsOf(ctx, object, sets);
  return sets.map((values) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => isShown(ctx, object, name))
        .map(([name, value]) => {
          const field = object.fields.get(name)!;
          return [
            name,
            isSensitive(field)
              ? maskOf(value, placeOf(ctx, field, id), isMasked(ctx, object, field))
              : shown(ctx, object, field, value ?? null, labels),
          ];
        }),
    ),
  );
}

function isMasked(ctx: Context, object: ObjectType, field: Field): boolean {
  return ctx.actor.rights.field(object.name, field.name) === 'masked';
}

function shown(ctx: Context, object: ObjectType, field: Field, value: unknown, labels: Labels): unknown {
  const masked = isMasked(ctx, object, field);
  if (!isLookup(field)) return masked ? mask(wireOf(field, value)) : wireOf(field, value);
  const to = referenceOf(field, value);
  if (to === null) return null;
  const label = labels.get(keyOf(to));
  const seen: LookupValue =
    label === undefined
      ? { id: null, object: to.object, label: null, restricted: true }
      : { id: to.id, object: to.object, label };
  return masked ? { ...seen, id: null, label: mask(seen.label) } : seen;
}

/** Where a type reads its one column otherwise for the wire than for itself, the canonical value is what lies there. */
function wireOf(field: Field, value: unknown): unknown {
  const { read, readCanonical } = storageOf(field.type);
  return read === readCanonical ? value : read([value], field);
}

function keyOf(to: Reference): string {
  return `${to.object} ${to.id}`;
}

/** Titles of the records pointed to that the actor may see; no entry for the others. */
async function labelsOf(
  ctx: Context,
  object: ObjectType,
  sets: readonly Readonly<Record<string, unknown>>[],
): Promise<Labels> {
  const references = sets.flatMap((values) =>
    Object.entries(values).flatMap(([name, value]) => {
      const field = object.fields.get(name);
      const to = field && isLookup(field) && isShown(ctx, object, name) ? referenceOf(field, value) : null;
      return to === null ? [] : [to];
    }),
  );
  const labels = new Map<string, string | null>();
  for (const [name, group] of grouped(references, (reference) => reference.object)) {
    const target = ctx.registry.objects.get(name);
    if (!target || ctx.actor.rights.rows(name, 'read') === null) continue;
    const title = target.titleField.name;
    const readable = isShown(ctx, target, title);
    const ids = [...new Set(group.map(({ id }) => id))];
    for (const record of await getMany(ctx, target, ids, readable ? ['id', title] : ['id'])) {
      labels.set(`${name} ${record.id as string}`, readable ? String(record[title] ?? '') : '');
    }
  }
  return labels;
}
