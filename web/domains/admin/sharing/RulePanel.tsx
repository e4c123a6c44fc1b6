/** One sharing rule: its name, which records of which object, with whom, how far; and at once how many records and people that means. */
import { SegmentedControl, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { useObjectNamed, useObjects } from '../../../base/metadata.ts';
import { savingOf } from '../../../base/savingOf.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { undoToast } from '../../../base/toast.tsx';
import { scrollingOptions } from '../../../platform/fields/inputProps.ts';
import { isSharedObject } from '../../../platform/sharing/sharedObjects.ts';
import type { Target } from '../../../platform/sharing/sharesApi.ts';
import { TargetsField } from '../../../platform/sharing/TargetsField.tsx';
import { ConditionField } from '../shape/parts/ConditionField.tsx';
import { LabelPair } from '../shape/parts/LabelPair.tsx';
import { SidePanel } from '../shape/parts/SidePanel.tsx';
import shape from '../shape/shape.module.css';
import { previewQuery, type Rule, refreshRules, saveRule } from './rulesApi.ts';
import styles from './sharingPage.module.css';

interface RulePanelProps {
  /** Null: a new one. */
  readonly rule: Rule | null;
  onClose(): void;
}

const members = ['name', 'object', 'filter', 'with', 'access'];
/** So long a hand rests before its filter is counted. */
const restMs = 300;

export function RulePanel({ rule, onClose }: RulePanelProps) {
  const objects = useObjects().filter(isSharedObject);
  const [name, setName] = useState(rule?.name ?? { en: '', zh: '' });
  const [objectName, setObjectName] = useState(rule?.object ?? 'account');
  const [filter, setFilter] = useState<Rule['filter'] | undefined>(rule?.filter);
  const [targets, setTargets] = useState<readonly Target[]>(rule?.with ?? []);
  const [access, setAccess] = useState<Rule['access']>(rule?.access ?? 'read');
  const object = useObjectNamed(objectName);
  const asked = {
    object: objectName,
    filter: filter ?? {},
    with: targets.map(({ kind, id }) => ({ kind, id })),
  };
  const [rested] = useDebouncedValue(asked, restMs);
  const preview = useQuery(previewQuery(rested, object !== undefined));
  const save = useMutation({
    mutationFn: () => saveRule(rule, { ...asked, name, access, active: rule?.active ?? true }),
    onSuccess: (changeSet) => {
      undoToast(t('sharingRules.saved'), changeSet, () => void refreshRules());
      onClose();
    },
  });
  const saving = savingOf(save);
  const { at } = saving;
  const wrongFilter = preview.error ? problemOf(preview.error).sentence : at('filter');
  return (
    <SidePanel
      title={rule ? labelOf(rule.name) : t('sharingRules.new')}
      saving={saving}
      members={members}
      onClose={onClose}
      onSave={() => save.mutate()}
    >
      <LabelPair
        label={t('sharingRules.name')}
        value={name}
        error={at('name')}
        required
        autoFocus={rule === null}
        maxLength={120}
        onChange={setName}
      />
      <Select
        {...scrollingOptions}
        label={t('sharingRules.object')}
        data={objects.map((each) => ({ value: each.name, label: labelOf(each.pluralLabel) }))}
        value={objectName}
        disabled={rule !== null}
        allowDeselect={false}
        searchable
        error={at('object')}
        onChange={(next) => {
          if (!next) return;
          setObjectName(next);
          setFilter(undefined);
        }}
      />
      {object && (
        <ConditionField
          object={object}
          label={t('sharingRules.filter')}
          help={t('sharingRules.filterHint')}
          value={filter}
          error={wrongFilter}
          onChange={(next) => setFilter(next as Rule['filter'] | undefined)}
        />
      )}
      <TargetsField chosen={targets} error={at('with')} onChange={setTargets} />
      <div>
        <p className={shape.fieldLabel}>{t('sharing.access')}</p>
        <SegmentedControl
          fullWidth
          aria-label={t('sharing.access')}
          value={access}
          data={(['read', 'edit'] as const).map((value) => ({ value, label: t(`sharing.access.${value}`) }))}
          onChange={(value) => setAccess(value as Rule['access'])}
        />
      </div>
      {!wrongFilter && (
        <p className={styles.preview} aria-live="polite">
          {preview.data ? t('sharingRules.preview', { ...preview.data }) : t('sharingRules.counting')}
        </p>
      )}
    </SidePanel>
  );
}
