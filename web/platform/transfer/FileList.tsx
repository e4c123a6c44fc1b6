/** The files that were uploaded together, in the order in which they are imported. */
import { useQueries } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ImportInfo } from '../../../shared/imports.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import classes from './import.module.css';
import { importQuery } from './importApi.ts';
import { importOrder } from './importOrder.ts';
import { JobState } from './JobState.tsx';
import { currentRules, type Drafts } from './mappingState.ts';

/** Those that are loaded, in order. */
export function useFiles(ids: readonly string[], drafts: Drafts): readonly ImportInfo[] {
  const objects = useObjects();
  const loaded = useQueries({ queries: ids.map((id) => importQuery(id)) });
  const files = loaded.flatMap(({ data }) =>
    data ? [{ info: data, object: currentRules(data, drafts).object }] : [],
  );
  return importOrder(files, objects).map(({ info }) => info);
}

interface Props {
  readonly files: readonly ImportInfo[];
  readonly drafts: Drafts;
  readonly at: string;
}

export function FileList({ files, drafts, at }: Props) {
  const { workspace } = useParams({ strict: false });
  const objects = useObjects();
  return (
    <nav aria-label={t('import.files')} className={classes.files}>
      <ol>
        {files.map((file, index) => {
          const { object } = currentRules(file, drafts);
          const becomes = objects.find((each) => each.plural === object);
          return (
            <li key={file.id}>
              <Link
                to={`/w/${workspace}/import/${file.id}` as string}
                search={{ files: files.map(({ id }) => id).join(',') } as never}
                aria-current={file.id === at ? 'page' : undefined}
                className={classes.fileLink}
              >
                <span className={classes.fileNumber}>{index + 1}</span>
                <span className={classes.fileName}>{file.fileName}</span>
                <span className={classes.fileNote}>
                  {becomes ? labelOf(becomes.pluralLabel) : object}
                  {' · '}
                  {file.run ? <JobState id={file.run} /> : t('import.notRun')}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
