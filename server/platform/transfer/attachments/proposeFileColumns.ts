/** Columns of any table whose cells are files of the archives: proposed as files of the rows' records. */
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { squeeze } from '../resolveLookups.ts';
import type { FileRule, ImportRules } from '../rules.ts';
import { toAttachments } from './columnWishes.ts';
import { namesIn, type PathIndex } from './pathIndex.ts';
import type { KnownFile } from './spooledFiles.ts';

/** A folder or an ending: words that happen to be the name of a file are not meant. */
const looksLikeFile = /[/\\]|\.[A-Za-z0-9]{1,8}$/;
/** Of the values that were looked at. */
const enoughFound = 0.5;

/** Rules that name files of their own stay as they are. */
export function withFileColumns(
  object: ObjectType | undefined,
  rules: ImportRules,
  shape: FileShape,
  index: PathIndex<KnownFile>,
): ImportRules {
  if (!object || index.size === 0 || rules.files) return rules;
  const taken = new Set(
    rules.columns
      // A word of the header may have proposed the field, whose values the cells are not.
      .filter(({ field }) => !isHolder(object.fields.get(field)))
      .flatMap(({ column, join }) => [column, ...(join?.columns ?? [])]),
  );
  const files = shape.columns.flatMap(({ header, values, samples }): FileRule[] => {
    const cells = (values ?? samples).slice(0, 50);
    if (taken.has(header) || header === '' || cells.length === 0) return [];
    const isFile = (name: string): boolean => looksLikeFile.test(name) && index.find(name) !== 'none';
    const found = cells.filter((cell) => namesIn(cell, isFile).some(isFile)).length;
    if (found < cells.length * enoughFound) return [];
    return [{ column: header, to: holderFor(object, header)?.name ?? toAttachments }];
  });
  if (files.length === 0) return rules;
  const named = new Set(files.map(({ column }) => column));
  const columns = rules.columns.filter(({ column }) => column === undefined || !named.has(column));
  return columns.length === 0 ? rules : { ...rules, columns, files: files.slice(0, 20) };
}

function isHolder(field: Field | undefined): boolean {
  return field?.type === 'file' || field?.type === 'image';
}

/** A field of files that is called like the column. */
function holderFor(object: ObjectType, header: string): Field | undefined {
  const word = squeeze(header);
  return [...object.fields.values()].find(
    (field) =>
      isHolder(field) &&
      !field.readOnly &&
      [field.name, field.label.en, field.label.zh].some((one) => squeeze(one) === word),
  );
}
