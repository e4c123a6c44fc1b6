/** The records with the most against them; by finding, owner and department; each opens its page. */
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { QualityFinding } from '../../../../shared/quality/issueCode.ts';
import type { QualityFindingGroup } from '../../../../shared/quality/qualityAnswers.ts';
import type { LookupValue } from '../../../../shared/query.ts';
import { t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { OnePicker } from '../people/OnePicker.tsx';
import { reasonWords } from './findingWords.ts';
import styles from './quality.module.css';
import { recordsQuery } from './qualityApi.ts';

interface BadRecordsProps {
  readonly object: ObjectMeta;
  readonly issue: QualityFindingGroup | null;
  onForget(): void;
}

export function BadRecords({ object, issue, onForget }: BadRecordsProps) {
  const path = useWorkspacePath();
  const [owner, setOwner] = useState<LookupValue | null>(null);
  const [department, setDepartment] = useState<LookupValue | null>(null);
  const records = useInfiniteQuery(
    recordsQuery(object.plural, {
      ...(issue ? { issue: issue.issue } : {}),
      ...(owner?.id ? { owner: owner.id } : {}),
      ...(department?.id ? { department: department.id } : {}),
    }),
  );
  const all = records.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <div className={styles.filters}>
        <OnePicker target="user" label={t('quality.owner')} chosen={owner} onChoose={setOwner} />
        <OnePicker
          target="department"
          label={t('quality.department')}
          chosen={department}
          onChoose={setDepartment}
        />
        {issue && (
          <Button onClick={onForget}>{t('quality.only', { what: reasonWords(object, issue) })}</Button>
        )}
      </div>
      {records.isPending && <SkeletonRows rows={4} />}
      {records.isError && <ErrorState error={records.error} onRetry={() => void records.refetch()} />}
      {records.data && all.length === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('quality.noRecords')} text={t('quality.noRecordsText')} />
      )}
      <ul className={styles.records}>
        {all.map(({ id, title, owner: by, reasons }) => (
          <li key={id}>
            <div className={styles.recordHead}>
              <Link to={path(`/${object.plural}/${id}`)}>{title === '' ? t('quality.untitled') : title}</Link>
              {by !== null && <span className={styles.quiet}>{by}</span>}
            </div>
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason.issue}>
                  {reasonWords(object, { ...reason, finding: reason.finding as QualityFinding })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {records.hasNextPage && (
        <Button loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
          {t('quality.nextRecords')}
        </Button>
      )}
    </>
  );
}
