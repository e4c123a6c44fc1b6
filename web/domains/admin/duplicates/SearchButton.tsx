/** Starts the search over all records of an object and shows how far it is; one that is under way is followed. */
import { Button, Progress } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { followJob, type Job } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { refreshFound, startSearch } from './duplicatesApi.ts';
import styles from './duplicatesPage.module.css';

interface SearchButtonProps {
  readonly object: string;
  /** Of a search that somebody else, or the clock, has started. */
  readonly underWay: string | null;
}

export function SearchButton({ object, underWay }: SearchButtonProps) {
  const [followed, setFollowed] = useState<string | null>(underWay);
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => setFollowed(underWay), [underWay]);
  const follow = useCallback(async (id: string, signal: AbortSignal) => {
    try {
      const done = await followJob(id, setJob, signal);
      if (done.state === 'done') toast(t('duplicates.searched'));
      await refreshFound();
    } catch (thrown) {
      if (!signal.aborted) errorToast(thrown);
    }
    if (signal.aborted) return;
    setFollowed(null);
    setJob(null);
  }, []);
  useEffect(() => {
    if (followed === null) return undefined;
    const left = new AbortController();
    void follow(followed, left.signal);
    return () => left.abort();
  }, [followed, follow]);
  const search = async () => {
    try {
      setFollowed(await startSearch(object));
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const share = job?.total ? (100 * job.done) / job.total : 0;
  return (
    <span className={styles.search}>
      {followed !== null && <Progress w={96} value={share} animated aria-label={t('duplicates.searching')} />}
      <Button
        variant="filled"
        leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
        loading={followed !== null}
        onClick={() => void search()}
      >
        {t('duplicates.search')}
      </Button>
    </span>
  );
}
