/** What a rule proposes, before and after, each to be ticked off; then all of it as one change that can be undone. */
import { Button, Checkbox, Modal, Progress } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CleaningRuleName } from '../../../../shared/cleaning/rule.ts';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { QualityFindingGroup } from '../../../../shared/quality/qualityAnswers.ts';
import { followJob, type Job } from '../../../base/jobs.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, undoToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { reasonWords } from './findingWords.ts';
import styles from './quality.module.css';
import { fixesQuery, refreshQuality, startFixes } from './qualityApi.ts';

interface FixDialogProps {
  readonly object: ObjectMeta;
  readonly finding: QualityFindingGroup;
  onClose(): void;
}

export function FixDialog({ object, finding, onClose }: FixDialogProps) {
  const question = { field: finding.field, rule: finding.finding as CleaningRuleName };
  const fixes = useInfiniteQuery(fixesQuery(object.plural, question));
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set());
  const [job, setJob] = useState<Job | 'asked' | null>(null);
  const shown = fixes.data?.pages.flatMap(({ data }) => data) ?? [];
  const total = fixes.data?.pages[0]?.records ?? 0;
  const tick = (id: string, isOn: boolean) =>
    setExcept((held) => new Set(isOn ? [...held].filter((one) => one !== id) : [...held, id]));
  const apply = async () => {
    setJob('asked');
    try {
      const done = await followJob(await startFixes(object.plural, question, [...except]), setJob);
      const result = done.result as { readonly changed: number; readonly refused: number } | null;
      const words = { changed: result?.changed ?? 0, refused: result?.refused ?? 0 };
      undoToast(
        t(words.refused > 0 ? 'quality.fixedSome' : 'quality.fixed', words),
        done.changeSet,
        () => void refreshQuality(),
      );
      await refreshQuality();
      onClose();
    } catch (thrown) {
      errorToast(thrown);
      setJob(null);
    }
  };
  const share = job !== null && job !== 'asked' && job.total ? (100 * job.done) / job.total : 0;
  return (
    <Modal
      opened
      size={720}
      title={reasonWords(object, finding)}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {fixes.isPending && <SkeletonRows rows={5} />}
      {fixes.isError && <ErrorState error={fixes.error} onRetry={() => void fixes.refetch()} />}
      {fixes.data && shown.length === 0 && <p>{t('quality.nothingLeft')}</p>}
      {shown.length > 0 && (
        <>
          <p className={styles.quiet}>{t('quality.fixLead', { count: total })}</p>
          <ul className={styles.fixes} aria-label={t('quality.proposals')}>
            {shown.map(({ id, title, before, after, why }) => (
              <li key={id}>
                <Checkbox
                  classNames={{ body: styles.fixLine, labelWrapper: styles.fixLabel }}
                  checked={!except.has(id)}
                  aria-label={t('quality.take', { title: title === '' ? id : title, after })}
                  label={
                    <span className={styles.values} title={labelOf(why)}>
                      <span className={styles.whose}>{title === '' ? t('quality.untitled') : title}</span>
                      <del>{before}</del>
                      <ins>{after}</ins>
                    </span>
                  }
                  onChange={(event) => tick(id, event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
          {fixes.hasNextPage && (
            <Button
              variant="subtle"
              loading={fixes.isFetchingNextPage}
              onClick={() => void fixes.fetchNextPage()}
            >
              {t('quality.nextFixes')}
            </Button>
          )}
        </>
      )}
      {job !== null && <Progress mt={12} value={share} animated aria-label={t('quality.fixing')} />}
      <div className={styles.buttons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          loading={job !== null}
          disabled={shown.length === 0 || except.size >= total}
          onClick={() => void apply()}
        >
          {t('quality.apply', { count: Math.max(0, total - except.size) })}
        </Button>
      </div>
    </Modal>
  );
}
