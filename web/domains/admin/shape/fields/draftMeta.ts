/** A field that is not stored yet as the editors and filters know fields. */
import type { FieldMeta } from '../../../../../shared/metadata.ts';
import type { FieldDraft } from './fieldDraft.ts';

export function draftMeta(draft: FieldDraft): FieldMeta {
  return {
    id: 'draft',
    name: 'draft',
    type: draft.type,
    label: draft.label,
    required: false,
    unique: false,
    sortable: false,
    filterable: false,
    system: false,
    readOnly: false,
    access: 'edit',
    options: draft.options,
    ...(draft.maxLength ? { maxLength: draft.maxLength } : {}),
    ...(draft.min === undefined ? {} : { min: draft.min }),
    ...(draft.max === undefined ? {} : { max: draft.max }),
    ...(draft.scale === undefined ? {} : { scale: draft.scale }),
    ...(draft.nominal ? { nominal: true } : {}),
  };
}
