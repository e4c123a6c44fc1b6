/** What happened to a record, day by day, newest first. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { TimelineEntries } from './TimelineEntries.tsx';
import styles from './timeline.module.css';
import { type TimelineFilter, timelineFilters, useTimeline } from './timelineApi.ts';

interface TimelineProps {
  readonly object: ObjectMeta;
  readonly id: string;
  /** A figure of the page asks for the lines that it counts; a new number asks again. */
  readonly asked?: { readonly filter: TimelineFilter; readonly times: number };
}

const shownFor: Partial<Record<TimelineFilter, readonly string[]>> = { deals: ['account', 'contact'] };

export function Timeline({ object, id, asked }: TimelineProps) {
  const objects = useObjects();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const timeline = useTimeline(object.plural, id, filter);
  const entries = timeline.data?.pages.flatMap((page) => page.data) ?? [];
  const filters = (Object.keys(timelineFilters) as TimelineFilter[]).filter(
    (name) => shownFor[name]?.includes(object.name) ?? true,
  );
  const more = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  useEffect(() => {
    if (asked && asked.times > 0) setFilter(asked.filter);
  }, [asked]);
  // The next page is asked for before its end is reached; the button stays for those who do not scroll.
  useEffect(() => {
    const button = more.current;
    if (!button || !hasNextPage || isFetchingNextPage) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: '400px' },
    );
    watch.observe(button);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <section className={styles.timeline} aria-label={t('record.timeline')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form */}
      <div className={styles.filters} role="group" aria-label={t('record.timelineFilter')}>
        {filters.map((name) => (
          <button key={name} type="button" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {t(`record.timeline.${name}`)}
          </button>
        ))}
      </div>
      {timeline.isError ? (
        <ErrorState
          error={timeline.error}
          title={t('record.timelineNotLoaded')}
          onRetry={() => void timeline.refetch()}
        />
      ) : timeline.isPending ? (
        <SkeletonRows rows={4} />
      ) : entries.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('record.nothingYet')} text={t('record.nothingYetText')} />
      ) : (
        <TimelineEntries object={object} id={id} objects={objects} entries={entries} />
      )}
      {timeline.hasNextPage && (
        <Button
          ref={more}
          variant="subtle"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('record.earlier')}
        </Button>
      )}
    </section>
  );
}
