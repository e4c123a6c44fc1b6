/** What a comment said before it was edited. */
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { CommentBody } from './CommentBody.tsx';
import { type Place, useVersions } from './commentApi.ts';
import styles from './comments.module.css';

export function Versions({ place, comment }: { readonly place: Place; readonly comment: string }) {
  const format = useFormat();
  const versions = useVersions(place, comment, true);
  return (
    <section className={styles.versions} aria-label={t('collab.versions')}>
      {(versions.data ?? []).map((version) => (
        <div key={version.version}>
          <time dateTime={version.at}>{format.moment(version.at)}</time>
          <CommentBody body={version.body} />
        </div>
      ))}
    </section>
  );
}
