/** Small faces of those who look at the same record now; a ring for whoever edits it. */
import { Tooltip } from '@mantine/core';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import styles from './collab.module.css';
import { usePresence } from './live/usePresence.ts';

const mostFaces = 4;

export function Present({ object, id }: { readonly object: ObjectMeta; readonly id: string }) {
  const people = usePresence(object, id);
  if (people.length === 0) return null;
  const said = (person: (typeof people)[number]) =>
    t(person.editing ? 'collab.edits' : 'collab.looks', { name: person.name });
  return (
    <ul className={styles.present} aria-label={t('collab.present')}>
      {people.slice(0, mostFaces).map((person) => (
        <li key={person.id}>
          <Tooltip label={said(person)}>
            <span className={styles.face} data-editing={person.editing || undefined}>
              <Avatar id={person.id} name={person.name} size={24} />
              <span className={styles.hidden}>{said(person)}</span>
            </span>
          </Tooltip>
        </li>
      ))}
      {people.length > mostFaces && <li className={styles.more}>+{people.length - mostFaces}</li>}
    </ul>
  );
}
