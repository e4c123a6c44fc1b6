/** A record as it was at a moment that the reader chooses: its fields of that time, clearly marked, nothing to be changed. */
import { Button, TextInput } from '@mantine/core';
import { IconClockHour4, IconFileUnknown, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { usePage } from '../../base/page.ts';
import { labelOf, t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { momentIn, momentOf, todayIn } from '../fields/days.ts';
import { recordPath } from '../fields/recordPath.ts';
import { KeyFacts } from '../record/KeyFacts.tsx';
import { RecordSections } from '../record/RecordSections.tsx';
import { RecordTitle } from '../record/RecordTitle.tsx';
import { justBefore } from './asOfAddress.ts';
import styles from './history.module.css';
import { PastStage } from './PastStage.tsx';
import { recordAsOfQuery } from './recordAsOfQuery.ts';

interface PastRecordPageProps {
  readonly object: ObjectMeta;
  readonly id: string;
  /** A day or a moment. */
  readonly at: string;
}

export function PastRecordPage({ object, id, at }: PastRecordPageProps) {
  const { env, ...format } = useFormat();
  const navigate = useNavigate();
  const query = useQuery(recordAsOfQuery(object.plural, id, at));
  const record = query.data;
  const many = labelOf(object.pluralLabel);
  const name = record ? String(record[object.titleField] || t('list.unnamed')) : '';
  usePage(record ? t('history.asOfTitle', { name }) : '', [
    { label: many, path: `/${object.plural}` },
    ...(record ? [{ label: name, path: `/${object.plural}/${id}` }] : []),
  ]);
  const shown = at.includes('T') ? momentIn(at, env.timeZone) : { day: at, time: '23:59' };
  const go = (asOf: string) => void navigate({ search: { asOf } as never, replace: true });
  const choose = (value: string) => {
    const [day, time] = value.split('T');
    if (day && time) go(momentOf(day, time.slice(0, 5), env.timeZone));
  };
  const asOf = record?.asOf;
  return (
    <article className={styles.past}>
      <div className={styles.banner}>
        <IconClockHour4 size={16} stroke={1.6} aria-hidden />
        <strong>{t('history.asOf')}</strong>
        <TextInput
          type="datetime-local"
          aria-label={t('history.moment')}
          value={`${shown.day}T${shown.time}`}
          max={`${todayIn(env.timeZone)}T23:59`}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {asOf && (
          <span className={styles.since}>
            {t('history.sinceBy', {
              when: format.moment(asOf.changedAt),
              name: asOf.changedBy.label ?? t('record.system'),
              version: asOf.version,
            })}
          </span>
        )}
        <span className={styles.steps}>
          {asOf && asOf.version > 1 && (
            <Button size="xs" onClick={() => go(justBefore(asOf.changedAt))}>
              {t('history.changeBefore')}
            </Button>
          )}
          <Link to={`${recordPath(object.plural, id)}/history` as string} className={styles.back}>
            {t('record.history')}
          </Link>
          <Link to={recordPath(object.plural, id)} className={styles.back}>
            {t('history.toNow')}
          </Link>
        </span>
      </div>
      {query.isError ? (
        <EmptyState
          icon={IconFileUnknown}
          title={t('history.noneThen', { object: labelOf(object.label).toLowerCase() })}
          text={problemOf(query.error).sentence}
          action={<Link to={recordPath(object.plural, id)}>{t('history.toNow')}</Link>}
        />
      ) : !record ? (
        <SkeletonRows rows={10} />
      ) : (
        <>
          {record.asOf.deleted && (
            <p className={styles.deleted}>
              <IconTrash size={16} stroke={1.6} aria-hidden />
              {t('history.inBin')}
            </p>
          )}
          <header className={styles.pastHead}>
            <RecordTitle object={object} record={record} />
          </header>
          <KeyFacts object={object} record={record} />
          <PastStage object={object} record={record} />
          <div className={styles.pastFields}>
            <RecordSections object={object} record={record} />
          </div>
          {record.asOf.unknown.length > 0 && (
            <p className={styles.unknown}>
              {t('history.unknown', {
                fields: record.asOf.unknown
                  .flatMap((field) => fieldOf(object, field) ?? [])
                  .map((field) => labelOf(field.label))
                  .join(t('record.comma')),
              })}
            </p>
          )}
        </>
      )}
    </article>
  );
}
