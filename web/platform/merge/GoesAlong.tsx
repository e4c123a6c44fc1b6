/** What goes along with the records that are merged: counts of what the reader may see. */
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import styles from './merge.module.css';
import type { MergePreview } from './mergeApi.ts';
import { relationText } from './relationText.ts';

const beside = ['comments', 'files', 'followers', 'shares'] as const;

export function GoesAlong({ preview }: { readonly preview: MergePreview }) {
  const objects = useObjects();
  const things = [
    ...preview.relations.flatMap((relation) => relationText(objects, relation, relation.count) ?? []),
    ...beside.flatMap((name) => {
      const count = Number(preview.beside[name] ?? 0);
      return count > 0 ? [t(`merging.beside.${name}`, { count })] : [];
    }),
  ];
  return (
    <section className={styles.along} aria-live="polite">
      <h3>{t('merging.moves')}</h3>
      {things.length === 0 ? (
        <p>{t('merging.movesNothing')}</p>
      ) : (
        <ul>
          {things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      )}
      {preview.large && <p>{t('merging.large')}</p>}
    </section>
  );
}
