/** A record beside the list: enough to decide, without leaving the row. */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsMaximize, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useKeys } from '../../base/keys.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { showNumber } from '../fields/exactNumber.ts';
import { recordPath } from '../fields/recordPath.ts';
import { DetailList } from '../record/DetailList.tsx';
import { RecordTitle } from '../record/RecordTitle.tsx';
import { RelatedLists } from '../record/RelatedLists.tsx';
import { useRecord } from '../record/recordQuery.ts';
import styles from './peek.module.css';

interface PeekProps {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly place: { readonly at: number; readonly of: number | undefined } | undefined;
  onClose(): void;
  onStep(by: 1 | -1): void;
}

export function Peek({ object, id, place, onClose, onStep }: PeekProps) {
  const record = useRecord(object, id);
  useKeys([{ keys: 'escape', text: 'frame.close', area: 'keys.list', run: onClose }]);
  const facts = [...new Set([...object.keyFields, ...(object.sections[0]?.fields ?? [])])].filter(
    (name) => name !== object.titleField,
  );
  return (
    <aside
      className={styles.peek}
      aria-label={t('list.peekOf', { name: String(record.data?.[object.titleField] ?? '') })}
    >
      <div className={styles.head}>
        <ActionIcon
          size="xs"
          color="gray"
          aria-label={t('frame.close')}
          title={t('frame.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          size="xs"
          color="gray"
          aria-label={t('list.before')}
          disabled={!place || place.at <= 1}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          size="xs"
          color="gray"
          aria-label={t('list.next')}
          disabled={!place}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size={16} stroke={1.6} />
        </ActionIcon>
        {place && (
          <span className={styles.place}>
            {place.of === undefined
              ? showNumber(place.at, 0)
              : t('list.placeOf', { at: place.at, count: place.of })}
          </span>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={styles.open}
          leftSection={<IconArrowsMaximize size={14} stroke={1.6} />}
          renderRoot={(props) => <Link to={recordPath(object.plural, id)} {...props} />}
        >
          {t('list.open')}
        </Button>
      </div>
      <div className={styles.body}>
        {record.isError ? (
          <ErrorState
            error={record.error}
            title={t('record.notLoaded', { object: labelOf(object.label) })}
            onRetry={() => void record.refetch()}
          />
        ) : !record.data ? (
          <SkeletonRows rows={4} />
        ) : (
          <>
            <div className={styles.title}>
              <RecordTitle object={object} record={record.data} level={2} />
            </div>
            <div className={styles.section}>
              <DetailList object={object} record={record.data} fields={facts} />
            </div>
            <RelatedLists object={object} record={record.data} compact />
          </>
        )}
      </div>
    </aside>
  );
}
