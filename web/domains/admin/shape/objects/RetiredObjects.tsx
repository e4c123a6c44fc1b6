/** Objects that were put away: nobody sees them, their records are kept, and they can come back. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { ObjectIcon } from '../../../../components/ObjectIcon.tsx';
import { saveConfig } from '../configApi.ts';
import { RemoveDialog } from '../parts/RemoveDialog.tsx';
import styles from '../shape.module.css';

export function RetiredObjects({ items }: { readonly items: readonly ConfigItem[] }) {
  const [removing, setRemoving] = useState<ConfigItem | null>(null);
  const restore = async (item: ConfigItem) => {
    const { retired: _, ...data } = item.data as unknown as ObjectDocument;
    try {
      await saveConfig(
        [{ kind: 'object', name: item.name, data }],
        t('shape.restored', { name: labelOf(data.pluralLabel) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  return (
    <section className={styles.retired}>
      <h2 className={styles.sectionTitle}>{t('shape.retired')}</h2>
      <ul className={styles.objects}>
        {items.map((item) => {
          const { icon, pluralLabel } = item.data as unknown as ObjectDocument;
          return (
            <li key={item.name} className={styles.retiredRow}>
              <ObjectIcon name={icon} size={18} />
              <span className={styles.retiredName}>{labelOf(pluralLabel)}</span>
              <Button size="xs" onClick={() => void restore(item)}>
                {t('shape.restore')}
              </Button>
              <Button size="xs" variant="subtle" data-danger onClick={() => setRemoving(item)}>
                {t('shape.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {removing && (
        <RemoveDialog
          kind="object"
          name={removing.name}
          title={t('shape.removeTitle', {
            name: labelOf((removing.data as unknown as ObjectDocument).pluralLabel),
          })}
          text={t('shape.object.removeText')}
          done={t('shape.removed', {
            name: labelOf((removing.data as unknown as ObjectDocument).pluralLabel),
          })}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
