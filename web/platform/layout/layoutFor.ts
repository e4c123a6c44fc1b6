/** The layout that serves a record: the one for its type, else the one for records without a type. */
import type { LayoutMeta, LayoutSectionMeta } from '../../../shared/layouts.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';

/** Name of the field that says of which type a record is. */
export const recordTypeField = 'recordType';

export function layoutFor(object: ObjectMeta, values: RecordData): LayoutMeta {
  const type = typeof values[recordTypeField] === 'string' ? values[recordTypeField] : null;
  const [first] = object.layouts;
  const layout = object.layouts.find((entry) => entry.recordType === type) ?? first;
  if (!layout) throw new Error(`${object.name} has no layout`);
  return layout;
}

/** Nobody has laid the object out: fields that its own sections leave out are shown after them. */
export function isDeclared(layout: LayoutMeta): boolean {
  return layout.name === null;
}

/** Every condition that decides what is shown. */
export function conditionsIn(sections: readonly LayoutSectionMeta[]): readonly object[] {
  return sections.flatMap((section) => [
    ...(section.visibleWhen ? [section.visibleWhen] : []),
    ...section.fields.flatMap((field) => (field.visibleWhen ? [field.visibleWhen] : [])),
  ]);
}
