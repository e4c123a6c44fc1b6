/** The columns of a list: which fields, how wide, where they begin, which of them are in sight. */

import type { Language } from '../../../shared/labels.ts';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import type { FieldKit } from '../fields/fieldKit.ts';
import { isEditable, kitOf } from '../fields/fieldKits.ts';
import { fieldAtPath } from '../filters/fieldAtPath.ts';

export interface Column {
  /** As asked of the API: a field or a path. */
  readonly path: string;
  readonly field: FieldMeta;
  readonly kit: FieldKit;
  readonly label: string;
  readonly width: number;
  /** From the end of the frozen part, in px. */
  readonly left: number;
  readonly sortable: boolean;
  readonly editable: boolean;
}

/** The check box before the name. */
export const checkWidth = 40;
const titleWidth = 260;
export const leastWidth = 64;

/** About 13 px for a Chinese character, 7 for a Latin letter. */
function roomFor(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 13 : 7), 8);
}

/** A choice of short words needs no wide column: the longest of them with its dot or frame. */
function widestChoice(field: FieldMeta, language: Language): number {
  if (field.type !== 'select') return Number.POSITIVE_INFINITY;
  return Math.max(leastWidth, ...(field.options ?? []).map((option) => roomFor(option.label[language]) + 36));
}

/** The first column is the title; it is frozen and its `left` is 0. */
export function columnsOf(
  object: ObjectMeta,
  objects: readonly ObjectMeta[],
  paths: readonly string[],
  widths: Readonly<Record<string, number>>,
  language: Language,
): readonly Column[] {
  let left = 0;
  return paths.flatMap((path): Column[] => {
    const found = fieldAtPath(object, objects, path, language);
    if (!found) return [];
    const kit = kitOf(found.field);
    const title = path === object.titleField;
    const own = !path.includes('.');
    // Wide enough for its own head and the arrow of the sort.
    const head = roomFor(found.label) + 32;
    const width =
      widths[path] ??
      (title
        ? titleWidth
        : Math.max(Math.min(kit.width, widestChoice(found.field, language)), Math.min(head, 220)));
    const column: Column = {
      path,
      field: found.field,
      kit,
      label: found.label,
      width,
      left: title ? 0 : left,
      sortable: found.field.sortable && found.field.access !== 'masked',
      editable: own && object.verbs.update && isEditable(found.field),
    };
    if (!title) left += width;
    return [column];
  });
}

/** Width of everything behind the frozen part. */
export function restWidth(columns: readonly Column[]): number {
  const last = columns.at(-1);
  return last && columns.length > 1 ? last.left + last.width : 0;
}

/** First and last column (both included, never the frozen one) that touch the stretch from `from` to `to`. */
export function columnsInSight(
  columns: readonly Column[],
  from: number,
  to: number,
): { first: number; last: number } {
  let first = 1;
  while (first < columns.length - 1 && (columns[first]?.left ?? 0) + (columns[first]?.width ?? 0) < from)
    first++;
  let last = first;
  while (last < columns.length - 1 && (columns[last + 1]?.left ?? 0) <= to) last++;
  return { first, last };
}

/** The columns with one of them taken before or behind another; the first stays first. */
export function placed(
  paths: readonly string[],
  path: string,
  beside: string,
  side: 'before' | 'after',
): readonly string[] {
  const rest = paths.filter((entry) => entry !== path);
  const at = rest.indexOf(beside);
  if (rest.length === paths.length || at < 0) return paths;
  const to = Math.max(1, at + (side === 'after' ? 1 : 0));
  return [...rest.slice(0, to), path, ...rest.slice(to)];
}

/** The value of a field or a path; a walk through an empty lookup is empty. */
export function valueAt(record: RecordData, path: string): unknown {
  if (path in record) return record[path];
  let here: unknown = record;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as RecordData)[name];
  }
  return here;
}
