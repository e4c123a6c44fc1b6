/** A change of the configuration in words: what became of which document, and how each of its members differs. */
import type { ConfigChange } from '../../../../../shared/config/store.ts';
import type { Label } from '../../../../../shared/labels.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';

type Item = ConfigChange['items'][number];
type Data = Readonly<Record<string, unknown>>;

export function isLabel(value: unknown): value is Label {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => key === 'en' || key === 'zh') &&
    'en' in value &&
    'zh' in value
  );
}

/** What the document is called: its own label, or the field or object that its name means. */
export function nameOf({ kind, name, before, after }: Item, objects: readonly ObjectMeta[]): string {
  const data = after ?? before;
  if (data && isLabel(data.label)) return labelOf(data.label);
  const [objectName = '', fieldName = ''] = name.split('.');
  const object = objects.find((entry) => entry.name === objectName);
  const field = object?.fields.find((entry) => entry.name === fieldName);
  if (kind !== 'object' && field) return labelOf(field.label);
  return name;
}

/** The object that a document belongs to; none for an object itself. */
export function objectOf({ kind, name }: Item, objects: readonly ObjectMeta[]): string | null {
  if (kind === 'object') return null;
  const [objectName = ''] = name.split('.');
  return labelOf(
    objects.find((entry) => entry.name === objectName)?.label ?? { en: objectName, zh: objectName },
  );
}

export type Verb = 'create' | 'change' | 'retire' | 'restore' | 'remove';

export function verbOf({ before, after }: Item): Verb {
  if (before === null) return 'create';
  if (after === null) return 'remove';
  if (after.retired === true && before.retired !== true) return 'retire';
  return before.retired === true && after.retired !== true ? 'restore' : 'change';
}

export interface MemberChange {
  readonly member: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Members that differ, in the order of the newer document; ids and places say nothing to people. */
export function memberChanges(before: Data | null, after: Data | null): readonly MemberChange[] {
  const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return names
    .filter((name) => name !== 'id' && name !== 'order')
    .map((member): MemberChange => ({ member, before: before?.[member], after: after?.[member] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const longestList = 12;

/** Names of fields as people know them. */
export type FieldNames = ReadonlyMap<string, string>;

/** The fields of the object that a document belongs to or is. */
export function fieldNamesOf({ name }: Item, objects: readonly ObjectMeta[]): FieldNames {
  const object = objects.find((entry) => entry.name === name.split('.')[0]);
  return new Map((object?.fields ?? []).map((field) => [field.name, labelOf(field.label)]));
}

/** A value for people: labels in their language, options and fields by name, switches as yes and no. */
export function valueWords(value: unknown, names: FieldNames): string {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value !== 'object') return String(value);
  if (isLabel(value)) return labelOf(value);
  if (Array.isArray(value)) {
    const words = value.slice(0, longestList).map((entry) => entryWords(entry, names));
    return [...words, ...(value.length > longestList ? [`+${value.length - longestList}`] : [])].join(
      t('record.comma'),
    );
  }
  return Object.entries(value)
    .slice(0, longestList)
    .map(([name, each]) => `${names.get(name) ?? name}: ${valueWords(each, names)}`)
    .join('; ');
}

/** An option or a section by its label, a field of a layout by its name; what is closed says so. */
function entryWords(entry: unknown, names: FieldNames): string {
  if (typeof entry !== 'object' || entry === null) return valueWords(entry, names);
  const data = entry as Data;
  const field = typeof data.field === 'string' ? (names.get(data.field) ?? data.field) : null;
  const name = isLabel(data.label) ? labelOf(data.label) : field;
  if (name === null) return valueWords(entry, names);
  const within = Array.isArray(data.fields) ? data.fields.map((each) => entryWords(each, names)) : [];
  const inside = within.length > 0 ? ` (${within.join(t('record.comma'))})` : '';
  return `${name}${inside}${data.active === false ? ` (${t('shape.option.closed')})` : ''}`;
}
