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

/** What is left of a value when another field changed: options that may no longer be chosen go. */
export function keptValue(field: FieldMeta, value: unknown): unknown {
  const open = (entry: unknown) => field.options?.some((option) => option.value === entry && option.active);
  if (Array.isArray(value)) {
    const kept = value.filter(open);
    return kept.length === value.length ? value : kept.length > 0 ? kept : null;
  }
  return value === null || value === undefined || open(value) ? value : null;
}
