/** The right side of the layout editor: for whom the layout is, or the chosen section, or the chosen field. */
import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { LayoutField } from '../../../../../shared/config/layout.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import type { Saving } from '../../../../base/savingOf.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { useDocumentsOf } from '../documentsOf.ts';
import { ConditionField } from '../parts/ConditionField.tsx';
import { FieldsSelect } from '../parts/FieldsSelect.tsx';
import { LabelPair } from '../parts/LabelPair.tsx';
import { put } from '../parts/put.ts';
import { RolesSelect } from '../parts/RolesSelect.tsx';
import type { Chosen } from './LayoutEditor.tsx';
import {
  changeField,
  type LayoutDraft,
  mapSection,
  placeOf,
  type SectionDraft,
  withoutSection,
} from './layoutDraft.ts';
import styles from './layouts.module.css';

interface InspectorProps {
  readonly object: ObjectMeta;
  readonly draft: LayoutDraft;
  readonly chosen: Chosen;
  readonly saving: Saving;
  onChange(draft: LayoutDraft): void;
  onChoose(chosen: Chosen): void;
}

export function Inspector(props: InspectorProps) {
  const { draft, chosen } = props;
  const section = chosen?.kind === 'section' && draft.sections.find(({ key }) => key === chosen.key);
  const place = chosen?.kind === 'field' ? placeOf(draft, chosen.key) : undefined;
  if (section) return <OfSection {...props} section={section} />;
  if (place) return <OfField {...props} entry={place.entry} />;
  return <OfLayout {...props} />;
}

function OfLayout({ object, draft, saving, onChange }: InspectorProps) {
  const types = useDocumentsOf(object.name, 'recordType').list;
  const set = <Member extends keyof LayoutDraft>(member: Member, value: LayoutDraft[Member] | undefined) =>
    onChange(put(draft, member, value));
  return (
    <div className={styles.properties}>
      <h3>{t('shape.layout.forWhom')}</h3>
      <LabelPair
        label={t('shape.layout.label')}
        value={draft.label}
        error={saving.at('label')}
        onChange={(label) => set('label', label)}
      />
      <RolesSelect
        label={t('shape.layout.roles')}
        value={draft.roles}
        error={saving.at('roles')}
        onChange={(roles) => set('roles', roles)}
      />
      {types.length > 0 && (
        <Select
          {...scrollingOptions}
          label={t('shape.layout.recordType')}
          data={types.map((type) => ({ value: type.part, label: labelOf(type.data.label) }))}
          value={draft.recordType ?? null}
          clearable
          placeholder={t('shape.allRecordTypes')}
          error={saving.at('recordType')}
          onChange={(name) => set('recordType', name ?? undefined)}
        />
      )}
      <p className={styles.hint}>{t('shape.layout.which')}</p>
      <FieldsSelect
        label={t('shape.layout.keyFields')}
        help={t('shape.layout.keyFieldsHelp')}
        placeholder={t('shape.layout.keyFieldsNone')}
        fields={object.fields.filter((field) => field.name !== object.titleField)}
        value={draft.keyFields ?? []}
        error={saving.at('keyFields')}
        onChange={(names) => set('keyFields', names.length > 0 ? names : undefined)}
      />
    </div>
  );
}

function OfSection({
  object,
  draft,
  section,
  onChange,
  onChoose,
}: InspectorProps & { section: SectionDraft }) {
  const set = <Member extends keyof SectionDraft>(member: Member, value: SectionDraft[Member] | undefined) =>
    onChange(mapSection(draft, section.key, (held) => put(held, member, value)));
  return (
    <div className={styles.properties}>
      <h3>{t('shape.section')}</h3>
      <LabelPair
        key={section.key}
        label={t('shape.section.label')}
        value={section.label}
        autoFocus
        onChange={(label) => set('label', label)}
      />
      <div>
        <p className={styles.propertyName} id="section-columns">
          {t('shape.section.columns')}
        </p>
        <SegmentedControl
          aria-labelledby="section-columns"
          value={String(section.columns ?? 2)}
          data={['1', '2', '3']}
          onChange={(columns) => set('columns', Number(columns) as 1 | 2 | 3)}
        />
      </div>
      <Checkbox
        label={t('shape.section.collapsed')}
        checked={section.collapsed === true}
        onChange={(event) => set('collapsed', event.currentTarget.checked ? true : undefined)}
      />
      <ConditionField
        object={object}
        label={t('shape.layout.visibleWhen')}
        help={t('shape.layout.visibleWhenHelp')}
        value={section.visibleWhen}
        error={undefined}
        onChange={(condition) => set('visibleWhen', condition)}
      />
      <Button
        data-danger
        disabled={draft.sections.length === 1}
        leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
        onClick={() => {
          onChange(withoutSection(draft, section.key));
          onChoose(null);
        }}
      >
        {t('shape.section.remove')}
      </Button>
    </div>
  );
}

function OfField({ object, draft, entry, onChange }: InspectorProps & { entry: LayoutField }) {
  const field = fieldOf(object, entry.field);
  const set = <Member extends keyof LayoutField>(member: Member, value: LayoutField[Member] | undefined) =>
    onChange(changeField(draft, put(entry, member, value)));
  return (
    <div className={styles.properties}>
      <h3>{field ? labelOf(field.label) : entry.field}</h3>
      <Checkbox
        label={t('shape.required')}
        description={field?.required ? t('shape.layout.requiredAlways') : t('shape.layout.requiredHere')}
        checked={field?.required === true || entry.required === true}
        disabled={field?.required === true || field?.readOnly === true}
        onChange={(event) => set('required', event.currentTarget.checked ? true : undefined)}
      />
      <Checkbox
        label={t('shape.layout.readOnly')}
        checked={field?.readOnly === true || entry.readOnly === true}
        disabled={field?.readOnly === true}
        onChange={(event) => set('readOnly', event.currentTarget.checked ? true : undefined)}
      />
      <ConditionField
        key={entry.field}
        object={object}
        label={t('shape.layout.visibleWhen')}
        help={t('shape.layout.visibleWhenHelp')}
        value={entry.visibleWhen}
        error={undefined}
        onChange={(condition) => set('visibleWhen', condition)}
      />
    </div>
  );
}
