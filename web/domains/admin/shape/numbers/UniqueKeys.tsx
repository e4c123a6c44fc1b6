/** The values that no two records may share: one field, or several together. */
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
import { UniqueKeyPanel } from './UniqueKeyPanel.tsx';

type Key = StoredDocument<'uniqueKey'>;

export function UniqueKeys({ object }: { readonly object: ObjectMeta }) {
  const { list } = useDocumentsOf(object.name, 'uniqueKey');
  const [open, setOpen] = useState<Key | 'new' | null>(null);
  const words = (names: readonly string[]) =>
    names.map((name) => labelOf(fieldOf(object, name)?.label ?? { en: name, zh: name })).join(' + ');
  const remove = async (key: Key) => {
    try {
      await saveConfig(
        [{ kind: 'uniqueKey', name: key.name, data: null }],
        t('shape.removed', { name: labelOf(key.data.label) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const single = object.fields.filter((field) => field.unique && !field.system);
  return (
    <section className={styles.section} aria-label={t('shape.keys')}>
      <div className={styles.bar}>
        <div>
          <h2 className={styles.sectionTitle}>{t('shape.keys')}</h2>
          <p className={styles.lead}>{t('shape.keys.lead')}</p>
          {single.length > 0 && (
            <p className={styles.help}>
              {t('shape.keys.single', {
                fields: single.map((field) => labelOf(field.label)).join(t('record.comma')),
              })}
            </p>
          )}
        </div>
        <span className={styles.push}>
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('shape.key.new')}
          </Button>
        </span>
      </div>
      <ul className={styles.list}>
        {list.map((key) => (
          <DocumentRow
            key={key.name}
            name={labelOf(key.data.label)}
            sub={words(key.data.fields)}
            onOpen={() => setOpen(key)}
            onRemove={() => void remove(key)}
          />
        ))}
      </ul>
      {open && (
        <UniqueKeyPanel
          object={object}
          uniqueKey={open === 'new' ? null : open}
          taken={list.map((key) => key.part)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
