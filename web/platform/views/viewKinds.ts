/** Which kinds of view an object can have, and the fields that each kind is made by. */
import type { FieldMeta, ObjectMeta, ViewGroup, ViewKind } from '../../../shared/metadata.ts';

const open = (field: FieldMeta): boolean => field.access !== 'masked';

/** Select fields that can be the columns of a board. */
export function boardFields(object: ObjectMeta): readonly FieldMeta[] {
  return object.fields.filter(
    (field) => field.type === 'select' && (field.options?.length ?? 0) > 0 && open(field),
  );
}

export function isMoment(field: FieldMeta): boolean {
  return field.type === 'date' || field.type === 'datetime';
}

/** Days and moments that place a record in a calendar: what people set before what the platform keeps. */
export function calendarFields(object: ObjectMeta): readonly FieldMeta[] {
  const all = object.fields.filter((field) => isMoment(field) && open(field));
  return [...all.filter((field) => !field.readOnly), ...all.filter((field) => field.readOnly)];
}

const places: ReadonlySet<string> = new Set(['geo', 'address']);

/** Places first, then addresses, of which only the city may be known. */
export function placeFields(object: ObjectMeta): readonly FieldMeta[] {
  const all = object.fields.filter((field) => places.has(field.type) && open(field));
  return [
    ...all.filter((field) => field.type !== 'address'),
    ...all.filter((field) => field.type === 'address'),
  ];
}

const groupable: ReadonlySet<string> = new Set([
  ...['select', 'boolean', 'lookup', 'user', 'date', 'datetime', 'text', 'integer'],
]);

/** What people group by before what the platform keeps. */
export function groupFields(object: ObjectMeta): readonly FieldMeta[] {
  const all = object.fields.filter(
    (field) =>
      groupable.has(field.type) &&
      !field.sensitive &&
      open(field) &&
      field.name !== object.titleField &&
      field.name !== 'version',
  );
  return [...all.filter((field) => !field.system), ...all.filter((field) => field.system)];
}

export function kindsOf(object: ObjectMeta): readonly ViewKind[] {
  return [
    'table',
    ...(groupFields(object).length > 0 ? (['grouped'] as const) : []),
    ...(boardFields(object).length > 0 ? (['board'] as const) : []),
    ...(calendarFields(object).some((field) => !field.system) ? (['calendar'] as const) : []),
    ...(placeFields(object).length > 0 ? (['map'] as const) : []),
  ];
}

const buckets: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year']);

/** `stage,closeDate:month` of an address; what is no field of the object is left out. */
export function groupsOf(object: ObjectMeta, text: string): readonly ViewGroup[] {
  return text
    .split(',')
    .slice(0, 2)
    .flatMap((part): ViewGroup[] => {
      const [name = '', bucket] = part.split(':');
      const field = groupFields(object).find((one) => one.name === name);
      if (!field) return [];
      if (!isMoment(field)) return [{ field: name }];
      return [{ field: name, bucket: (buckets.has(bucket ?? '') ? bucket : 'month') as 'month' }];
    });
}

export function groupsText(groups: readonly ViewGroup[]): string {
  return groups.map(({ field, bucket }) => (bucket ? `${field}:${bucket}` : field)).join(',');
}

/** By the stage where there is one, else by the first field with options, else by the owner. */
export function firstGroups(object: ObjectMeta): readonly ViewGroup[] {
  const fields = groupFields(object);
  const first =
    fields.find((field) => field.name === object.pathField) ??
    fields.find((field) => field.type === 'select') ??
    fields.find((field) => field.name === 'owner') ??
    fields[0];
  if (!first) return [];
  return [isMoment(first) ? { field: first.name, bucket: 'month' } : { field: first.name }];
}
