/** One rule for keeping: which records, since when and how long, what becomes of them; and at once how many that means today. */
import { NumberInput, Select, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { retentionActions } from '../../../../shared/privacy.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useObjects } from '../../../base/metadata.ts';
import { savingOf } from '../../../base/savingOf.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { scrollingOptions } from '../../../platform/fields/inputProps.ts';
import { ConditionField } from '../shape/parts/ConditionField.tsx';
import { LabelPair } from '../shape/parts/LabelPair.tsx';
import { SidePanel } from '../shape/parts/SidePanel.tsx';
import own from './privacy.module.css';
import { previewQuery, type Rule, type RuleBody, saveRule } from './privacyApi.ts';

interface RetentionPanelProps {
  /** Null: a new one. */
  readonly rule: Rule | null;
  onClose(): void;
}

const members = ['name', 'object', 'filter', 'dateField', 'months', 'action'];
const without = new Set(['users', 'departments', 'groups', 'queues']);
const restMs = 300;

export function RetentionPanel({ rule, onClose }: RetentionPanelProps) {
  const objects = useObjects().filter(({ plural }) => !without.has(plural));
  const [name, setName] = useState(rule?.name ?? { en: '', zh: '' });
  const [objectName, setObjectName] = useState(rule?.object ?? 'contacts');
  const [filter, setFilter] = useState<Readonly<Record<string, unknown>> | null>(
    (rule?.filter as Readonly<Record<string, unknown>> | null | undefined) ?? null,
  );
  const [dateField, setDateField] = useState(rule?.dateField ?? 'lastActivityAt');
  const [months, setMonths] = useState(rule?.months ?? 36);
  const [action, setAction] = useState<RuleBody['action']>(rule?.action ?? 'bin');
  const [active, setActive] = useState(rule?.active ?? false);
  const object = objects.find(({ plural }) => plural === objectName);
  const dates = object?.fields.filter(({ type }) => type === 'date' || type === 'datetime') ?? [];
  const field = dates.some((each) => each.name === dateField) ? dateField : 'createdAt';
  const asked = { object: objectName, filter, dateField: field, months, action };
  const [rested] = useDebouncedValue(asked, restMs);
  const preview = useQuery(previewQuery(rested, object !== undefined && months >= 1));
  const save = useMutation({
    mutationFn: () => saveRule(rule, { ...asked, name, active }),
    onSuccess: () => {
      toast(t('keeping.saved'));
      onClose();
    },
  });
  const saving = savingOf(save);
  const { at } = saving;
  return (
    <SidePanel
      title={rule ? labelOf(rule.name) : t('keeping.new')}
      saving={saving}
      members={members}
      onClose={onClose}
      onSave={() => save.mutate()}
    >
      <LabelPair
        label={t('keeping.name')}
        value={name}
        error={at('name')}
        required
        autoFocus={rule === null}
        maxLength={120}
        onChange={setName}
      />
      <Select
        {...scrollingOptions}
        label={t('keeping.object')}
        data={objects.map((each) => ({ value: each.plural, label: labelOf(each.pluralLabel) }))}
        value={objectName}
        allowDeselect={false}
        searchable
        error={at('object')}
        onChange={(next) => {
          if (!next) return;
          setObjectName(next);
          setFilter(null);
        }}
      />
      {object && (
        <ConditionField
          object={object}
          label={t('keeping.filter')}
          help={t('keeping.filterHelp')}
          value={filter ?? undefined}
          error={preview.error ? problemOf(preview.error).sentence : at('filter')}
          onChange={(next) => setFilter(next ?? null)}
        />
      )}
      <div className={own.months}>
        <Select
          {...scrollingOptions}
          label={t('keeping.dateField')}
          data={dates.map((each) => ({ value: each.name, label: labelOf(each.label) }))}
          value={field}
          allowDeselect={false}
          error={at('dateField')}
          onChange={(next) => next && setDateField(next)}
        />
        <NumberInput
          label={t('keeping.months')}
          min={1}
          max={600}
          allowDecimal={false}
          value={months}
          error={at('months')}
          onChange={(value) => setMonths(Number(value))}
        />
      </div>
      <Select
        label={t('keeping.action')}
        description={t(`keeping.actionHelp.${action}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={retentionActions.map((value) => ({ value, label: t(`keeping.action.${value}`) }))}
        value={action}
        allowDeselect={false}
        onChange={(next) => next && setAction(next as RuleBody['action'])}
      />
      <Switch
        label={t('keeping.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      <p className={own.preview} aria-live="polite">
        {preview.data &&
          t(preview.data.more ? 'keeping.previewMore' : 'keeping.preview', { count: preview.data.count })}
        {preview.data &&
          preview.data.skipped > 0 &&
          ` ${t('keeping.previewSkipped', { skipped: preview.data.skipped })}`}
        {preview.data && preview.data.first.length > 0 && (
          <>
            <br />
            {preview.data.first.map(({ label }) => label).join(t('record.comma'))}
          </>
        )}
      </p>
    </SidePanel>
  );
}
