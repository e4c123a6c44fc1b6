/** What a record may be the same as: its candidates with what each field says, and the way to merge them. */
import { Button, Modal } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DuplicateCandidate } from '../../../shared/duplicates.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { MergeDialog } from '../merge/MergeDialog.tsx';
import { duplicatesOf } from './duplicateApi.ts';
import styles from './duplicates.module.css';
import { EvidenceBars } from './EvidenceBars.tsx';

interface FindDuplicatesDialogProps {
  readonly object: ObjectMeta;
  readonly id: string;
  onClose(): void;
}

export function FindDuplicatesDialog({ object, id, onClose }: FindDuplicatesDialogProps) {
  const [other, setOther] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['duplicates', 'of', object.plural, id],
    gcTime: 0,
    queryFn: ({ signal }) => duplicatesOf(object.plural, id, signal),
  });
  if (other !== null) return <MergeDialog object={object} ids={[id, other]} onDone={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('duplicates.find')}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      {found.isPending && <SkeletonRows rows={3} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.candidates.length === 0 && (
        <EmptyState icon={IconCopyCheck} title={t('duplicates.findNone')} />
      )}
      <ul className={styles.candidates}>
        {found.data?.candidates.map((candidate) => (
          <Found
            key={candidate.id ?? candidate.label}
            object={object}
            candidate={candidate}
            onMerge={setOther}
          />
        ))}
      </ul>
    </Modal>
  );
}

interface FoundProps {
  readonly object: ObjectMeta;
  readonly candidate: DuplicateCandidate;
  onMerge(id: string): void;
}

function Found({ object, candidate: { id, label, owner, fields }, onMerge }: FoundProps) {
  const path = useWorkspacePath();
  return (
    <li className={styles.found}>
      <div className={styles.candidate}>
        <span className={styles.candidateWords}>
          {id === null ? (
            <span>{label || t('duplicates.hidden')}</span>
          ) : (
            <a
              href={path(`/${object.plural}/${id}`)}
              target="_blank"
              rel="noreferrer"
              className={styles.link}
            >
              {label || t('duplicates.unnamed')}
            </a>
          )}
          {owner && <span className={styles.quiet}>{owner.label}</span>}
        </span>
        {id !== null && <Button onClick={() => onMerge(id)}>{t('merge.action')}</Button>}
      </div>
      <EvidenceBars object={object} fields={fields} />
    </li>
  );
}
