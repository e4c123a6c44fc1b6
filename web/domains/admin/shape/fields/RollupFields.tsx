/** A roll-up: over which child list, what is worked out of which field, and which records count. */
import { Select } from '@mantine/core';
import {
  type FieldMeta,
  type FieldTypeName,
  type ObjectMeta,
  type Rollup,
  rollupFunctions,
} from '../../../../../shared/metadata.ts';
import { fieldOf, useObjects } from '../../../../base/metadata.ts';
import type { Saving } from '../../../../base/savingOf.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { ConditionField } from '../parts/ConditionField.tsx';
import { put } from '../parts/put.ts';
import styles from '../shape.module.css';
import type { FieldDraft } from './fieldDraft.ts';

interface RollupFieldsProps {
  readonly object: ObjectMeta;
  readonly draft: FieldDraft;
  readonly saving: Saving;
  onChange(draft: FieldDraft): void;
}

const added: ReadonlySet<FieldTypeName> = new Set(['integer', 'number', 'percent', 'money']);
const ordered: ReadonlySet<FieldTypeName> = new Set([...added, 'date', 'datetime']);

/** A count is a whole number; what is worked out of a field is of its type. */
function resultOf(rollup: Rollup, child: ObjectMeta | undefined): FieldTypeName {
  const field = child && rollup.field ? fieldOf(child, rollup.field) : undefined;
  if (rollup.fn === 'count' || !field) return rollup.fn === 'count' ? 'integer' : 'number';
  return rollup.fn === 'avg' && field.type === 'integer' ? 'number' : field.type;
}

export function RollupFields({ object, draft, saving, onChange }: RollupFieldsProps) {
  const objects = useObjects();
  const rollup: Rollup = draft.rollup ?? { relation: '', fn: 'count' };
  const relation = object.relations.find((entry) => entry.name === rollup.relation);
  const child = objects.find((entry) => entry.name === relation?.object);
  const adds = rollup.fn === 'sum' || rollup.fn === 'avg';
  const fits = ({ type, nominal }: FieldMeta) => (adds ? added.has(type) && !nominal : ordered.has(type));
  const change = (next: Rollup, of: ObjectMeta | undefined = child) =>
    onChange({ ...draft, rollup: next, type: resultOf(next, of) });
  return (
    <>
      <Select
        {...scrollingOptions}
        label={t('shape.rollup.over')}
        data={object.relations.map((entry) => ({ value: entry.name, label: labelOf(entry.label) }))}
        value={rollup.relation || null}
        required
        allowDeselect={false}
        {...(object.relations.length === 0 ? { description: t('shape.rollup.none') } : {})}
        error={saving.at('rollup.relation')}
        onChange={(name) =>
          name &&
          change(
            { relation: name, fn: 'count' },
            objects.find(
              (entry) => entry.name === object.relations.find((each) => each.name === name)?.object,
            ),
          )
        }
      />
      <div className={styles.two}>
        <Select
          label={t('shape.rollup.fn')}
          data={rollupFunctions.map((fn) => ({ value: fn, label: t(`shape.rollup.${fn}`) }))}
          value={rollup.fn}
          allowDeselect={false}
          onChange={(value) => {
            const fn = rollupFunctions.find((entry) => entry === value) ?? 'count';
            change(fn === 'count' ? put({ ...rollup, fn }, 'field', undefined) : { ...rollup, fn });
          }}
        />
        {rollup.fn !== 'count' && (
          <Select
            {...scrollingOptions}
            label={t('shape.rollup.field')}
            data={(child?.fields ?? [])
              .filter((field) => fits(field) && field.name !== 'version')
              .map((field) => ({ value: field.name, label: labelOf(field.label) }))}
            value={rollup.field ?? null}
            required
            searchable
            allowDeselect={false}
            error={saving.at('rollup.field')}
            onChange={(name) => name && change({ ...rollup, field: name })}
          />
        )}
      </div>
      {child && (
        <ConditionField
          object={child}
          label={t('shape.rollup.filter')}
          value={rollup.filter as Readonly<Record<string, unknown>> | undefined}
          error={saving.at('rollup.filter')}
          onChange={(filter) => change(put(rollup, 'filter', filter))}
        />
      )}
    </>
  );
}
