/** Fields that were put away: their values are kept, and they can come back or go for good. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FieldDocument } from '../../../../../shared/config/field.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { FieldIcon } from '../../../../platform/fields/FieldIcon.tsx';
import { saveConfig } from '../configApi.ts';
import { RemoveDialog } from '../parts/RemoveDialog.tsx';
import styles from '../shape.module.css';

function documentOf(item: ConfigItem): FieldDocument {
  return item.data as unknown as FieldDocument;
}

export function RetiredFields({ items }: { readonly items: readonly ConfigItem[] }) {
  const [removing, setRemoving] = useState<ConfigItem | null>(null);
  const restore = async (item: ConfigItem) => {
    const { retired: _, ...data } = documentOf(item);
    try {
      await saveConfig(
        [{ kind: 'field', name: item.name, data }],
        t('shape.restored', { name: labelOf(data.label) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  return (
    <section className={styles.retired}>
      <h2 className={styles.sectionTitle}>{t('shape.retired')}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.name} className={styles.retiredRow}>
            <FieldIcon type={documentOf(item).type} />
            <span className={styles.retiredName}>{labelOf(documentOf(item).label)}</span>
            <Button size="xs" onClick={() => void restore(item)}>
              {t('shape.restore')}
            </Button>
            <Button size="xs" variant="subtle" data-danger onClick={() => setRemoving(item)}>
              {t('shape.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {removing && (
        <RemoveDialog
          kind="field"
          name={removing.name}
          title={t('shape.removeTitle', { name: labelOf(documentOf(removing).label) })}
          text={t('shape.field.removeText')}
          done={t('shape.removed', { name: labelOf(documentOf(removing).label) })}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
