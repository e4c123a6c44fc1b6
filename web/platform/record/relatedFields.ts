/** Which few fields a child list shows in its narrow column. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';

export interface RelatedFields {
  readonly title: FieldMeta;
  readonly money: FieldMeta | undefined;
  readonly state: FieldMeta | undefined;
  readonly when: FieldMeta | undefined;
  readonly other: FieldMeta | undefined;
}

/** From the key fields and the first view of the child, without the field that points back. */
export function relatedFieldsOf(child: ObjectMeta, back: string): RelatedFields {
  const names = [
    ...new Set([...child.keyFields, ...child.subtitleFields, ...(child.views[0]?.definition.fields ?? [])]),
  ];
  const fields = names
    .filter((name) => name !== back && name !== child.titleField)
    .flatMap((name) => fieldOf(child, name) ?? []);
  const first = (...types: FieldMeta['type'][]) => fields.find((field) => types.includes(field.type));
  const state = (child.pathField ? fieldOf(child, child.pathField) : undefined) ?? first('select');
  const title = fieldOf(child, child.titleField);
  if (!title) throw new Error(`${child.name} has no title field`);
  return {
    title,
    money: first('money'),
    state,
    when: first('date') ?? (state ? undefined : first('datetime')),
    other: state ? undefined : first('text', 'lookup', 'phones'),
  };
}
