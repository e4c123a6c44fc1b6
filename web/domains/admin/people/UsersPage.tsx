/** The people of the workspace, thousands if need be: find, filter, add, invite, edit, let go. */
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailPlus, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldOf, useObjectNamed } from '../../../base/metadata.ts';
import { queryRecords } from '../../../base/records.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FindBox } from '../../../components/FindBox.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { AddUserDialog } from './AddUserDialog.tsx';
import { DepartmentFilter } from './DepartmentFilter.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import own from './people.module.css';
import { conditionsOf, everyone, type LastSeen, type PeopleFilter } from './peopleApi.ts';
import { UserDialog } from './UserDialog.tsx';
import { UserRow } from './UserRow.tsx';
import { type User, type UserStatus, userFields } from './user.ts';

const page = 100;

export function UsersPage() {
  const object = useObjectNamed('user');
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [filter, setFilter] = useState<PeopleFilter>(everyone);
  const [open, setOpen] = useState<User | 'new' | 'many' | null>(null);
  const users = useInfiniteQuery({
    queryKey: ['objects', 'users', 'settings', search, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      queryRecords(
        'users',
        {
          fields: userFields,
          limit: page,
          ...(pageParam ? { cursor: pageParam } : { count: 'exact' }),
          ...(conditionsOf(filter, Date.now()) ? { filter: conditionsOf(filter, Date.now()) } : {}),
          ...(search ? { search } : { sort: 'name' }),
        },
        signal,
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', 'users'] });
  const rows = (users.data?.pages ?? []).flatMap((page) => page.data as readonly User[]);
  const count = users.data?.pages[0]?.count?.value;
  const optionsOf = (name: string) =>
    ((object && fieldOf(object, name)?.options) ?? []).map(({ value, label }) => ({
      value,
      label: labelOf(label),
    }));
  const labelIn = (name: string, value: string) =>
    optionsOf(name).find((option) => option.value === value)?.label ?? value;
  const set = (part: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...part }));
  const choice = { size: 'xs', className: own.filter, clearable: true } as const;
  return (
    <SettingsPage
      title={t('settings.users')}
      lead={t('settings.users.lead')}
      wide
      action={
        <>
          <Button
            leftSection={<IconMailPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('many')}
          >
            {t('people.inviteMany')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('settings.users.add')}
          </Button>
        </>
      }
    >
      <div className={own.filters}>
        <FindBox label={t('settings.users.find')} className={styles.find} words={typed} onWords={setTyped} />
        <Select
          {...choice}
          placeholder={t('settings.users.status')}
          aria-label={t('settings.users.status')}
          data={optionsOf('status')}
          value={filter.status}
          onChange={(value) => set({ status: value as UserStatus | null })}
        />
        <Select
          {...choice}
          placeholder={t('settings.users.roles')}
          aria-label={t('settings.users.roles')}
          data={optionsOf('roles')}
          value={filter.role}
          onChange={(role) => set({ role })}
        />
        <Select
          {...choice}
          placeholder={t('people.lastSeen')}
          aria-label={t('people.lastSeen')}
          data={(['week', 'notMonth', 'never'] as const).map((value) => ({
            value,
            label: t(`people.seen.${value}`),
          }))}
          value={filter.seen}
          onChange={(value) => set({ seen: value as LastSeen | null })}
        />
        <DepartmentFilter chosen={filter.department} onChoose={(department) => set({ department })} />
        {count !== undefined && (
          <span className={own.count} role="status">
            {t('people.peopleCount', { count })}
          </span>
        )}
      </div>
      {users.isPending && <SkeletonRows />}
      {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      {users.data && rows.length === 0 && (
        <EmptyState icon={IconUsers} title={t('settings.users.empty')} text={t('settings.users.emptyText')} />
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
        <section className={styles.tableBox} tabIndex={0} aria-label={t('settings.users')}>
          <table className={styles.table} data-people>
            <thead>
              <tr>
                <th scope="col">{t('settings.users.name')}</th>
                <th scope="col">{t('settings.users.roles')}</th>
                <th scope="col">{t('settings.users.department')}</th>
                <th scope="col">{t('people.lastSeen')}</th>
                <th scope="col">{t('settings.users.status')}</th>
                <th scope="col">
                  <span className="visuallyHidden">{t('frame.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((user) => (
                <UserRow
                  key={user.id}
                  user={user}
                  labelIn={labelIn}
                  onEdit={() => setOpen(user)}
                  onChanged={refresh}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {users.hasNextPage && (
        <Button mt={12} loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t('settings.users.more')}
        </Button>
      )}
      {open === 'new' && <AddUserDialog onClose={() => setOpen(null)} onSaved={refresh} />}
      {open === 'many' && <InviteDialog onClose={() => setOpen(null)} onSaved={refresh} />}
      {open !== null && typeof open === 'object' && object && (
        <UserDialog object={object} user={open} onClose={() => setOpen(null)} onSaved={refresh} />
      )}
    </SettingsPage>
  );
}
