/** Whether both sides of a figure are the same. */
import { IconCheck, IconX } from '@tabler/icons-react';
import { t } from '../../../base/texts.ts';
import own from './migration.module.css';

export function Verdict({ equal }: { readonly equal: boolean }) {
  return equal ? (
    <IconCheck size={16} stroke={2} className={own.equal} role="img" aria-label={t('move.equal')} />
  ) : (
    <IconX size={16} stroke={2} className={own.differs} role="img" aria-label={t('move.differs')} />
  );
}
