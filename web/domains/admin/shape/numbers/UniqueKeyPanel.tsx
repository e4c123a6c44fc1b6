/** One unique key: what it is called and which fields it is made of. */
import { useState } from 'react';
import type { UniqueKeyDocument } from '../../../../../shared/config/uniqueKey.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { FieldsSelect } from '../parts/FieldsSelect.tsx';
import { LabelPair } from '../parts/LabelPair.tsx';
import { partName } from '../parts/partName.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';

interface UniqueKeyPanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly uniqueKey: StoredDocument<'uniqueKey'> | null;
  readonly taken: readonly string[];
  onClose(): void;
}

export function UniqueKeyPanel({ object, uniqueKey, taken, onClose }: UniqueKeyPanelProps) {
  const [draft, setDraft] = useState<UniqueKeyDocument>(
    uniqueKey?.data ?? { label: { en: '', zh: '' }, fields: [] },
  );
  const saving = useSave(onClose);
  const fields = object.fields.filter((field) => !field.system && field.sortable && !field.readOnly);
  const save = async () => {
    const part = uniqueKey?.part ?? (await partName(draft.label, taken, 'key'));
    await saving.save(
      [{ kind: 'uniqueKey', name: `${object.name}.${part}`, data: draft, version: uniqueKey?.version ?? 0 }],
      t('shape.saved', { name: labelOf(draft.label) }),
    );
  };
  return (
    <SidePanel
      title={uniqueKey ? t('shape.key.edit', { name: labelOf(uniqueKey.data.label) }) : t('shape.key.new')}
      saving={saving}
      members={['label', 'fields']}
      onClose={onClose}
      onSave={() => void save()}
    >
      <LabelPair
        label={t('shape.label')}
        value={draft.label}
        required
        autoFocus
        placeholder={t('shape.key.example')}
        error={saving.at('label')}
        onChange={(label) => setDraft({ ...draft, label })}
      />
      <FieldsSelect
        label={t('shape.key.fields')}
        help={t('shape.key.fieldsHelp')}
        fields={fields}
        value={draft.fields}
        error={saving.at('fields')}
        onChange={(names) => setDraft({ ...draft, fields: names })}
      />
    </SidePanel>
  );
}
