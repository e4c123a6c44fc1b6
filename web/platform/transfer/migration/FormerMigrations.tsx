/** What was brought before, and what is on its way. */
import { Link, useParams } from '@tanstack/react-router';
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import { sourceName } from './sourceNames.ts';

export function FormerMigrations({ migrations }: { readonly migrations: readonly MigrationInfo[] }) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  return (
    <section>
      <h2 className={classes.subtitle}>{t('import.former')}</h2>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.former}`}>
          <thead>
            <tr>
              <th scope="col">{t('move.name')}</th>
              <th scope="col">{t('move.source')}</th>
              <th scope="col" className={classes.number}>
                {t('import.rows')}
              </th>
              <th scope="col">{t('import.state')}</th>
              <th scope="col">{t('import.when')}</th>
            </tr>
          </thead>
          <tbody>
            {migrations.map((each) => (
              <tr key={each.id}>
                <td>
                  <Link to={`/w/${workspace}/migration/${each.id}` as string} className={classes.link}>
                    {each.name}
                  </Link>
                  {each.totals.files > 1 && (
                    <span className={classes.lead}> · {t('move.files', { count: each.totals.files })}</span>
                  )}
                </td>
                <td>{each.source ? sourceName(each.source) : ''}</td>
                <td className={classes.number}>{format.integer(each.totals.rows)}</td>
                <td>{t(`move.state.${each.state}`)}</td>
                <td>{format.moment(each.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
