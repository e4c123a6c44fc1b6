/** What happened to a record, day by day, newest first. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { momentIn, todayIn } from '../fields/days.ts';
import { TimelineLine } from './TimelineLine.tsx';
import styles from './timeline.module.css';
import { type TimelineFilter, timelineFilters, useTimeline } from './timelineApi.ts';

interface TimelineProps {
  readonly object: ObjectMeta;
  readonly id: string;
}

const shownFor: Partial<Record<TimelineFilter, readonly string[]>> = { deals: ['account', 'contact'] };

export function Timeline({ object, id }: TimelineProps) {
  const { env, ...format } = useFormat();
  const objects = useObjects();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const timeline = useTimeline(object.plural, id, filter);
  const entries = timeline.data?.pages.flatMap((page) => page.data) ?? [];
  const today = todayIn(env.timeZone);
  const filters = (Object.keys(timelineFilters) as TimelineFilter[]).filter(
    (name) => shownFor[name]?.includes(object.name) ?? true,
  );
  let before = '';
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
        <ol className={styles.entries}>
          {entries.map((entry) => {
            const { day, time } = momentIn(entry.at, env.timeZone);
            const head = day !== before;
            before = day;
            return (
              <Fragment key={entry.id}>
                {head && (
                  <li className={styles.day}>{day === today ? t('fields.today') : format.day(day)}</li>
                )}
                <TimelineLine object={object} objects={objects} entry={entry} time={time} env={env} />
              </Fragment>
            );
          })}
        </ol>
      )}
      {timeline.hasNextPage && (
        <Button
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
