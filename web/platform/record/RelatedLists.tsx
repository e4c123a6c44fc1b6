/** The child lists of a record: people, deals, tasks … each with its number, its sum and a quick way to add one. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useObjects } from '../../base/metadata.ts';
import { RelatedList } from './RelatedList.tsx';
import styles from './related.module.css';

interface RelatedListsProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** In the peek: fewer rows. */
  readonly compact?: boolean;
  /** Relations that stand on the page already. */
  readonly without?: ReadonlySet<string>;
}

/** Talks and tasks stand in the timeline already; link records are shown by what they link. */
const last = ['task', 'activity'];

const none: ReadonlySet<string> = new Set();

export function RelatedLists({ object, record, compact = false, without = none }: RelatedListsProps) {
  const objects = useObjects();
  const relations = object.relations
    .flatMap((relation) => {
      const child = objects.find((entry) => entry.name === relation.object);
      return child?.verbs.read ? [{ relation, child }] : [];
    })
    .filter(({ child, relation }) => !without.has(relation.name) && (!compact || child.name !== 'activity'))
    .sort((a, b) => last.indexOf(a.child.name) - last.indexOf(b.child.name));
  return (
    <div className={styles.lists}>
      {relations.map(({ relation, child }) => (
        <RelatedList
          key={relation.name}
          parent={object}
          record={record}
          relation={relation}
          child={child}
          rows={compact ? 3 : 5}
        />
      ))}
    </div>
  );
}
