/** Imports: a place to drop files, and what was imported before. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { usePage } from '../../base/page.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import classes from './import.module.css';
import { importsQuery } from './importApi.ts';
import { importOrder } from './importOrder.ts';
import { JobState } from './JobState.tsx';
import { UploadZone } from './UploadZone.tsx';

export function ImportsPage() {
  usePage(t('import.title'));
  const { workspace } = useParams({ strict: false });
  const navigate = useNavigate();
  const format = useFormat();
  const objects = useObjects();
  const imports = useQuery(importsQuery());
  const pathOf = (id: string) => `/w/${workspace}/import/${id}`;
  const objectLabel = (plural: string) => {
    const object = objects.find((each) => each.plural === plural);
    return object ? labelOf(object.pluralLabel) : plural;
  };
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('import.title')}</h1>
        <p className={classes.lead}>{t('import.lead')}</p>
      </header>
      <UploadZone
        onUploaded={(uploads) => {
          const files = importOrder(
            uploads.map((info) => ({ id: info.id, object: (info.rules ?? info.proposal.rules).object })),
            objects,
          );
          const [first] = files;
          if (!first) return;
          const search = files.length > 1 ? { files: files.map(({ id }) => id).join(',') } : {};
          void navigate({ to: pathOf(first.id) as string, search: search as never });
        }}
      />
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data && imports.data.length > 0 && (
        <section>
          <h2 className={classes.subtitle}>{t('import.former')}</h2>
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
                {imports.data.map((each) => (
                  <tr key={each.id}>
                    <td>
                      <Link to={pathOf(each.id) as string} className={classes.link}>
                        {each.fileName}
                      </Link>
                    </td>
                    <td>{objectLabel((each.rules ?? each.proposal.rules).object)}</td>
                    <td className={classes.number}>{format.integer(each.shape.rowCount)}</td>
                    <td>{each.run ? <JobState id={each.run} /> : t('import.notRun')}</td>
                    <td>{format.moment(each.createdAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}
