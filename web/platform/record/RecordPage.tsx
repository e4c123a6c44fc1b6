/** The page of a record: who it is, where it stands, its details, its life, and what belongs to it. */
import { useMediaQuery } from '@mantine/hooks';
import { IconFileUnknown } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { usePage } from '../../base/page.ts';
import { usePrinting } from '../../base/printing.ts';
import { labelOf, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { AttachmentsPanel } from '../collab/AttachmentsPanel.tsx';
import { listPath, recordPath } from '../fields/recordPath.ts';
import { MergedFrom } from '../merge/MergedFrom.tsx';
import { isMergedObject } from '../merge/mergedObjects.ts';
import { SharingPanel } from '../sharing/SharingPanel.tsx';
import { Composer } from './Composer.tsx';
import type { ComposerKind } from './composed.ts';
import { KeyFacts } from './KeyFacts.tsx';
import { PaneTabs } from './PaneTabs.tsx';
import { panelsOf, type RecordPanel } from './panels.ts';
import { RecordHead } from './RecordHead.tsx';
import { RecordSections } from './RecordSections.tsx';
import { RelatedLists } from './RelatedLists.tsx';
import styles from './record.module.css';
import { useRecord } from './recordQuery.ts';
import { StagePath } from './StagePath.tsx';
import { Timeline } from './Timeline.tsx';
import { type TimelineFilter, useTimeline } from './timelineApi.ts';

interface RecordPageProps {
  readonly object: ObjectMeta;
  readonly id: string;
}

export function RecordPage({ object, id }: RecordPageProps) {
  const navigate = useNavigate();
  const query = useRecord(object, id);
  // Asked for together with the record, before anything else of the page stands in line.
  useTimeline(object.plural, id, 'all');
  const record = query.data;
  const many = labelOf(object.pluralLabel);
  const [asked, setAsked] = useState<{ kind: ComposerKind; times: number }>({ kind: 'note', times: 0 });
  const [told, setTold] = useState<{ filter: TimelineFilter; times: number }>({ filter: 'all', times: 0 });
  const printing = usePrinting();
  const narrow = useMediaQuery('(max-width: 1279px)', window.innerWidth < 1280, {
    getInitialValueInEffect: false,
  });
  const phone = useMediaQuery('(max-width: 899px)', window.innerWidth < 900, {
    getInitialValueInEffect: false,
  });
  usePage(
    record ? String(record[object.titleField] || t('list.unnamed')) : '',
    [{ label: many, path: `/${object.plural}` }],
    id,
  );

  // The address of a merged record leads to the one that it went into.
  const elsewhere = record !== undefined && record.id !== id ? String(record.id) : null;
  useEffect(() => {
    if (elsewhere === null) return;
    toast(t('merge.moved'));
    void navigate({ to: recordPath(object.plural, elsewhere), replace: true });
  }, [elsewhere, navigate, object.plural]);

  if (query.isError) {
    const missing = ['not_found', 'forbidden', 'invalid_value', 'invalid_request'].includes(
      problemOf(query.error).code,
    );
    return (
      <div className={styles.missing}>
        {missing ? (
          <EmptyState
            icon={IconFileUnknown}
            title={t('record.missing', { object: labelOf(object.label).toLowerCase() })}
            text={t('frame.notFound.text')}
            action={<Link to={listPath(object.plural)}>{t('record.backTo', { object: many })}</Link>}
          />
        ) : (
          <ErrorState
            error={query.error}
            title={t('record.notLoaded', { object: labelOf(object.label) })}
            onRetry={() => void query.refetch()}
          />
        )}
      </div>
    );
  }
  if (!record) return <SkeletonRows rows={10} />;

  const compose = (kind: ComposerKind) => setAsked((held) => ({ kind, times: held.times + 1 }));
  const showTimeline = (filter: TimelineFilter) => setTold((held) => ({ filter, times: held.times + 1 }));
  const panels = panelsOf(object.name);
  const drawn = (place: RecordPanel['place']) =>
    panels
      .filter((panel) => panel.place === place)
      .map(({ name, Component }) => (
        <Component key={name} object={object} record={record} compose={compose} showTimeline={showTimeline} />
      ));
  const facts = drawn('facts');
  const composer = <Composer key={id} object={object} record={record} asked={asked} />;
  const timeline = <Timeline object={object} id={id} asked={told} />;
  const details = <RecordSections object={object} record={record} />;
  const related = (
    <>
      {drawn('side')}
      <SharingPanel key={`shares ${id}`} object={object} record={record} />
      <AttachmentsPanel key={id} object={object} record={record} />
      <RelatedLists
        object={object}
        record={record}
        without={new Set(panels.flatMap((panel) => panel.relations ?? []))}
      />
    </>
  );

  return (
    <article className={styles.page} data-phone={phone || undefined}>
      <RecordHead object={object} record={record} onCompose={compose} />
      {isMergedObject(object) && <MergedFrom object={object} id={id} />}
      <KeyFacts
        object={object}
        record={record}
        without={new Set(panels.flatMap((panel) => panel.keyFields ?? []))}
      >
        {facts.length > 0 ? facts : null}
      </KeyFacts>
      <StagePath object={object} record={record} />
      {(phone || narrow) && !printing ? (
        <div className={phone ? styles.one : styles.two}>
          {!phone && <div className={styles.left}>{details}</div>}
          <div className={styles.middle}>
            <PaneTabs
              key={`${id}/${phone}`}
              label={labelOf(object.label)}
              panes={[
                {
                  key: 'timeline',
                  label: t('record.timeline'),
                  content: (
                    <div className={styles.panel}>
                      {composer}
                      {timeline}
                    </div>
                  ),
                },
                ...(phone ? [{ key: 'details', label: t('record.details'), content: details }] : []),
                { key: 'related', label: t('record.related'), content: related },
              ]}
            />
          </div>
        </div>
      ) : (
        <div className={styles.three}>
          <div className={styles.left}>{details}</div>
          <div className={styles.middle}>
            {composer}
            {timeline}
          </div>
          <aside className={styles.right} aria-label={t('record.related')}>
            {related}
          </aside>
        </div>
      )}
    </article>
  );
}
