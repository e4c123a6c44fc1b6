/** Rows that were refused: the first ones with the reason, and all of them as a file to repair and load again. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ImportInfo } from '../../../shared/imports.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import classes from './import.module.css';
import { failuresQuery, fetchFailures } from './importApi.ts';
import { saveFile } from './saveFile.ts';

async function save(info: ImportInfo, run: string): Promise<void> {
  saveFile(await fetchFailures(info.id, run), `${info.fileName.replace(/\.\w+$/, '')}.failed.csv`);
}

export function Failures({ info, run }: { readonly info: ImportInfo; readonly run: string }) {
  const format = useFormat();
  const failures = useQuery(failuresQuery(info.id, run)).data ?? [];
  return (
    <section>
      <div className={classes.failuresHead}>
        <h2 className={classes.subtitle}>{t('import.failures')}</h2>
        <Button
          leftSection={<IconDownload size={14} />}
          onClick={() => void save(info, run).catch(errorToast)}
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
            {failures.map((failure) => (
              <tr key={failure.row}>
                <td className={classes.number}>{format.integer(failure.row)}</td>
                <td className={classes.reason}>
                  {failure.errors.map((error) => (
                    <p key={`${error.field}${error.message}`}>
                      {error.field && <strong>{error.field} </strong>}
                      {error.message}
                    </p>
                  ))}
                </td>
                <td className={classes.samples}>{failure.cells.filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
