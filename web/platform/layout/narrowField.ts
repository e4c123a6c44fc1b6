/** A pick list as it may be chosen from in one record: its record type, its pipeline and the field that it depends on narrow it. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { recordTypeField } from './layoutFor.ts';

const standardPipeline = 'standard';

/** Null: nothing narrows it. */
function allowedOptions(
  object: ObjectMeta,
  field: FieldMeta,
  values: RecordData,
): ReadonlySet<string> | null {
  const sets: (readonly string[])[] = [];
  const type = object.recordTypes.find((entry) => entry.name === values[recordTypeField]);
  const ofType = type && Object.hasOwn(type.options, field.name) ? type.options[field.name] : undefined;
  if (ofType) sets.push(ofType);
  if (field.name === object.pathField && object.pipelines.length > 1) {
    const named = values.pipeline ?? type?.pipeline ?? standardPipeline;
    const pipeline = object.pipelines.find((entry) => entry.name === named);
    if (pipeline) sets.push(pipeline.stages);
  }
  const { dependsOn } = field;
  // A list row that did not load the other field cannot know.
  if (dependsOn && dependsOn.field in values) {
    const value = values[dependsOn.field];
    const key = value === null || value === undefined ? null : String(value);
    sets.push(
      key !== null && Object.hasOwn(dependsOn.allowed, key)
        ? (dependsOn.allowed[key] ?? [])
        : dependsOn.otherwise,
    );
  }
  const [first, ...rest] = sets;
  if (!first) return null;
  return new Set(first.filter((value) => rest.every((set) => set.includes(value))));
}

/** The same field where nothing narrows it. Options that may not be chosen are closed, so that a value that is there still has its words. */
export function narrowField(object: ObjectMeta, field: FieldMeta, values: RecordData): FieldMeta {
  if (!field.options) return field;
  const allowed = allowedOptions(object, field, values);
  if (!allowed) return field;
  return {
    ...field,
    options: field.options.map((option) => ({
      ...option,
      active: option.active && allowed.has(option.value),
    })),
  };
}

/** What is left of a value: options that may not be chosen in this record go, closed ones that were chosen before stay. */
export function keptValue(object: ObjectMeta, field: FieldMeta, values: RecordData): unknown {
  const value = values[field.name] ?? null;
  const allowed = field.options ? allowedOptions(object, field, values) : null;
  if (!allowed || value === null) return value;
  if (!Array.isArray(value)) return allowed.has(String(value)) ? value : null;
  const kept = value.filter((entry) => allowed.has(String(entry)));
  return kept.length === value.length ? value : kept.length > 0 ? kept : null;
}

/** A list that depends on one that depends on another: deeper chains than this are not made by people. */
const deepest = 5;

/** Values that no longer go with the others, and what they become: empty, or for a stage the first one of its pipeline. */
export function refitted(object: ObjectMeta, values: RecordData): RecordData {
  let changes: RecordData = {};
  for (let round = 0; round < deepest; round += 1) {
    const now = { ...values, ...changes };
    const next = object.fields.flatMap((field) => {
      const kept = keptValue(object, field, now);
      if (kept === (now[field.name] ?? null)) return [];
      const first = narrowField(object, field, now).options?.find((option) => option.active);
      return [[field.name, field.name === object.pathField ? (kept ?? first?.value ?? null) : kept] as const];
    });
    if (next.length === 0) break;
    changes = { ...changes, ...Object.fromEntries(next) };
  }
  return changes;
}

/** Whether other fields offer something else when this one changes. */
export function narrowsOthers(object: ObjectMeta, field: FieldMeta): boolean {
  return (
    field.name === 'pipeline' ||
    field.name === recordTypeField ||
    object.fields.some((other) => other.dependsOn?.field === field.name)
  );
}
