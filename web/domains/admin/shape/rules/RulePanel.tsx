/** One validation rule: when it holds, what it asks, what it says, and what it would do to the records there are. */
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { RuleDocument } from '../../../../../shared/config/rule.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { ConditionField } from '../parts/ConditionField.tsx';
import { FieldsSelect } from '../parts/FieldsSelect.tsx';
import { LabelPair } from '../parts/LabelPair.tsx';
import { partName } from '../parts/partName.ts';
import { put } from '../parts/put.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';
import { RecordTypesSelect } from '../recordTypes/RecordTypesSelect.tsx';
import styles from '../shape.module.css';
import { RuleTest } from './RuleTest.tsx';

interface RulePanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly rule: StoredDocument<'rule'> | null;
  readonly taken: readonly string[];
  onClose(): void;
}

const empty: RuleDocument = {
  label: { en: '', zh: '' },
  when: {},
  message: { en: '', zh: '' },
};

export function RulePanel({ object, rule, taken, onClose }: RulePanelProps) {
  const [draft, setDraft] = useState<RuleDocument>(rule?.data ?? empty);
  const types = useDocumentsOf(object.name, 'recordType').list;
  const saving = useSave(onClose);
  const set = <Member extends keyof RuleDocument>(member: Member, value: RuleDocument[Member] | undefined) =>
    setDraft((held) => put(held, member, value));
  const fields = object.fields.filter((field) => !field.system);
  const asks = draft.require !== undefined;
  const condition = Object.keys(draft.when).length > 0 ? draft.when : undefined;
  const save = async () => {
    const part = rule?.part ?? (await partName(draft.label, taken, 'rule'));
    const said = draft.message && (draft.message.en.trim() || draft.message.zh.trim());
    const data = said ? draft : put(draft, 'message', undefined);
    await saving.save(
      [{ kind: 'rule', name: `${object.name}.${part}`, data, version: rule?.version ?? 0 }],
      t(rule ? 'shape.saved' : 'shape.made', { name: labelOf(draft.label) }),
    );
  };
  return (
    <SidePanel
      title={rule ? t('shape.rule.edit', { name: labelOf(rule.data.label) }) : t('shape.rule.new')}
      saving={saving}
      members={['label', 'when', 'require', 'message', 'field', 'onChange', 'recordTypes']}
      button={rule ? t('frame.save') : t('shape.rule.make')}
      onClose={onClose}
      onSave={() => void save()}
    >
      <LabelPair
        label={t('shape.label')}
        value={draft.label}
        required
        autoFocus
        maxLength={100}
        placeholder={t('shape.rule.example')}
        error={saving.at('label')}
        onChange={(label) => set('label', label)}
      />
      <SegmentedControl
        aria-label={t('shape.rule.kind')}
        value={asks ? 'require' : 'refuse'}
        data={[
          { value: 'refuse', label: t('shape.rule.refuse') },
          { value: 'require', label: t('shape.rule.require') },
        ]}
        onChange={(kind) =>
          setDraft((held) =>
            kind === 'require'
              ? { ...put(held, 'field', undefined), require: held.require ?? [] }
              : { message: { en: '', zh: '' }, ...put(held, 'require', undefined) },
          )
        }
      />
      <ConditionField
        object={object}
        label={t(asks ? 'shape.rule.whenRequire' : 'shape.rule.whenRefuse')}
        value={condition}
        error={saving.at('when')}
        onChange={(when) => set('when', when ?? {})}
      />
      {asks && (
        <FieldsSelect
          label={t('shape.rule.requireFields')}
          fields={fields.filter((field) => !field.readOnly)}
          value={draft.require ?? []}
          error={saving.at('require')}
          onChange={(names) => set('require', names)}
        />
      )}
      <LabelPair
        label={t(asks ? 'shape.rule.messageOptional' : 'shape.rule.message')}
        value={draft.message ?? { en: '', zh: '' }}
        long
        maxLength={500}
        error={saving.at('message')}
        onChange={(message) => set('message', message)}
      />
      {!asks && (
        <Select
          {...scrollingOptions}
          label={t('shape.rule.beside')}
          data={fields.map((field) => ({ value: field.name, label: labelOf(field.label) }))}
          value={draft.field ?? null}
          searchable
          clearable
          placeholder={t('shape.rule.aboveForm')}
          error={saving.at('field')}
          onChange={(name) => set('field', name ?? undefined)}
        />
      )}
      <FieldsSelect
        label={t('shape.rule.onChange')}
        help={t('shape.rule.onChangeHelp')}
        placeholder={t('shape.rule.always')}
        fields={fields}
        value={draft.onChange ?? []}
        error={saving.at('onChange')}
        onChange={(names) => set('onChange', names.length > 0 ? names : undefined)}
      />
      {types.length > 0 && (
        <RecordTypesSelect
          types={types}
          value={draft.recordTypes}
          error={saving.at('recordTypes')}
          onChange={(names) => set('recordTypes', names)}
        />
      )}
      <RuleTest object={object} rule={draft} />
      <Switch
        className={styles.onOff ?? ''}
        label={t('shape.rule.on')}
        checked={!draft.inactive}
        onChange={(event) => set('inactive', event.currentTarget.checked ? undefined : true)}
      />
    </SidePanel>
  );
}
