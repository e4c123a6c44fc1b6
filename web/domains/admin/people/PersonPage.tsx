/** One person for who keeps people: who he is, where he stands, what hangs on him, and what can be done. */
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed, useObjects } from '../../../base/metadata.ts';
import { getRecord, queryRecords } from '../../../base/records.ts';
import { useMe } from '../../../base/session.tsx';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { Avatar } from '../../../platform/fields/Avatar.tsx';
import { RecordLink } from '../../../platform/fields/RecordLink.tsx';
import { PersonTrail } from '../audit/PersonTrail.tsx';
import { PersonSecurity } from '../security/PersonSecurity.tsx';
import { partName } from './partName.ts';
import own from './people.module.css';
import { handoverQuery } from './peopleApi.ts';
import { UserActions } from './UserActions.tsx';
import { UserDialog } from './UserDialog.tsx';
import { statusTone, type User, userFields } from './user.ts';

export function PersonPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const object = useObjectNamed('user');
  const me = useMe();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const person = useQuery({
    queryKey: ['objects', 'users', id, 'person'],
    queryFn: async ({ signal }) => (await getRecord('users', id, userFields, signal)) as User,
  });
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', 'users'] });
  const user = person.data;
  return (
    <SettingsPage
      title={user?.name ?? t('settings.users')}
      above={{ label: t('settings.users'), path: '/settings/users' }}
      action={
        user && (
          <>
            <Button
              leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('people.edit')}
            </Button>
            <UserActions user={user} onEdit={() => setEditing(true)} onChanged={refresh} />
          </>
        )
      }
    >
      {person.isPending && <SkeletonRows rows={5} />}
      {person.isError && <ErrorState error={person.error} onRetry={() => void person.refetch()} />}
      {user && <PersonFacts user={user} />}
      {user && <PersonHoldings id={id} />}
      {user && me.admin.includes('security') && user.status === 'active' && <PersonSecurity id={id} />}
      {user && me.admin.includes('audit') && <PersonTrail id={id} />}
      {editing && user && object && (
        <UserDialog object={object} user={user} onClose={() => setEditing(false)} onSaved={refresh} />
      )}
    </SettingsPage>
  );
}

function PersonFacts({ user }: { readonly user: User }) {
  const format = useFormat();
  const object = useObjectNamed('user');
  const labelIn = (name: string, value: string) => {
    const option = object && fieldOf(object, name)?.options?.find((each) => each.value === value);
    return option ? labelOf(option.label) : value;
  };
  const link = (of: LookupValue | null) =>
    of?.id ? <RecordLink object={of.object} id={of.id} label={of.label ?? ''} /> : '—';
  return (
    <>
      <div className={styles.who} style={{ marginBottom: 16 }}>
        <Avatar id={user.id} name={user.name} size={40} />
        <div>
          <span className={styles.chip} data-tone={statusTone[user.status]}>
            {labelIn('status', user.status)}
          </span>
          <div className={styles.rowSub}>{[user.email, user.jobTitle].filter(Boolean).join(' · ')}</div>
        </div>
      </div>
      <dl className={own.facts}>
        <dt>{t('settings.users.roles')}</dt>
        <dd className={styles.chips}>
          {(user.roles ?? []).map((role) => (
            <span key={role} className={styles.chip}>
              {labelIn('roles', role)}
            </span>
          ))}
        </dd>
        <dt>{t('settings.users.department')}</dt>
        <dd>{link(user.department)}</dd>
        <dt>{t('settings.users.manager')}</dt>
        <dd>{link(user.manager)}</dd>
        <dt>{t('people.groups')}</dt>
        <dd>
          <Memberships plural="groups" members={[user.id]} />
        </dd>
        <dt>{t('people.queues')}</dt>
        <dd>
          <Memberships plural="queues" members={[{ kind: 'user', id: user.id }]} />
        </dd>
        <dt>{t('people.lastSeen')}</dt>
        <dd>{user.lastSeenAt ? format.moment(user.lastSeenAt) : t('people.seen.never')}</dd>
      </dl>
    </>
  );
}

interface MembershipsProps {
  readonly plural: 'groups' | 'queues';
  readonly members: readonly unknown[];
}

function Memberships({ plural, members }: MembershipsProps) {
  const found = useQuery({
    queryKey: ['objects', plural, 'of', members],
    queryFn: ({ signal }) =>
      queryRecords(
        plural,
        { fields: ['name'], filter: { members: { contains: members } }, sort: 'name', limit: 100 },
        signal,
      ),
  });
  const names = (found.data?.data ?? []).map(({ name }) => String(name));
  return <>{names.length > 0 ? names.join(' · ') : '—'}</>;
}

function PersonHoldings({ id }: { readonly id: string }) {
  const format = useFormat();
  const objects = useObjects();
  const holdings = useQuery(handoverQuery(id));
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{t('people.holds')}</h2>
      {holdings.isPending && <SkeletonRows rows={3} />}
      {holdings.isError && <ErrorState error={holdings.error} />}
      {holdings.data?.total === 0 && <p className={styles.dim}>{t('people.holdsNothing')}</p>}
      <ul className={styles.rows}>
        {(holdings.data?.parts ?? []).map(({ part, count }) => (
          <li key={part} className={styles.row} style={{ minHeight: 36 }}>
            <span>{partName(objects, part)}</span>
            <span className={styles.rowEnd}>{format.integer(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
