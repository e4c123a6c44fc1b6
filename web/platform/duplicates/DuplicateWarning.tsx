/** Records that the one in the form may be the same as: quietly while somebody types, firmly when saving was refused. */
import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useId } from 'react';
import type { DuplicateCandidate } from '../../../shared/duplicates.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import styles from './duplicates.module.css';

interface DuplicateWarningProps {
  readonly object: ObjectMeta;
  readonly candidates: readonly DuplicateCandidate[];
  /** Saving was refused. */
  readonly refused?: { readonly mayAllow: boolean } | null;
  readonly busy?: boolean;
  /** Takes the record that is there instead of making another. */
  onUse?(id: string): void;
  onSaveAnyway?(): void;
}

const mostShown = 3;

export function DuplicateWarning(props: DuplicateWarningProps) {
  const { object, candidates, refused = null, busy = false, onUse, onSaveAnyway } = props;
  const title = useId();
  const head = refused
    ? refused.mayAllow
      ? 'duplicates.confirm'
      : 'duplicates.refused'
    : 'duplicates.maybe';
  return (
    <section
      className={styles.warning}
      data-refused={refused ? '' : undefined}
      role={refused ? 'alert' : 'status'}
      aria-labelledby={title}
    >
      <p id={title} className={styles.warningTitle}>
        <IconCopy size={16} stroke={1.6} aria-hidden />
        {t(head, { count: candidates.length })}
      </p>
      <ul className={styles.candidates}>
        {candidates.slice(0, mostShown).map((candidate) => (
          <Candidate
            key={candidate.id ?? `${candidate.label} ${candidate.owner?.id}`}
            object={object}
            candidate={candidate}
            {...(onUse ? { onUse } : {})}
          />
        ))}
      </ul>
      {candidates.length > mostShown && (
        <p className={styles.quiet}>{t('duplicates.more', { count: candidates.length - mostShown })}</p>
      )}
      {refused?.mayAllow && onSaveAnyway && (
        <Button className={styles.anyway} loading={busy} onClick={onSaveAnyway}>
          {t('duplicates.saveAnyway')}
        </Button>
      )}
    </section>
  );
}

interface CandidateProps {
  readonly object: ObjectMeta;
  readonly candidate: DuplicateCandidate;
  onUse?(id: string): void;
}

function Candidate({ object, candidate, onUse }: CandidateProps) {
  const path = useWorkspacePath();
  const { id, label, owner, fields } = candidate;
  const alike = fields.filter(({ weight }) => weight > 0).map(({ field }) => fieldOf(object, field)?.label);
  const why = alike.flatMap((name) => (name ? [labelOf(name)] : [])).join(t('record.comma'));
  const facts = [owner?.label ?? '', why && t('duplicates.sameIn', { fields: why })].filter(
    (fact) => fact !== '',
  );
  return (
    <li className={styles.candidate}>
      <span className={styles.candidateWords}>
        {id === null ? (
          <span>{label || t('duplicates.hidden')}</span>
        ) : (
          <a href={path(`/${object.plural}/${id}`)} target="_blank" rel="noreferrer" className={styles.link}>
            {label || t('duplicates.unnamed')}
            <IconExternalLink size={14} stroke={1.6} aria-hidden />
          </a>
        )}
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </span>
      {id !== null && onUse && (
        <Button size="xs" variant="subtle" onClick={() => onUse(id)}>
          {t('duplicates.useThis')}
        </Button>
      )}
    </li>
  );
}
