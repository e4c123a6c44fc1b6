/** Who is who at the account: those who decide first, each with the part played and the weight of their word. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { optionMark } from '../../platform/fields/optionMark.tsx';
import { listPath, recordPath } from '../../platform/fields/recordPath.ts';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { AddRelated, RelatedHead } from '../../platform/record/RelatedHead.tsx';
import { peopleQuery } from './accountFigures.ts';
import { Influence } from './Influence.tsx';

const shown = 7;

export function PeoplePanel({ object, record }: PanelProps) {
  const { env } = useFormat();
  const contact = useObjectNamed('contact');
  const part = useObjectNamed('accountContact');
  const [adding, setAdding] = useState(false);
  const contacts = object.relations.find((relation) => relation.name === 'contacts');
  const parts = object.relations.find((relation) => relation.name === 'contactRoles');
  const role = part?.verbs.read ? fieldOf(part, 'role') : undefined;
  const id = String(record.id);
  const query = useQuery({
    ...peopleQuery(
      id,
      (role?.options ?? []).map((option) => option.value),
    ),
    enabled: contact?.verbs.read === true,
  });
  if (!contact?.verbs.read || !contacts) return null;
  const { people = [], count } = query.data ?? {};
  return (
    <section className={styles.panel} aria-label={labelOf(contacts.label)}>
      <RelatedHead parent={object} record={record} relation={contacts} child={contact} count={count} />
      <ul>
        {people.slice(0, shown).map((person) => (
          <li key={`${person.id} ${person.role}`}>
            <Link to={recordPath('contacts', person.id)} className={styles.person}>
              <Avatar id={person.id} name={person.name} />
              <span className={styles.grow}>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.note}>{person.jobTitle}</span>
              </span>
              {person.influence > 0 && <Influence value={person.influence} />}
              {person.role && role && optionMark(role, person.role, env)}
            </Link>
          </li>
        ))}
      </ul>
      {query.isSuccess && people.length === 0 && <p className={styles.none}>{t('account.noPeople')}</p>}
      <div className={styles.closed}>
        {people.length > shown && (
          <Link
            to={listPath('contacts')}
            search={{ view: 'all', filter: { account: { in: [id] } } } as never}
            className={styles.act}
          >
            {t('record.seeAll', { count: count ?? people.length })}
          </Link>
        )}
        {people.length > 0 && parts && part?.verbs.create && (
          <button type="button" className={styles.act} onClick={() => setAdding(true)}>
            {t('account.addRole')}
          </button>
        )}
      </div>
      {adding && parts && part && (
        <AddRelated
          parent={object}
          record={record}
          relation={parts}
          child={part}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
