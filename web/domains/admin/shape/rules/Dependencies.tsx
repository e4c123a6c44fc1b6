/** Dependent pick lists: which options of one field go with which value of another. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import styles from '../shape.module.css';
import { DependencyPanel } from './DependencyPanel.tsx';
import { controllingFields, dependentFields } from './matrix.ts';

type Dependency = StoredDocument<'dependency'>;

export function Dependencies({ object }: { readonly object: ObjectMeta }) {
  const { list } = useDocumentsOf(object.name, 'dependency');
  const [open, setOpen] = useState<Dependency | 'new' | null>(null);
  const nameOf = (field: string) => labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field });
  const remove = async (item: Dependency) => {
    try {
      await saveConfig(
        [{ kind: 'dependency', name: item.name, data: null }],
        t('shape.removed', { name: nameOf(item.part) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const possible = dependentFields(object).length > 0 && controllingFields(object, '').length > 1;
  return (
    <section className={styles.section} aria-label={t('shape.dependencies')}>
      <div className={styles.bar}>
        <div>
          <h2 className={styles.sectionTitle}>{t('shape.dependencies')}</h2>
          <p className={styles.lead}>{t('shape.dependencies.lead')}</p>
        </div>
        <span className={styles.push}>
          <Button
            disabled={!possible}
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('shape.dependency.new')}
          </Button>
        </span>
      </div>
      <ul className={styles.list}>
        {list.map((item) => (
          <DocumentRow
            key={item.name}
            name={nameOf(item.part)}
            sub={t('shape.dependency.by', { field: nameOf(item.data.controlledBy) })}
            onOpen={() => setOpen(item)}
            onRemove={() => void remove(item)}
          />
        ))}
      </ul>
      {open && (
        <DependencyPanel
          object={object}
          dependency={open === 'new' ? null : open}
          taken={list.map((item) => item.part)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
