/** What the survivor of a merge has afterwards, and which of the merged records brought it. */
import { fieldType } from '../../../../shared/fields/types.ts';
import type { RecordData } from '../../../../shared/query.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { hands, isRaised, takesPart } from './mergeable.ts';
import { isUnited, united } from './unitedLists.ts';

/** What a field was, and is by one merge. */
export interface FieldChange {
  readonly before: unknown;
  readonly after: unknown;
}

export type FieldChanges = Readonly<Record<string, FieldChange>>;

/** A record that goes into another one. */
export interface MergedRecord {
  readonly id: string;
  readonly values: Readonly<RecordData>;
}

/** By field the id of the record whose value is to stay. */
export type MergeChoices = Readonly<Record<string, string>>;

export interface MergedValues {
  readonly values: Readonly<RecordData>;
  /** By merged record, in their order, as if they had gone in one after the other. */
  readonly changes: ReadonlyMap<string, FieldChanges>;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

export function isSame(field: Field, a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  return a === b || fieldType(field.type).equal(a, b);
}

/** Chosen with another: the department of the chosen owner, the pipeline of the chosen stage. */
function companions(object: ObjectType): readonly (readonly [string, string])[] {
  const path = object.declaration.pathField;
  return [
    ['owner', 'department'],
    ['owner', 'queue'],
    ...(path !== undefined && object.fields.has('pipeline') ? ([[path, 'pipeline']] as const) : []),
  ];
}

/** The choices with what goes together. */
export function allChoices(object: ObjectType, choices: MergeChoices): MergeChoices {
  const all: Record<string, string> = { ...choices };
  for (const [chosen, companion] of companions(object)) {
    const from = choices[chosen];
    if (from !== undefined && !Object.hasOwn(choices, companion)) all[companion] = from;
  }
  return all;
}

/**
 * @param choices only of fields that take part, from records of the merge
 * @param fits whether a value that nobody chose may be filled in
 */
export function mergedValues(
  object: ObjectType,
  survivor: MergedRecord,
  merged: readonly MergedRecord[],
  choices: MergeChoices,
  fits: (field: Field, value: unknown) => boolean = () => true,
): MergedValues {
  const values: RecordData = { ...survivor.values };
  const changes = new Map<string, Record<string, FieldChange>>(merged.map(({ id }) => [id, {}]));
  const chosen = allChoices(object, choices);
  for (const field of object.fields.values()) {
    const { name } = field;
    const bring = ({ id }: MergedRecord, after: unknown): void => {
      const before = values[name] ?? null;
      if (isSame(field, before, after)) return;
      changes.get(id)![name] = { before, after };
      values[name] = after;
    };
    if (isRaised(field)) for (const each of merged) bring(each, later(values[name], each.values[name]));
    if (!takesPart(field)) continue;
    if (Object.hasOwn(chosen, name)) {
      const from = merged.find(({ id }) => id === chosen[name]);
      if (from) bring(from, from.values[name] ?? null);
    } else if (isUnited(field)) {
      for (const each of merged) bring(each, united(field, values[name], each.values[name]));
    } else if (isEmpty(values[name]) && !hands.has(name)) {
      const from = merged.find((each) => !isEmpty(each.values[name]) && fits(field, each.values[name]));
      if (from) bring(from, from.values[name]);
    }
  }
  return { values, changes };
}

/** The later one of two times; none is earlier than any. */
export function later(a: unknown, b: unknown): unknown {
  if (typeof a !== 'string' || typeof b !== 'string') return a ?? b ?? null;
  return Date.parse(b) > Date.parse(a) ? b : a;
}
