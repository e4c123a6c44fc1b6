/** Which fields a form asks for, in which sections, and what they hold before anyone types. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { isEditable } from '../fields/fieldKits.ts';

export interface FormSection {
  readonly label: string;
  readonly fields: readonly FieldMeta[];
}

/** Sections of the layout without what cannot be typed; what no section names comes last. */
export function formSections(object: ObjectMeta, existing: boolean): readonly FormSection[] {
  const named = new Set(object.sections.flatMap((section) => section.fields));
  const rest = object.fields
    .filter((field) => !field.system && !named.has(field.name))
    .map((field) => field.name);
  return [
    ...object.sections.map((section) => ({ label: labelOf(section.label), names: section.fields })),
    { label: t('record.more'), names: rest },
  ]
    .map(({ label, names }) => ({
      label,
      fields: names
        .flatMap((name) => fieldOf(object, name) ?? [])
        .filter((field) => isEditable(field) && (existing || field.name !== 'department')),
    }))
    .filter((section) => section.fields.length > 0);
}

/** The record's own values, or the defaults, the preset and the person as owner. `now` and `today` are left to the server. */
export function startValues(
  object: ObjectMeta,
  record: RecordData | undefined,
  preset: RecordData | undefined,
  me: { readonly id: string; readonly name: string },
): RecordData {
  if (record) return record;
  const moments: ReadonlySet<FieldMeta['type']> = new Set(['date', 'datetime']);
  const defaults = object.fields
    .filter((field) => field.default !== undefined && !moments.has(field.type))
    .map((field) => [field.name, field.default]);
  const owner = fieldOf(object, 'owner');
  return {
    ...(owner && isEditable(owner) ? { owner: { id: me.id, object: 'user', label: me.name } } : {}),
    ...Object.fromEntries(defaults),
    ...preset,
  };
}
