/** Everything that ever changed in a record: when, who, each field before and after; any moment is one click away. */
import { Button } from '@mantine/core';
import { IconClockHour4, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { usePage } from '../../base/page.ts';
import { labelOf, t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { Avatar } from '../fields/Avatar.tsx';
import { recordPath } from '../fields/recordPath.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import styles from './history.module.css';
import { type HistoryEntry, readHistoryFilter, useHistory } from './historyPageApi.ts';
import { recordAsOfQuery } from './recordAsOfQuery.ts';
import { UndoChange } from './UndoChange.tsx';

interface HistoryPageProps {
  readonly object: ObjectMeta;
  readonly id: string;
}

export function HistoryPage({ object, id }: HistoryPageProps) {
  const navigate = useNavigate();
  const filter = readHistoryFilter(useSearch({ strict: false }));
  const [person, setPerson] = useState<LookupValue | null>(null);
  const history = useHistory(object.plural, id, filter);
  // The record of now, a deleted one too: its name stands over its history.
  const record = useQuery(recordAsOfQuery(object.plural, id, undefined)).data;
  const name = record ? String(record[object.titleField] || t('list.unnamed')) : '';
  usePage(record ? t('history.titleOf', { name }) : '', [
    { label: labelOf(object.pluralLabel), path: `/${object.plural}` },
    { label: name, path: `/${object.plural}/${id}` },
  ]);
  const entries = history.data?.pages.flatMap((page) => page.data) ?? [];
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <section className={styles.page} aria-label={t('history.title')}>
      <header className={styles.head}>
        <h1>{name ? t('history.titleOf', { name }) : t('history.title')}</h1>
        <Link to={recordPath(object.plural, id)} className={styles.back}>
          {t('history.backToRecord')}
        </Link>
      </header>
      <HistoryFilters
        object={object}
        filter={filter}
        person={person ?? (filter.actor ? actorIn(entries, filter.actor) : null)}
        onChange={(next, who) => {
          setPerson(who);
          void navigate({ search: next as never, replace: true });
        }}
      />
      {history.isError ? (
        <ErrorState
          error={history.error}
          title={t('history.notLoaded')}
          onRetry={() => void history.refetch()}
        />
      ) : history.isPending ? (
        <SkeletonRows rows={8} />
      ) : entries.length === 0 ? (
        <EmptyState
          icon={IconHistory}
          title={t(narrowed ? 'history.nothingFound' : 'history.nothing')}
          text={t(narrowed ? 'history.nothingFoundText' : 'history.nothingText')}
        />
      ) : (
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <Entry key={`${entry.version} ${entry.at}`} object={object} id={id} entry={entry} />
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <Button
          variant="subtle"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('record.earlier')}
        </Button>
      )}
    </section>
  );
}

function actorIn(entries: readonly HistoryEntry[], id: string): LookupValue | null {
  const found = entries.find((entry) => entry.actor.id === id);
  return found ? { id, object: 'user', label: found.actor.label } : null;
}

function Entry({
  object,
  id,
  entry,
}: {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly entry: HistoryEntry;
}) {
  const format = useFormat();
  const who = entry.actor.label ?? t('record.system');
  return (
    <li className={styles.entry} data-verb={entry.verb}>
      <div className={styles.when}>
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
        <span className={styles.who}>
          {entry.actor.id && <Avatar id={entry.actor.id} name={who} size={16} />}
          {who}
        </span>
      </div>
      <div className={styles.what}>
        <p className={styles.verb}>
          {t(`history.verb.${entry.verb}`)} <span>{t('history.version', { version: entry.version })}</span>
        </p>
        {entry.changes.length > 0 && (
          <ChangeLines
            object={object}
            changes={entry.changes}
            {...(entry.verb === 'create' ? { only: 'after' as const } : {})}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Link
          to={recordPath(object.plural, id)}
          search={{ asOf: entry.at } as never}
          className={styles.then}
          title={t('history.asOfThen')}
        >
          <IconClockHour4 size={14} stroke={1.6} aria-hidden />
          {t('history.then')}
        </Link>
        {entry.changeSet && object.verbs.update && (
          <UndoChange changeSet={entry.changeSet} plural={object.plural} made={entry.verb === 'create'} />
        )}
      </div>
    </li>
  );
}
