/** Rows of one file that did not arrive, each with its reason; all of them as a file to put right and bring again. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import { saveFile } from '../saveFile.ts';
import { fetchMissing, missingQuery } from './migrationApi.ts';

const onePage = 100;

interface Props {
  readonly migration: string;
  readonly importId: string;
  /** Of the file that was brought: the one that is saved is called after it. */
  readonly fileName: string;
}

export function MissingRows({ migration, importId, fileName }: Props) {
  const format = useFormat();
  const [limit, setLimit] = useState(onePage);
  const rows = useQuery({
    ...missingQuery(migration, importId, limit),
    placeholderData: (before) => before,
  });
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data || rows.data.length === 0) return null;
  return (
    <section>
      <div className={classes.failuresHead}>
        <h2 className={classes.subtitle}>{t('move.missing')}</h2>
        <Button
          leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}
          onClick={() =>
            void fetchMissing(migration, importId)
              .then((rows) => saveFile(rows, `${fileName.replace(/\.\w+$/, '')}.missing.csv`))
              .catch(errorToast)
          }
        >
          {t('import.failuresFile')}
        </Button>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('import.row')}
              </th>
              <th scope="col">{t('import.reason')}</th>
              <th scope="col">{t('import.cells')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.data.map((row) => (
              <tr key={row.row}>
                <td className={classes.number}>{format.integer(row.row)}</td>
                <td className={row.why === 'refused' ? classes.reason : undefined}>
                  {row.errors.length === 0 && t('move.leftOut')}
                  {row.errors.map((error) => (
                    <p key={`${error.field}${error.message}`}>
                      {error.field && <strong>{error.field} </strong>}
                      {error.message}
                    </p>
                  ))}
                </td>
                <td className={classes.samples}>{row.cells.filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.data.length === limit && (
        <Button variant="subtle" loading={rows.isFetching} onClick={() => setLimit(limit + 4 * onePage)}>
          {t('move.more')}
        </Button>
      )}
    </section>
  );
}
