/** Figures of a file by stage, status or owner; open at once where something differs. */
import type { ReportFile, ReportGroup } from '../../../../shared/migrationReport.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';
import { shown } from './shownNumber.ts';
import { Verdict } from './Verdict.tsx';

function isEqual({ count, sums }: ReportGroup): boolean {
  return count.equal && sums.every(({ equal }) => equal);
}

export function GroupTable({ group }: { readonly group: ReportFile['groups'][number] }) {
  const { rows, more, label } = group;
  const columns = new Map(
    rows.flatMap(({ sums }) =>
      sums.map((sum) => [
        `${sum.field} ${sum.currency}`,
        t('move.sum', { field: labelOf(sum.label), currency: sum.currency ?? '' }).trim(),
      ]),
    ),
  );
  return (
    <details className={own.group} open={!rows.every(isEqual)}>
      <summary>
        {t('move.by', { field: labelOf(label), count: rows.length + more })}
        <Verdict equal={rows.every(isEqual)} />
      </summary>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {labelOf(label)}
              </th>
              {[t('move.count'), ...columns.values()].map((name) => (
                <th key={name} scope="colgroup" colSpan={2} className={classes.number}>
                  {name}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                {t('move.same')}
              </th>
            </tr>
            <tr>
              {['', ...columns.keys()].map((key) => [
                <th key={key} scope="col" className={classes.number}>
                  {t('move.inFile')}
                </th>,
                <th key={`${key} here`} scope="col" className={classes.number}>
                  {t('move.here')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value} data-differs={!isEqual(row) || undefined}>
                <th scope="row">{row.label ? labelOf(row.label) : (row.value ?? t('import.empty'))}</th>
                <td className={classes.number}>{shown(row.count.source)}</td>
                <td className={classes.number}>{shown(row.count.ours)}</td>
                {[...columns.keys()].map((key) => {
                  const sum = row.sums.find(({ field, currency }) => `${field} ${currency}` === key);
                  return [
                    <td key={key} className={classes.number}>
                      {sum ? shown(sum.source) : '—'}
                    </td>,
                    <td key={`${key} here`} className={classes.number}>
                      {sum ? shown(sum.ours) : '—'}
                    </td>,
                  ];
                })}
                <td>
                  <Verdict equal={isEqual(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
