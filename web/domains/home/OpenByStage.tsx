/** The open pipeline, stage by stage. */
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObject } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { openFilter, openQuery } from './figures.ts';
import classes from './home.module.css';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';

export function OpenByStage({ scope }: { readonly scope: Scope }) {
  const format = useFormat();
  const object = useObject('opportunities');
  const { data } = useQuery(openQuery(scope));
  const stages = ((object && fieldOf(object, 'stage')?.options) ?? []).filter(
    (stage) => stage.outcome === 'open',
  );
  const rows = stages.map((stage) => {
    const group = data?.groups.find((each) => each.keys.stage?.value === stage.value);
    return {
      stage,
      count: Number(group?.measures.count ?? 0),
      value: Number(group?.measures.value ?? 0),
    };
  });
  const highest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section className={classes.card} aria-labelledby="home-stages">
      <h2 id="home-stages" className={classes.cardTitle}>
        {t('home.openByStage')} <span>{t('home.asOfNow')}</span>
      </h2>
      <ul className={classes.bars}>
        {rows.map(({ stage, count, value }) => (
          <li key={stage.value}>
            <RowsLink
              object="opportunities"
              filter={{ ...openFilter(scope), stage: { eq: stage.value } }}
              sort="closeDate"
              title={t('home.openRows')}
              className={classes.stageLink}
            >
              <span className={classes.barName}>{labelOf(stage.label)}</span>
              <span className={classes.barTrack}>
                <span
                  className={classes.bar}
                  style={{
                    inlineSize: `${(count / highest) * 100}%`,
                    background: `var(--gx-${stage.colour ?? 's3'})`,
                  }}
                />
              </span>
              <span className={classes.barCount}>{format.integer(count)}</span>
              <span className={classes.barValue}>{value === 0 ? '—' : format.money(value)}</span>
            </RowsLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
