/** What was put away of one kind: nobody sees it, its values are kept, and it can come back or go for good. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import { t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { saveConfig } from '../configApi.ts';
import styles from '../shape.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';

interface Props {
  readonly kind: 'field' | 'object';
  readonly items: readonly ConfigItem[];
  /** Said before one goes for good. */
  readonly removeText: string;
  nameOf(item: ConfigItem): string;
  iconOf(item: ConfigItem): ReactNode;
}

export function RetiredList({ kind, items, removeText, nameOf, iconOf }: Props) {
  const [removing, setRemoving] = useState<ConfigItem | null>(null);
  const restore = async (item: ConfigItem) => {
    const { retired: _, ...data } = item.data;
    try {
      await saveConfig([{ kind, name: item.name, data }], t('shape.restored', { name: nameOf(item) }));
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
            {iconOf(item)}
            <span className={styles.retiredName}>{nameOf(item)}</span>
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
          kind={kind}
          name={removing.name}
          title={t('shape.removeTitle', { name: nameOf(removing) })}
          text={removeText}
          done={t('shape.removed', { name: nameOf(removing) })}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
