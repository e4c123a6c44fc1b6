/** What was brought before: a line for each, with the way to it. */
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import classes from './import.module.css';

export interface FormerLine {
  readonly id: string;
  readonly name: string;
  /** Beside the name, such as how many files it is. */
  readonly note?: string | undefined;
  /** The object that it became, or the system that it came from. */
  readonly about: string;
  readonly rows: number;
  readonly state: ReactNode;
  readonly createdAt: string;
}

interface Props {
  readonly title: string;
  /** Headings of the name and of what the lines are about. */
  readonly columns: readonly [name: string, about: string];
  /** Path of a line within the workspace, before its id. */
  readonly place: 'import' | 'migration';
  readonly lines: readonly FormerLine[];
}

export function FormerTable({ title, columns: [name, about], place, lines }: Props) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  return (
    <section>
      <h2 className={classes.subtitle}>{title}</h2>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.former}`}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{about}</th>
              <th scope="col" className={classes.number}>
                {t('import.rows')}
              </th>
              <th scope="col">{t('import.state')}</th>
              <th scope="col">{t('import.when')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <Link to={`/w/${workspace}/${place}/${line.id}` as string} className={classes.link}>
                    {line.name}
                  </Link>
                  {line.note !== undefined && <span className={classes.lead}> · {line.note}</span>}
                </td>
                <td>{line.about}</td>
                <td className={classes.number}>{format.integer(line.rows)}</td>
                <td>{line.state}</td>
                <td>{format.moment(line.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
