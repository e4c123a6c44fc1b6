/** What each file came to, side by side; a number of rows that did not arrive opens them. */
import { Button } from '@mantine/core';
import type { FileFigures, MigrationInfo } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';
import { takenRows } from './takenRows.ts';

const figures = ['created', 'updated', 'unchanged', 'leftOut', 'refused'] as const;

interface Props {
  readonly kind: 'dryRun' | 'run';
  readonly migration: MigrationInfo;
  /** The file whose rows that did not arrive are shown. */
  readonly opened: string | null;
  readonly onOpen: (importId: string | null) => void;
}

export function FileFiguresTable({ kind, migration, opened, onOpen }: Props) {
  const format = useFormat();
  const objects = useObjects();
  const files = migration.files
    .filter(({ use }) => use === 'import' || use === 'customObject')
    .sort((a, b) => a.order - b.order);
  const figureOf = (result: FileFigures, name: (typeof figures)[number]): number =>
    name === 'unchanged' ? result.unchanged + result.skipped : result[name];
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${own.results}`}>
        <caption className={classes.caption}>{t(`move.figures.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.file')}</th>
            <th scope="col">{t('import.object')}</th>
            <th scope="col" className={classes.number}>
              {t('import.rows')}
            </th>
            {figures.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {t(`move.figure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const result = kind === 'dryRun' ? file.tried : file.result;
            const object = objects.find(({ plural }) => plural === file.object);
            const opens = result && (['refused', 'leftOut'] as const).find((name) => result[name] > 0);
            return (
              <tr key={file.importId}>
                <th scope="row" className={own.file}>
                  {file.sheet ?? file.fileName}
                  {takenRows(file).map((words) => (
                    <p key={words} className={classes.lead}>
                      {words}
                    </p>
                  ))}
                </th>
                <td>{object ? labelOf(object.pluralLabel) : file.makes && labelOf(file.makes.label)}</td>
                <td className={classes.number} data-label={t('import.rows')}>
                  {format.integer(file.rows)}
                </td>
                {figures.map((name) => (
                  <td
                    key={name}
                    className={classes.number}
                    data-name={name}
                    data-label={t(`move.figure.${name}`)}
                    data-none={!result || figureOf(result, name) === 0 || undefined}
                  >
                    {result && name === opens ? (
                      <Button
                        variant="subtle"
                        className={own.figure}
                        aria-pressed={opened === file.importId}
                        onClick={() => onOpen(opened === file.importId ? null : file.importId)}
                      >
                        {format.integer(result[name])}
                      </Button>
                    ) : (
                      result && format.integer(figureOf(result, name))
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
