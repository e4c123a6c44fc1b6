/** One rule for duplicates: its fields with how each is compared, among which records, what follows, and a try. */
import { ActionIcon, Button, NumberInput, Select, Switch } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type DuplicateRuleDocument,
  type DuplicateRuleField,
  duplicateComparisons,
  duplicateOutcomes,
  duplicateScopes,
  usualThreshold,
} from '../../../../../shared/config/duplicateRule.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { ConditionField } from '../parts/ConditionField.tsx';
import { LabelPair } from '../parts/LabelPair.tsx';
import { partName } from '../parts/partName.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { DuplicateRuleTest } from './DuplicateRuleTest.tsx';
import rules from './duplicateRules.module.css';

interface DuplicateRulePanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly rule: StoredDocument<'duplicateRule'> | null;
  readonly taken: readonly string[];
  onClose(): void;
}

const empty: DuplicateRuleDocument = {
  label: { en: '', zh: '' },
  fields: [{ field: '', compare: 'normalised' }],
  scope: 'all',
  outcome: 'warn',
};

export function DuplicateRulePanel({ object, rule, taken, onClose }: DuplicateRulePanelProps) {
  const [draft, setDraft] = useState<DuplicateRuleDocument>(rule?.data ?? empty);
  const saving = useSave(onClose);
  const comparable = useQuery({
    queryKey: ['duplicates', 'comparable', object.plural],
    queryFn: async ({ signal }) => {
      const params = { query: { object: object.plural } };
      return (await bodyOf(api.GET('/api/v1/duplicates/comparable', { params, signal }))).fields;
    },
  });
  const set = (change: Partial<DuplicateRuleDocument>) => setDraft({ ...draft, ...change });
  const setField = (at: number, next: DuplicateRuleField | null) =>
    set({ fields: draft.fields.flatMap((each, n) => (n === at ? (next ?? []) : each)) });
  const save = async () => {
    const part = rule?.part ?? (await partName(draft.label, taken, 'rule'));
    await saving.save(
      [{ kind: 'duplicateRule', name: `${object.name}.${part}`, data: draft, version: rule?.version ?? 0 }],
      t('shape.saved', { name: labelOf(draft.label) }),
    );
  };
  const options = (comparable.data ?? []).map(({ field }) => ({
    value: field,
    label: labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field }),
  }));
  const exactOnly = (name: string) =>
    comparable.data?.find(({ field }) => field === name)?.exactOnly === true;
  return (
    <SidePanel
      title={rule ? t('duplicates.rule.edit', { name: labelOf(rule.data.label) }) : t('duplicates.rule.new')}
      saving={saving}
      members={['label', 'fields', 'scope', 'outcome', 'filter']}
      onClose={onClose}
      onSave={() => void save()}
    >
      <LabelPair
        label={t('shape.label')}
        value={draft.label}
        required
        autoFocus
        placeholder={t('duplicates.rule.example')}
        error={saving.at('label')}
        onChange={(label) => set({ label })}
      />
      <div>
        <p className={styles.fieldLabel}>{t('duplicates.rule.fields')}</p>
        <ul className={rules.fields}>
          {draft.fields.map((each, at) => (
            <RuleFieldRow
              key={each.field === '' ? 'new' : each.field}
              rule={each}
              options={options}
              exactOnly={exactOnly(each.field)}
              removable={draft.fields.length > 1}
              onChange={(next) => setField(at, next)}
            />
          ))}
        </ul>
        {saving.at('fields') && (
          <p className={styles.wrong} role="alert">
            {saving.at('fields')}
          </p>
        )}
        <Button
          size="xs"
          variant="subtle"
          disabled={draft.fields.some(({ field }) => field === '')}
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={() => set({ fields: [...draft.fields, { field: '', compare: 'exact' }] })}
        >
          {t('duplicates.rule.addField')}
        </Button>
      </div>
      <Select
        label={t('duplicates.rule.outcome')}
        description={t(`duplicates.outcome.${draft.outcome}.text`)}
        data={duplicateOutcomes.map((value) => ({ value, label: t(`duplicates.outcome.${value}`) }))}
        value={draft.outcome}
        allowDeselect={false}
        onChange={(value) => set({ outcome: duplicateOutcomes.find((each) => each === value) ?? 'warn' })}
      />
      <Select
        label={t('duplicates.rule.scope')}
        description={t('duplicates.rule.scopeText')}
        data={duplicateScopes.map((value) => ({ value, label: t(`duplicates.scope.${value}`) }))}
        value={draft.scope}
        allowDeselect={false}
        onChange={(value) => set({ scope: value === 'visible' ? 'visible' : 'all' })}
      />
      <ConditionField
        object={object}
        label={t('duplicates.rule.filter')}
        value={draft.filter}
        error={saving.at('filter')}
        onChange={(filter) => {
          const { filter: _, ...rest } = draft;
          setDraft(filter === undefined ? rest : { ...rest, filter });
        }}
      />
      <Switch
        label={t('duplicates.rule.active')}
        checked={draft.inactive !== true}
        onChange={(event) => {
          const { inactive: _, ...rest } = draft;
          setDraft(event.currentTarget.checked ? rest : { ...rest, inactive: true });
        }}
      />
      <DuplicateRuleTest object={object} rule={draft} />
    </SidePanel>
  );
}

interface RuleFieldRowProps {
  readonly rule: DuplicateRuleField;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly exactOnly: boolean;
  readonly removable: boolean;
  onChange(next: DuplicateRuleField | null): void;
}

function RuleFieldRow({ rule, options, exactOnly, removable, onChange }: RuleFieldRowProps) {
  const comparisons = exactOnly ? (['exact'] as const) : duplicateComparisons;
  return (
    <li className={rules.field}>
      <Select
        aria-label={t('duplicates.rule.field')}
        placeholder={t('duplicates.rule.field')}
        data={[...options]}
        value={rule.field || null}
        searchable
        allowDeselect={false}
        onChange={(field) => onChange({ ...rule, field: field ?? '' })}
      />
      <Select
        aria-label={t('duplicates.rule.compare')}
        data={comparisons.map((value) => ({ value, label: t(`duplicates.compare.${value}`) }))}
        value={rule.compare}
        allowDeselect={false}
        onChange={(value) => {
          const compare = duplicateComparisons.find((each) => each === value) ?? 'exact';
          const { threshold: _, ...rest } = rule;
          onChange(
            compare === 'fuzzy' ? { ...rest, compare, threshold: usualThreshold } : { ...rest, compare },
          );
        }}
      />
      {rule.compare === 'fuzzy' && (
        <NumberInput
          aria-label={t('duplicates.rule.threshold')}
          min={50}
          max={100}
          suffix=" %"
          value={rule.threshold ?? usualThreshold}
          onChange={(value) => onChange({ ...rule, threshold: Math.round(Number(value)) || usualThreshold })}
        />
      )}
      {removable && (
        <ActionIcon aria-label={t('duplicates.rule.removeField')} onClick={() => onChange(null)}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
