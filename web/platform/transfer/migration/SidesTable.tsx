/** Figures of what came beside those of what is here, and whether they are the same. */
import type { BothSides } from '../../../../shared/bothSides.ts';
import { t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import { shown } from './shownNumber.ts';
import { Verdict } from './Verdict.tsx';

export interface Sides {
  readonly key: string;
  readonly name: string;
  readonly both: BothSides;
  /** How a figure is written; a plain number when absent. */
  readonly written?: (figure: string) => string;
}

/** @param source names where the figures on the other side come from */
export function SidesTable({ source, rows }: { readonly source: string; readonly rows: readonly Sides[] }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('move.what')}</th>
            <th scope="col" className={classes.number}>
              {source}
            </th>
            <th scope="col" className={classes.number}>
              {t('move.here')}
            </th>
            <th scope="col">{t('move.same')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, both, written = shown }) => (
            <tr key={key} data-differs={!both.equal || undefined}>
              <th scope="row">{name}</th>
              <td className={classes.number}>{written(both.source)}</td>
              <td className={classes.number}>{written(both.ours)}</td>
              <td>
                <Verdict equal={both.equal} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
