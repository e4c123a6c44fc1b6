/** The proof of one file: how many came, what they sum to on both sides, samples, and reasons of what did not come. */
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportFile, ReportSample, ReportSum } from '../../../../shared/migrationReport.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import { GroupTable } from './GroupTable.tsx';
import { MissingRows } from './MissingRows.tsx';
import own from './migration.module.css';
import { SidesTable } from './SidesTable.tsx';

export function ReportCard({ migration, file }: { readonly migration: string; readonly file: ReportFile }) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  const object = useObjects().find(({ plural }) => plural === file.object);
  const [shows, setShows] = useState<'samples' | 'missing' | null>(null);
  const missing = file.refused + file.leftOut;
  if (file.use === 'wait' || file.use === 'leaveOut' || file.use === 'attach') {
    return (
      <section className={own.card}>
        <h2 className={classes.subtitle}>{file.sheet ?? file.fileName}</h2>
        <p className={classes.lead}>{t(`move.card.${file.use}`, { count: file.waiting || file.read })}</p>
      </section>
    );
  }
  return (
    <section className={own.card}>
      <h2 className={classes.subtitle}>
        {file.sheet ?? file.fileName}
        {object && (
          <Link to={`/w/${workspace}/${object.plural}` as string} className={classes.link}>
            {labelOf(object.pluralLabel)}
          </Link>
        )}
      </h2>
      <SidesTable
        source={t('move.inFile')}
        rows={[
          { key: 'count', name: t('move.count'), both: file.count },
          ...file.sums.map((sum) => ({ key: sumKey(sum), name: sumName(sum), both: sum })),
        ]}
      />
      {file.groups.map((group) => (
        <GroupTable key={group.field} group={group} />
      ))}
      {file.shared > 0 && <p className={classes.lead}>{t('move.shared', { count: file.shared })}</p>}
      {file.reasons.length > 0 && (
        <ul className={classes.unmet}>
          {file.reasons.map((reason) => (
            <li key={`${reason.column} ${reason.text.en}`}>
              {reason.column === null ? '' : `${reason.column}: `}
              {labelOf(reason.text)}
              <span className={classes.times}>{t('import.unmet.rows', { count: reason.count })}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={own.buttons}>
        {file.samples.length > 0 && (
          <Button
            aria-expanded={shows === 'samples'}
            onClick={() => setShows(shows === 'samples' ? null : 'samples')}
          >
            {t('move.samples', { count: file.samples.length })}
          </Button>
        )}
        {missing > 0 && (
          <Button
            aria-expanded={shows === 'missing'}
            onClick={() => setShows(shows === 'missing' ? null : 'missing')}
          >
            {t('move.missingRows', { count: format.integer(missing) })}
          </Button>
        )}
      </div>
      {shows === 'samples' && <Samples samples={file.samples} plural={file.object ?? ''} />}
      {shows === 'missing' && (
        <MissingRows migration={migration} importId={file.importId} fileName={file.sheet ?? file.fileName} />
      )}
    </section>
  );
}

const sumKey = (sum: ReportSum): string => `${sum.column} ${sum.currency}`;
const sumName = (sum: ReportSum): string =>
  t('move.sum', { field: labelOf(sum.label), currency: sum.currency ?? '' }).trim();

function Samples({
  samples,
  plural,
}: {
  readonly samples: readonly ReportSample[];
  readonly plural: string;
}) {
  const { workspace } = useParams({ strict: false });
  return (
    <ul className={own.samples}>
      {samples.map((sample) => (
        <li key={sample.row}>
          <p className={own.sampleHead}>
            <span className={classes.lead}>{t('move.sampleRow', { row: sample.row })}</span>
            <Link to={`/w/${workspace}/${plural}/${sample.id}` as string} className={classes.link}>
              {sample.label ?? sample.id}
            </Link>
          </p>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <tbody>
                {sample.cells.map((cell) => (
                  <tr key={`${cell.column} ${cell.field}`} data-differs={!cell.equal || undefined}>
                    <th scope="row">{cell.column}</th>
                    <td>{cell.source || t('import.empty')}</td>
                    <td>{cell.ours || t('import.empty')}</td>
                    <td className={classes.lead}>{cell.why && t(`move.why.${cell.why}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </li>
      ))}
    </ul>
  );
}
