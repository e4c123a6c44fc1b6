/** Who can see a record and by what, looked through page by page. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Verb } from '../../../../shared/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from './rights.module.css';
import { whoSees } from './rightsApi.ts';

export interface WhoSeesProps {
  /** Plural name of the object. */
  readonly object: string;
  readonly record: string;
}

export function WhoSees({ object, record }: WhoSeesProps) {
  const seers = useInfiniteQuery({
    queryKey: ['roles', 'whoSees', object, record],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => whoSees(object, record, pageParam, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });
  const rows = (seers.data?.pages ?? []).flatMap((page) => page.data);
  return (
    <section aria-labelledby="who-sees">
      <h2 className={styles.section} id="who-sees">
        {t('rights.whoSees')}
      </h2>
      {seers.isPending && <SkeletonRows rows={4} />}
      {seers.isError && <ErrorState error={seers.error} onRetry={() => void seers.refetch()} />}
      {rows.map(({ user, verbs, reasons }) => (
        <div key={user.id} className={styles.verdict}>
          <span>
            {user.label}
            <span className={styles.sub}>
              {verbs.map((verb) => t(`rights.verb.${verb as Verb}`)).join(' · ')}
            </span>
          </span>
          <ul className={styles.why}>
            {reasons.map((reason) => (
              <li key={`${reason.role} ${reason.text.en}`}>{labelOf(reason.text)}</li>
            ))}
          </ul>
        </div>
      ))}
      {seers.isSuccess && rows.length === 0 && <p className={styles.legend}>{t('rights.nobodySees')}</p>}
      {seers.hasNextPage && (
        <Button mt={12} loading={seers.isFetchingNextPage} onClick={() => void seers.fetchNextPage()}>
          {t('rights.lookOn')}
        </Button>
      )}
    </section>
  );
}
