/** One record type: its words, its pipeline, what its records begin with, and which options they may choose. */
import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { standardPipeline } from '../../../../../shared/config/pipeline.ts';
import type { RecordTypeDocument } from '../../../../../shared/config/recordType.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { LabelPair } from '../parts/LabelPair.tsx';
import { partName } from '../parts/partName.ts';
import { put } from '../parts/put.ts';
import { RolesSelect } from '../parts/RolesSelect.tsx';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';
import { standardLabel } from '../pipelines/pipelineDraft.ts';
import { OptionChoice } from './OptionChoice.tsx';
import { StartValues } from './StartValues.tsx';

interface RecordTypePanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly type: StoredDocument<'recordType'> | null;
  readonly taken: readonly string[];
  /** The first of its object: new records need one to become. */
  readonly first: boolean;
  onClose(): void;
}

export function RecordTypePanel({ object, type, taken, first, onClose }: RecordTypePanelProps) {
  const [draft, setDraft] = useState<RecordTypeDocument>(
    type?.data ?? { label: { en: '', zh: '' }, ...(first ? { isDefault: true } : { order: taken.length }) },
  );
  const pipelines = useDocumentsOf(object.name, 'pipeline').list;
  const saving = useSave(onClose);
  const set = <Member extends keyof RecordTypeDocument>(
    member: Member,
    value: RecordTypeDocument[Member] | undefined,
  ) => setDraft((held) => put(held, member, value));
  const written = (label: RecordTypeDocument['description']) =>
    Boolean(label && (label.en.trim() || label.zh.trim()));
  const choices = [
    ...(pipelines.some((entry) => entry.part === standardPipeline)
      ? []
      : [{ value: standardPipeline, label: labelOf(standardLabel) }]),
    ...pipelines.map((entry) => ({ value: entry.part, label: labelOf(entry.data.label) })),
  ];
  const save = async () => {
    const part = type?.part ?? (await partName(draft.label, taken, 'type'));
    const data = written(draft.description) ? draft : put(draft, 'description', undefined);
    await saving.save(
      [{ kind: 'recordType', name: `${object.name}.${part}`, data, version: type?.version ?? 0 }],
      t(type ? 'shape.saved' : 'shape.made', { name: labelOf(draft.label) }),
    );
  };
  return (
    <SidePanel
      title={
        type ? t('shape.recordType.edit', { name: labelOf(type.data.label) }) : t('shape.recordType.new')
      }
      saving={saving}
      members={['label', 'description', 'isDefault', 'pipeline', 'roles', 'defaults', 'options']}
      button={type ? t('frame.save') : t('shape.recordType.make')}
      onClose={onClose}
      onSave={() => void save()}
    >
      <LabelPair
        label={t('shape.label')}
        value={draft.label}
        required
        autoFocus
        placeholder={t('shape.recordType.example')}
        error={saving.at('label')}
        onChange={(label) => set('label', label)}
      />
      <LabelPair
        label={t('shape.recordType.description')}
        value={draft.description ?? { en: '', zh: '' }}
        long
        error={saving.at('description')}
        onChange={(description) => set('description', description)}
      />
      <Checkbox
        label={t('shape.recordType.isDefault')}
        description={t('shape.recordType.isDefaultHelp')}
        checked={draft.isDefault === true}
        error={saving.at('isDefault')}
        onChange={(event) => set('isDefault', event.currentTarget.checked ? true : undefined)}
      />
      {choices.length > 1 && (
        <Select
          {...scrollingOptions}
          label={t('shape.pipeline')}
          data={choices}
          value={draft.pipeline ?? null}
          clearable
          error={saving.at('pipeline')}
          onChange={(name) => set('pipeline', name ?? undefined)}
        />
      )}
      <StartValues
        object={object}
        values={draft.defaults ?? {}}
        error={saving.at('defaults')}
        onChange={(values) => set('defaults', Object.keys(values).length > 0 ? values : undefined)}
      />
      <OptionChoice
        object={object}
        options={draft.options ?? {}}
        error={saving.at('options')}
        onChange={(options) => set('options', Object.keys(options).length > 0 ? options : undefined)}
      />
      <RolesSelect
        label={t('shape.recordType.roles')}
        value={draft.roles}
        error={saving.at('roles')}
        onChange={(roles) => set('roles', roles)}
      />
    </SidePanel>
  );
}
