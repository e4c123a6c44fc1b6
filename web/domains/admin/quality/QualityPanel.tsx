/** What is measured of an object and cleaned in its fields: target, age, weights, and each rule's say. */
import { NumberInput, SegmentedControl, Select, Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cleaningRules, modeOf } from '../../../../shared/cleaning/cleaningRules.ts';
import { type CleaningMode, type CleaningRule, cleaningModes } from '../../../../shared/cleaning/rule.ts';
import {
  type FieldQuality,
  type QualityDocument,
  qualityAspects,
} from '../../../../shared/config/quality.ts';
import type { FieldMeta, ObjectMeta } from '../../../../shared/metadata.ts';
import { qualityPlan } from '../../../../shared/quality/usualQuality.ts';
import { savingOf } from '../../../base/savingOf.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { scrollingOptions } from '../../../platform/fields/inputProps.ts';
import { SidePanel } from '../shape/parts/SidePanel.tsx';
import styles from './quality.module.css';
import { saveSettings, settingsQuery } from './qualityApi.ts';

interface QualityPanelProps {
  readonly object: ObjectMeta;
  onClose(): void;
}

export function QualityPanel({ object, onClose }: QualityPanelProps) {
  const stored = useQuery(settingsQuery(object.plural));
  const [changed, setChanged] = useState<QualityDocument | null>(null);
  const [fieldName, setFieldName] = useState(object.titleField);
  const said = changed ?? stored.data?.data ?? {};
  const plan = qualityPlan(object, said);
  const fields = object.fields.filter(({ name }) => plan.fields.has(name));
  const field = fields.find(({ name }) => name === fieldName) ?? fields[0];
  const set = (change: QualityDocument) => setChanged({ ...said, ...change });
  const setField = (name: string, change: FieldQuality) =>
    set({ fields: { ...said.fields, [name]: { ...said.fields?.[name], ...change } } });
  const save = useMutation({
    mutationFn: () => saveSettings(object.plural, { version: stored.data?.version ?? 0, data: said }),
    onSuccess: () => {
      toast(t('quality.saved'));
      onClose();
    },
  });
  return (
    <SidePanel
      title={t('quality.settingsOf', { object: labelOf(object.pluralLabel) })}
      saving={savingOf(save)}
      members={[]}
      onClose={onClose}
      onSave={() => save.mutate()}
    >
      {stored.isPending && <SkeletonRows rows={6} />}
      {stored.data && (
        <>
          <Switch
            label={t('quality.measured')}
            checked={plan.isMeasured}
            onChange={(event) => set({ measured: event.currentTarget.checked })}
          />
          <div className={styles.pair}>
            <NumberInput
              label={t('quality.target')}
              description={t('quality.targetText')}
              min={0}
              max={100}
              value={plan.target}
              onChange={(next) => set({ target: Number(next) })}
            />
            <NumberInput
              label={t('quality.freshDays')}
              description={t('quality.freshDaysText')}
              min={0}
              max={3650}
              value={plan.freshDays}
              onChange={(next) => set({ freshDays: Number(next) })}
            />
          </div>
          <fieldset className={styles.group}>
            <legend>{t('quality.weights')}</legend>
            <div className={styles.four}>
              {qualityAspects.map((aspect) => (
                <NumberInput
                  key={aspect}
                  label={t(`quality.${aspect}`)}
                  min={0}
                  max={10}
                  value={plan.weights[aspect]}
                  onChange={(next) => set({ weights: { ...said.weights, [aspect]: Number(next) } })}
                />
              ))}
            </div>
          </fieldset>
          {field && (
            <fieldset className={styles.group}>
              <legend>{t('quality.fieldAndRules')}</legend>
              <Select
                {...scrollingOptions}
                label={t('quality.field')}
                searchable
                allowDeselect={false}
                data={fields.map(({ name, label }) => ({ value: name, label: labelOf(label) }))}
                value={field.name}
                onChange={(next) => next && setFieldName(next)}
              />
              <div className={styles.pair}>
                <NumberInput
                  label={t('quality.weight')}
                  description={t('quality.weightText')}
                  min={0}
                  max={10}
                  value={plan.fields.get(field.name)?.weight ?? 0}
                  onChange={(next) => setField(field.name, { weight: Number(next) })}
                />
                <Switch
                  label={t('quality.isUnique')}
                  checked={plan.fields.get(field.name)?.unique ?? false}
                  onChange={(event) => setField(field.name, { unique: event.currentTarget.checked })}
                />
              </div>
              <Rules
                field={{ ...field, object: object.name }}
                said={said.fields?.[field.name]}
                onChange={(rules) => setField(field.name, { rules })}
              />
            </fieldset>
          )}
        </>
      )}
    </SidePanel>
  );
}

interface RulesProps {
  readonly field: FieldMeta & { readonly object: string };
  readonly said: FieldQuality | undefined;
  onChange(rules: NonNullable<FieldQuality['rules']>): void;
}

function Rules({ field, said, onChange }: RulesProps) {
  const rules = cleaningRules.filter((rule) => rule.appliesTo(field));
  if (rules.length === 0) return <p className={styles.quiet}>{t('quality.noRules')}</p>;
  const set = (rule: CleaningRule, mode: CleaningMode) => onChange({ ...said?.rules, [rule.name]: mode });
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.name}>
          <span id={`rule-${rule.name}`}>{labelOf(rule.label)}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby={`rule-${rule.name}`}
            data={cleaningModes.map((mode) => ({ value: mode, label: t(`quality.mode.${mode}`) }))}
            value={modeOf(rule, field, said?.rules)}
            onChange={(next) => set(rule, next as CleaningMode)}
          />
        </li>
      ))}
    </ul>
  );
}
