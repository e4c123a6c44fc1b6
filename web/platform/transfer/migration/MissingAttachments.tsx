/** Files that did not arrive, each with its reason and the row that names it. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
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
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('move.attachments.file')}</th>
              <th scope="col" className={classes.number}>
                {t('move.attachments.bytes')}
              </th>
              <th scope="col">{t('import.reason')}</th>
              <th scope="col">{t('move.attachments.namedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.data.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.named || '—'}</th>
                <td className={classes.number}>{one.size === null ? '' : format.bytes(one.size)}</td>
                <td className={classes.reason}>
                  {one.reason ? labelOf(one.reason) : t(`move.attachments.outcome.${one.outcome}`)}
                </td>
                <td className={classes.samples}>
                  {one.fileName !== null &&
                    [one.fileName, one.row !== null && t('move.sampleRow', { row: one.row })]
                      .filter(Boolean)
                      .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.data.length === limit && limit < most && (
        <Button variant="subtle" loading={rows.isFetching} onClick={() => setLimit(most)}>
          {t('move.attachments.more')}
        </Button>
      )}
    </>
  );
}
