/** Starts the check of the data and shows how far it is. */
import { Button, Progress } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { followJob, type Job } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import styles from './quality.module.css';
import { refreshQuality, startCheck } from './qualityApi.ts';

export function CheckButton({ object }: { readonly object?: string }) {
  const [job, setJob] = useState<Job | 'asked' | null>(null);
  const ending = useRef(new AbortController());
  useEffect(() => {
    const left = new AbortController();
    ending.current = left;
    return () => left.abort();
  }, []);
  const check = async () => {
    const { signal } = ending.current;
    setJob('asked');
    try {
      const id = await startCheck(object === undefined ? undefined : [object]);
      const done = await followJob(id, setJob, signal);
      if (done.state === 'done') toast(t('quality.checked'));
      await refreshQuality();
    } catch (thrown) {
      if (!signal.aborted) errorToast(thrown);
    }
    setJob(null);
  };
  const share = job !== null && job !== 'asked' && job.total ? (100 * job.done) / job.total : 0;
  return (
    <span className={styles.check}>
      {job !== null && <Progress w={96} value={share} animated aria-label={t('quality.checking')} />}
      <Button
        variant="filled"
        leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
        loading={job !== null}
        onClick={() => void check()}
      >
        {t('quality.check')}
      </Button>
    </span>
  );
}
