/** Who is involved in a deal: its main contact, and the people who play a part at its account. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { queryRelated } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { lookupOf } from '../../platform/fields/lookupOf.ts';
import { optionMark } from '../../platform/fields/optionMark.tsx';
import { recordPath } from '../../platform/fields/recordPath.ts';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';

const shown = 6;

export function InvolvedPanel({ object, record }: PanelProps) {
  const { env } = useFormat();
  const part = useObjectNamed('accountContact');
  const role = part?.verbs.read ? fieldOf(part, 'role') : undefined;
  const account = lookupOf(record.account);
  const main = lookupOf(record.contact);
  const field = fieldOf(object, 'contact');
  const query = useQuery({
    queryKey: ['related', 'accounts', account?.id, 'contactRoles', 'involved'],
    enabled: Boolean(account?.id && role),
    queryFn: ({ signal }) =>
      queryRelated(
        'accounts',
        String(account?.id),
        'contactRoles',
        { fields: ['contact', 'role', 'jobTitle', 'influence'], sort: '-influence', limit: shown },
        signal,
      ),
  });
  const others = (query.data?.data ?? []).flatMap((row) => {
    const contact = row.contact as LookupValue | null;
    return contact?.id ? [{ contact, role: row.role, jobTitle: String(row.jobTitle ?? '') }] : [];
  });
  const mainPart = others.find(({ contact }) => contact.id === main?.id);
  const people = [
    ...(main?.id
      ? [{ contact: main, role: mainPart?.role ?? null, jobTitle: mainPart?.jobTitle ?? '' }]
      : []),
    ...others.filter(({ contact }) => contact.id !== main?.id),
  ];
  return (
    <section className={styles.panel} aria-label={t('deal.involved')}>
      <div className={styles.panelHead}>
        <h3>{t('deal.involved')}</h3>
      </div>
      <ul>
        {people.map(({ contact, role: value, jobTitle }) => (
          <li key={contact.id}>
            <Link to={recordPath('contacts', String(contact.id))} className={styles.person}>
              <Avatar id={String(contact.id)} name={contact.label ?? ''} />
              <span className={styles.grow}>
                <span className={styles.name}>{contact.label}</span>
                <span className={styles.note}>
                  {contact.id === main?.id && field
                    ? [labelOf(field.label), jobTitle].filter(Boolean).join(' · ')
                    : jobTitle}
                </span>
              </span>
              {value && role ? optionMark(role, value, env) : null}
            </Link>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className={styles.none}>{t('deal.nobodyInvolved')}</p>}
    </section>
  );
}
