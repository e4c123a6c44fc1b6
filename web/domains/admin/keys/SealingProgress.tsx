/** How far the sealing of all values under a new key is; it can be paused and goes on where it stood. */
import { Button, Progress } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { getJob, isOver, type Job, pauseJob, resumeJob } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import styles from '../../../frame/settings/settings.module.css';

interface SealingProgressProps {
  readonly job: string;
  onEnd(): void;
}

const lookMs = 1_000;

export function SealingProgress({ job, onEnd }: SealingProgressProps) {
  const format = useFormat();
  const [seen, setSeen] = useState<Job | null>(null);
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    let [timer, gone, was]: [ReturnType<typeof setTimeout> | undefined, boolean, boolean] = [
      undefined,
      false,
      false,
    ];
    const look = async () => {
      try {
        const now = await getJob(job);
        if (gone) return;
        setSeen(now);
        if (!isOver(now)) {
          was = true;
          timer = setTimeout(look, lookMs);
        } else if (was) ended();
      } catch (error) {
        if (!gone) errorToast(error);
      }
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [job]);
  if (seen === null || seen.state === 'cancelled') return null;
  if (seen.state === 'done') {
    return (
      <p className={styles.sub} role="status">
        {seen.failed > 0
          ? t('sensitiveKeys.unreadable', { count: format.integer(seen.failed) })
          : t('sensitiveKeys.allSealed')}
      </p>
    );
  }
  const paused = seen.state === 'paused';
  const change = async (work: (id: string) => Promise<Job>) => setSeen(await work(job));
  const share = seen.total ? (100 * seen.done) / seen.total : 0;
  return (
    <section className={styles.section} role="status" aria-label={t('sensitiveKeys.sealing')}>
      <p>
        {t(paused ? 'sensitiveKeys.paused' : 'sensitiveKeys.sealing')}{' '}
        {seen.total !== null &&
          t('jobs.progress', { done: format.integer(seen.done), total: format.integer(seen.total) })}
      </p>
      <Progress value={share} animated={!paused} aria-label={t('sensitiveKeys.sealing')} />
      <Button mt={8} onClick={() => void change(paused ? resumeJob : pauseJob).catch(errorToast)}>
        {t(paused ? 'sensitiveKeys.resume' : 'sensitiveKeys.pause')}
      </Button>
    </section>
  );
}
