/** Single imports that programs and earlier versions brought. */
import { Link, useParams } from '@tanstack/react-router';
import type { ImportInfo } from '../../../shared/imports.ts';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import classes from './import.module.css';
import { JobState } from './JobState.tsx';

export function FormerImports({ imports }: { readonly imports: readonly ImportInfo[] }) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  const objects = useObjects();
  const labelOfObject = (plural: string) => {
    const object = objects.find((each) => each.plural === plural);
    return object ? labelOf(object.pluralLabel) : plural;
  };
  return (
    <section>
      <h2 className={classes.subtitle}>{t('move.single')}</h2>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.former}`}>
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.object')}</th>
              <th scope="col" className={classes.number}>
                {t('import.rows')}
              </th>
              <th scope="col">{t('import.state')}</th>
              <th scope="col">{t('import.when')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((each) => (
              <tr key={each.id}>
                <td>
                  <Link to={`/w/${workspace}/import/${each.id}` as string} className={classes.link}>
                    {each.fileName}
                  </Link>
                </td>
                <td>{labelOfObject((each.rules ?? each.proposal.rules).object)}</td>
                <td className={classes.number}>{format.integer(each.shape.rowCount)}</td>
                <td>{each.run ? <JobState id={each.run} /> : t('import.notRun')}</td>
                <td>{format.moment(each.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
