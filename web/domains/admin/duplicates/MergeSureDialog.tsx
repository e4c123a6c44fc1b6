/** Merges all groups that are sure enough: how many these are is said first, and the way back afterwards. */
import { Button, Modal, Progress, Slider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import { followJob, type Job } from '../../../base/jobs.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, undoToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { previewMerges, refreshFound, startMerges } from './duplicatesApi.ts';

interface MergeSureDialogProps {
  readonly object: ObjectMeta;
  onClose(): void;
}

export function MergeSureDialog({ object, onClose }: MergeSureDialogProps) {
  const [percent, setPercent] = useState(99);
  const [job, setJob] = useState<Job | 'asked' | null>(null);
  const least = percent / 100;
  const preview = useQuery({
    queryKey: ['duplicates', 'found', 'preview', object.plural, least],
    gcTime: 0,
    queryFn: () => previewMerges(object.plural, least),
  });
  const merge = async () => {
    setJob('asked');
    try {
      const done = await followJob(await startMerges(object.plural, least, preview.data ?? 0), setJob);
      const { merged, refused } = done.result as { merged: number; refused: number };
      undoToast(t('duplicates.mergedMany', { merged, refused }), done.changeSet, () => void refreshFound());
      onClose();
    } catch (thrown) {
      errorToast(thrown);
    }
    setJob(null);
    await refreshFound();
  };
  const count = preview.data ?? 0;
  const share = job !== null && job !== 'asked' && job.total ? (100 * job.done) / job.total : 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={t('duplicates.mergeSureTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={settings.dialogText}>{t('duplicates.mergeSureText')}</p>
      <Slider
        min={90}
        max={100}
        step={1}
        value={percent}
        disabled={job !== null}
        label={(value) => `${value}%`}
        thumbLabel={t('duplicates.least')}
        onChange={setPercent}
      />
      {preview.isError && <ErrorState error={preview.error} />}
      <p className={settings.dialogText} role="status">
        {preview.data === undefined
          ? ''
          : t('duplicates.mergeCount', { count, percent, name: labelOf(object.pluralLabel) })}
      </p>
      {job !== null && <Progress value={share} animated aria-label={t('duplicates.merging')} />}
      <div className={settings.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          disabled={count === 0}
          loading={job !== null}
          onClick={() => void merge()}
        >
          {t('duplicates.mergeThem', { count })}
        </Button>
      </div>
    </Modal>
  );
}
