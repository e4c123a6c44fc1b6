/** Which fields a form asks for, in which sections, and what they hold before anyone types. */
import type { LayoutSectionMeta } from '../../../shared/layouts.ts';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { isEditable } from '../fields/fieldKits.ts';
import { isDeclared, layoutFor, recordTypeField } from '../layout/layoutFor.ts';
import { refitted } from '../layout/narrowField.ts';

export interface FormField {
  readonly field: FieldMeta;
  readonly required: boolean;
}

export interface FormSection {
  readonly label: string;
  readonly columns: number;
  readonly fields: readonly FormField[];
}

/** Answers whether what has a condition is shown now. */
type Shows = (condition: object | undefined) => boolean;

/** Sections of the layout without what cannot be typed; where nobody has laid the object out, what no section names comes last. */
export function formSections(
  object: ObjectMeta,
  values: RecordData,
  existing: boolean,
  shows: Shows,
): readonly FormSection[] {
  const layout = layoutFor(object, values);
  const type = object.recordTypes.find((entry) => entry.name === values[recordTypeField]);
  const isAsked = (field: FieldMeta) =>
    mayBeAsked(field, existing) && !(field.name === 'pipeline' && type?.pipeline !== undefined);
  const named = new Set(layout.form.flatMap((section) => section.fields.map(({ field }) => field)));
  const rest = isDeclared(layout)
    ? object.fields.filter((field) => !field.system && !named.has(field.name))
    : [];
  const more: FormSection = {
    label: t('record.more'),
    columns: 1,
    fields: rest.filter(isAsked).map((field) => ({ field, required: field.required })),
  };
  const sections = layout.form
    .filter((section) => shows(section.visibleWhen))
    .map((section) => formSection(object, section, isAsked, shows, isDeclared(layout)));
  return [...sections, more].filter((section) => section.fields.length > 0);
}

function formSection(
  object: ObjectMeta,
  section: LayoutSectionMeta,
  isAsked: (field: FieldMeta) => boolean,
  shows: Shows,
  declared: boolean,
): FormSection {
  return {
    label: labelOf(section.label),
    // One column is what the product itself asks in.
    columns: declared ? 1 : section.columns,
    fields: section.fields
      .filter(({ readOnly, visibleWhen }) => !readOnly && shows(visibleWhen))
      .flatMap(({ field: name, required }) => {
        const field = fieldOf(object, name);
        return field && isAsked(field) ? [{ field, required }] : [];
      }),
  };
}

/** The record type is chosen above the form, a pipeline that it names is settled, the department follows from the owner. */
function mayBeAsked(field: FieldMeta, existing: boolean): boolean {
  return isEditable(field) && field.name !== recordTypeField && (existing || field.name !== 'department');
}

/** The type that a new record begins with; null where the object has none that this person may make. */
export function startType(object: ObjectMeta): string | null {
  const open = object.recordTypes.filter((type) => type.mayCreate);
  return (open.find((type) => type.isDefault) ?? open[0])?.name ?? null;
}

/** The record's own values, or the defaults of the fields and of the type, the preset and the person as owner. `now` and `today` are left to the server. */
export function startValues(
  object: ObjectMeta,
  record: RecordData | undefined,
  preset: RecordData | undefined,
  me: { readonly id: string; readonly name: string },
  recordType: string | null,
): RecordData {
  if (record) return record;
  const moments: ReadonlySet<FieldMeta['type']> = new Set(['date', 'datetime']);
  const defaults = object.fields
    .filter((field) => field.default !== undefined && !moments.has(field.type))
    .map((field) => [field.name, field.default]);
  const owner = fieldOf(object, 'owner');
  const type = object.recordTypes.find((entry) => entry.name === recordType);
  const values = {
    ...(owner && isEditable(owner) ? { owner: { id: me.id, object: 'user', label: me.name } } : {}),
    ...Object.fromEntries(defaults),
    ...type?.defaults,
    ...(type?.pipeline === undefined ? {} : { pipeline: type.pipeline }),
    ...preset,
    ...(type ? { [recordTypeField]: type.name } : {}),
  };
  // A default of the object may not go with the type: a stage of another pipeline.
  return { ...values, ...refitted(object, values) };
}
