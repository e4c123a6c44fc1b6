/** What uses a thing: what forbids that it goes comes first, what simply ends with it after that. */
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { ConfigUse } from '../../../../../shared/config/store.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import styles from '../shape.module.css';

export function UseList({ uses }: { readonly uses: readonly ConfigUse[] }) {
  if (uses.length === 0) {
    return (
      <p className={styles.unused}>
        <IconCircleCheck size={16} stroke={1.6} aria-hidden />
        {t('shape.unused')}
      </p>
    );
  }
  const blocking = uses.filter((use) => use.blocks);
  const ending = uses.filter((use) => !use.blocks);
  return (
    <div className={styles.uses}>
      {blocking.length > 0 && <Part title={t('shape.usesBlock')} uses={blocking} blocks />}
      {ending.length > 0 && <Part title={t('shape.usesEnd')} uses={ending} blocks={false} />}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly uses: readonly ConfigUse[];
  readonly blocks: boolean;
}

function Part({ title, uses, blocks }: PartProps) {
  return (
    <div className={styles.usePart} data-blocks={blocks || undefined}>
      <p className={styles.useTitle}>
        {blocks && <IconLock size={16} stroke={1.6} aria-hidden />}
        {title}
      </p>
      <ul>
        {uses.map((use) => (
          <li key={`${use.kind}/${use.name}`}>{labelOf(use.label)}</li>
        ))}
      </ul>
    </div>
  );
}
