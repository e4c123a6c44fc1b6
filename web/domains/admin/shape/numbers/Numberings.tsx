/** The patterns by which new records get their numbers. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { numberingName } from '../../../../../shared/config/numbering.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import styles from '../shape.module.css';
import { NumberingPanel } from './NumberingPanel.tsx';
import { useNumberExample } from './numberExample.ts';

type Numbering = StoredDocument<'numbering'>;

export function Numberings({ object }: { readonly object: ObjectMeta }) {
  const { list } = useDocumentsOf(object.name, 'numbering');
  const types = useDocumentsOf(object.name, 'recordType').list;
  const [open, setOpen] = useState<Numbering | 'new' | null>(null);
  const example = useNumberExample();
  const nameOf = ({ name }: Numbering) => {
    const { field, recordType } = numberingName(name);
    const type = types.find((entry) => entry.part === recordType);
    const words = labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field });
    return type ? `${words} · ${labelOf(type.data.label)}` : words;
  };
  const remove = async (item: Numbering) => {
    try {
      await saveConfig(
        [{ kind: 'numbering', name: item.name, data: null }],
        t('shape.removed', { name: nameOf(item) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const texts = object.fields.filter((field) => field.type === 'text' && !field.system && !field.sensitive);
  return (
    <section aria-label={t('shape.numberings')}>
      <div className={styles.bar}>
        <div>
          <h2 className={styles.sectionTitle}>{t('shape.numberings')}</h2>
          <p className={styles.lead}>{t('shape.numberings.lead')}</p>
        </div>
        <span className={styles.push}>
          <Button
            disabled={texts.length === 0}
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('shape.numbering.new')}
          </Button>
        </span>
      </div>
      <ul className={styles.list}>
        {list.map((item) => {
          const made = example(item.data);
          return (
            <DocumentRow
              key={item.name}
              name={nameOf(item)}
              sub={'text' in made ? t('shape.numbering.next', { example: made.text }) : item.data.pattern}
              facts={[t(`shape.reset.${item.data.reset}`)]}
              onOpen={() => setOpen(item)}
              onRemove={() => void remove(item)}
            />
          );
        })}
      </ul>
      {open && (
        <NumberingPanel
          object={object}
          numbering={open === 'new' ? null : open}
          types={types}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
