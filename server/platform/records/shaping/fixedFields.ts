/** Fields that an object gets with its first pipeline or record type; their values lie with those of custom fields. */
import type { Option } from '../../../../shared/metadata.ts';
import type { FieldDeclaration } from '../../metadata/declarations.ts';
import type { ObjectDraft } from '../../metadata/objectDrafts.ts';

export const pipelineField = 'pipeline';
export const recordTypeField = 'recordType';

/** Ids of the form of custom fields, the same in every workspace. */
const ids: Readonly<Record<string, string>> = {
  [pipelineField]: 'f_pipeline',
  [recordTypeField]: 'f_recordtp',
};

const labels = {
  [pipelineField]: { en: 'Pipeline', zh: '销售管道' },
  [recordTypeField]: { en: 'Record type', zh: '业务类型' },
};

/** Keeps the declaration where the object has the field already. */
export function putField(
  draft: ObjectDraft,
  name: typeof pipelineField | typeof recordTypeField,
  options: readonly Option[],
): void {
  const declared: FieldDeclaration = draft.fields[name] ?? {
    id: ids[name]!,
    type: 'select',
    label: labels[name],
  };
  draft.fields = { ...draft.fields, [name]: { ...declared, options } };
}

/** Shown before another field, or first after the title. */
export function showField(draft: ObjectDraft, name: string, before: string | undefined): void {
  if (draft.sections.some(({ fields }) => fields.includes(name))) return;
  let at = draft.sections.findIndex(({ fields }) => before !== undefined && fields.includes(before));
  if (at < 0) at = 0;
  draft.sections = draft.sections.map((section, index) => {
    if (index !== at) return section;
    const place = before === undefined ? -1 : section.fields.indexOf(before);
    const from = place < 0 ? Math.min(1, section.fields.length) : place;
    return { ...section, fields: section.fields.toSpliced(from, 0, name) };
  });
}
