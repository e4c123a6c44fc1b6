/** On the page of a record that others went into: which, and the way back. */
import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { UnmergeDialog } from './MergeDialog.tsx';
import { type ShownMerge, useMerges } from './mergeApi.ts';
import styles from './mergedFrom.module.css';

export function MergedFrom({ object, id }: { readonly object: ObjectMeta; readonly id: string }) {
  const format = useFormat();
  const merges = useMerges(object, id).data?.data ?? [];
  const [open, setOpen] = useState<ShownMerge | null>(null);
  if (merges.length === 0) return null;
  return (
    <ul className={styles.list}>
      {merges.map((merge) => {
        const name = merge.merged.label ?? t('merge.someRecord');
        return (
          <li key={merge.id} className={styles.line}>
            <IconArrowMerge size={16} stroke={1.6} aria-hidden />
            <span>
              {t('merge.from', { names: name })}
              <span className={styles.facts}>
                {' '}
                {[merge.mergedBy?.label, format.ago(merge.mergedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {merge.mayUndo && (
              <Button className={styles.back} onClick={() => setOpen(merge)}>
                {t('merge.takeBack')}
              </Button>
            )}
          </li>
        );
      })}
      {open && <UnmergeDialog object={object} merge={open} onClose={() => setOpen(null)} />}
    </ul>
  );
}
