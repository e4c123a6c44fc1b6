/** What a dry run or a run came to: its figures, what it made along the way, and what it could not find. */
import type { ImportResult } from '../../../shared/imports.ts';
import { useFormat } from '../../base/format.ts';
import type { Job } from '../../base/jobs.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import classes from './import.module.css';

interface Props {
  readonly job: Job;
  readonly kind: 'dryRun' | 'run';
}

export function Outcome({ job, kind }: Props) {
  const format = useFormat();
  const objects = useObjects();
  const result = job.result as unknown as ImportResult | null;
  const skipped = result?.skipped ?? 0;
  const figures = [
    ['created', result?.created ?? 0],
    ['updated', result?.updated ?? 0],
    ['unchanged', (result?.unchanged ?? 0) + skipped],
    ['refused', result?.refused ?? job.failed],
  ] as const;
  const made = Object.entries(result?.madeFor ?? {}).flatMap(([name, count]) => {
    const object = objects.find((each) => each.name === name);
    return object ? [`${labelOf(object.pluralLabel)} ${format.integer(count)}`] : [];
  });
  const unmet = result?.unmet ?? [];
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name} data-name={value > 0 ? name : undefined}>
            <dt>{t(`import.${kind}.${name}`)}</dt>
            <dd>{format.integer(value)}</dd>
          </div>
        ))}
      </dl>
      {made.length > 0 && (
        <p className={classes.lead}>{t(`import.${kind}.madeFor`, { list: made.join(' · ') })}</p>
      )}
      {unmet.length > 0 && (
        <section>
          <h2 className={classes.subtitle}>{t('import.unmet')}</h2>
          <ul className={classes.unmet}>
            {unmet.slice(0, 20).map((one) => (
              <li key={`${one.column}\n${one.value}`}>
                {t('import.unmet.one', { column: one.column, value: one.value })}
                <span className={classes.times}>{t('import.unmet.rows', { count: one.count })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
