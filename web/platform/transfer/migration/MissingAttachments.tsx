/** Files that did not arrive, each with its reason and the row that names it. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import own from './migration.module.css';
import { missingAttachmentsQuery } from './migrationApi.ts';

const onePage = 100;
const most = 1000;

export function MissingAttachments({ migration }: { readonly migration: string }) {
  const format = useFormat();
  const [limit, setLimit] = useState(onePage);
  const rows = useQuery({
    ...missingAttachmentsQuery(migration, limit),
    placeholderData: (before) => before,
  });
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data || rows.data.length === 0) return null;
  return (
    <>
      <ul className={own.missing}>
        {rows.data.map((one) => (
          <li key={one.id}>
            <strong>{one.named || '—'}</strong>
            <span className={classes.lead}>{one.size === null ? '' : format.bytes(one.size)}</span>
            <span className={classes.failed}>
              {one.reason ? labelOf(one.reason) : t(`move.attachments.outcome.${one.outcome}`)}
            </span>
            <span className={classes.lead}>
              {one.fileName !== null &&
                [one.fileName, one.row !== null && t('move.sampleRow', { row: one.row })]
                  .filter(Boolean)
                  .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {rows.data.length === limit && limit < most && (
        <Button variant="subtle" loading={rows.isFetching} onClick={() => setLimit(most)}>
          {t('move.attachments.more')}
        </Button>
      )}
    </>
  );
}
