/** Chooses the two fields of a dependent pick list and fills their matrix. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { DependencyDocument } from '../../../../../shared/config/dependency.ts';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { fieldKey } from '../custom.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { DependencyMatrix } from './DependencyMatrix.tsx';
import { controllingFields, dependentFields } from './matrix.ts';

interface DependencyPanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly dependency: StoredDocument<'dependency'> | null;
  /** Fields that depend on another one already. */
  readonly taken: readonly string[];
  onClose(): void;
}

function choices(fields: readonly FieldMeta[]) {
  return fields.map((field) => ({ value: field.name, label: labelOf(field.label) }));
}

export function DependencyPanel({ object, dependency, taken, onClose }: DependencyPanelProps) {
  const [name, setName] = useState(dependency?.part ?? null);
  const [document, setDocument] = useState<DependencyDocument | null>(dependency?.data ?? null);
  const saving = useSave(onClose);
  const field = name ? fieldOf(object, name) : undefined;
  const controlling = document ? fieldOf(object, document.controlledBy) : undefined;
  const control = (by: string | null) => {
    if (!by || !field) return;
    // Everything goes with everything until boxes are cleared.
    const all = (field.options ?? []).map((option) => option.value);
    const parent = fieldOf(object, by);
    const values =
      parent?.type === 'boolean' ? ['true', 'false'] : (parent?.options ?? []).map((option) => option.value);
    setDocument({ controlledBy: by, allowed: Object.fromEntries(values.map((value) => [value, all])) });
  };
  const save = () => {
    if (!field || !document) return;
    void saving.save(
      [
        {
          kind: 'dependency',
          name: fieldKey(object.name, field.name),
          data: document,
          version: dependency?.version ?? 0,
        },
      ],
      t('shape.saved', { name: labelOf(field.label) }),
    );
  };
  return (
    <SidePanel
      wide
      title={dependency && field ? labelOf(field.label) : t('shape.dependency.new')}
      saving={saving}
      members={['controlledBy', 'allowed', 'otherwise']}
      onClose={onClose}
      onSave={save}
    >
      <div className={styles.two}>
        <Select
          {...scrollingOptions}
          label={t('shape.dependency.field')}
          data={choices(
            dependentFields(object).filter((entry) => entry.name === name || !taken.includes(entry.name)),
          )}
          value={name}
          disabled={dependency !== null}
          allowDeselect={false}
          searchable
          onChange={(next) => {
            setName(next);
            setDocument(null);
          }}
        />
        <Select
          {...scrollingOptions}
          label={t('shape.dependency.controlledBy')}
          data={choices(controllingFields(object, name ?? ''))}
          value={document?.controlledBy ?? null}
          disabled={!field}
          allowDeselect={false}
          searchable
          error={saving.at('controlledBy')}
          onChange={control}
        />
      </div>
      {field && controlling && document && (
        <DependencyMatrix
          field={field}
          controlling={controlling}
          document={document}
          onChange={setDocument}
        />
      )}
    </SidePanel>
  );
}
