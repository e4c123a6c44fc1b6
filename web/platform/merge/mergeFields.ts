/** Which fields are compared when records are merged, and which of them differ. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { kitOf } from '../fields/fieldKits.ts';
import type { MergePreview } from './mergeApi.ts';

/** Lists that are united unless one is chosen. */
const listTypes: ReadonlySet<string> = new Set(['emails', 'phones', 'tags', 'multiSelect']);

export function isList({ type }: FieldMeta): boolean {
  return listTypes.has(type);
}

export interface ComparedField {
  readonly field: FieldMeta;
  /** As words, in the order of the records; '' where one has no value. */
  readonly texts: readonly string[];
  readonly differs: boolean;
  /** The record whose value stays; null: the lists are united. */
  readonly from: string | null;
}

/** Fields in the order in which the preview names them, those that differ first. */
export function comparedFields(
  object: ObjectMeta,
  records: readonly RecordData[],
  preview: MergePreview,
  choices: Readonly<Record<string, string>>,
  env: FieldEnv,
): ComparedField[] {
  const compared = preview.fields.flatMap(({ field: name, from }): ComparedField[] => {
    const field = object.fields.find((each) => each.name === name);
    if (!field) return [];
    const texts = records.map((record) => kitOf(field).text(record[name], field, env));
    return [{ field, texts, differs: new Set(texts).size > 1, from: choices[name] ?? from }];
  });
  return [...compared.filter(({ differs }) => differs), ...compared.filter(({ differs }) => !differs)];
}

/** The record that says most, the oldest of several: what a person would keep. */
export function fullest(object: ObjectMeta, records: readonly RecordData[], env: FieldEnv): string {
  const filled = (record: RecordData) =>
    object.fields.filter(
      (field) => !field.readOnly && kitOf(field).text(record[field.name], field, env) !== '',
    ).length;
  const ranked = [...records].sort(
    (a, b) => filled(b) - filled(a) || String(a.createdAt ?? '').localeCompare(String(b.createdAt ?? '')),
  );
  return String(ranked[0]?.id ?? '');
}

/** A, B, C … */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + (at % 26)) + (at >= 26 ? String(Math.floor(at / 26)) : '');
}
