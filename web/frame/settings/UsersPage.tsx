/** The people of the workspace: find, add, edit, invite, deactivate. */
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjectNamed } from '../../base/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';
import { UserActions } from './UserActions.tsx';
import { UserDialog } from './UserDialog.tsx';
import { type User, userFields } from './user.ts';

const toneOf = { active: 'ok', invited: 'warn', notInvited: 'line', inactive: undefined } as const;

export function UsersPage() {
  const object = useObjectNamed('user');
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const users = useInfiniteQuery({
    queryKey: ['objects', 'users', 'settings', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      queryRecords(
        'users',
        {
          fields: userFields,
          limit: 50,
          ...(search ? { search } : { sort: 'name' }),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', 'users'] });
  const rows = (users.data?.pages ?? []).flatMap((page) => page.data as readonly User[]);
  const optionLabel = (field: string, value: string) => {
    const option = object?.fields
      .find((entry) => entry.name === field)
      ?.options?.find((entry) => entry.value === value);
    return option ? labelOf(option.label) : value;
  };
  return (
    <SettingsPage
      title={t('settings.users')}
      lead={t('settings.users.lead')}
      wide
      action={
        <Button
          variant="filled"
          leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('settings.users.add')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <TextInput
          size="xs"
          className={styles.find}
          type="search"
          placeholder={t('settings.users.find')}
          aria-label={t('settings.users.find')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
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
                <th scope="col">{t('settings.users.manager')}</th>
                <th scope="col">{t('settings.users.status')}</th>
                <th scope="col">
                  <span className="visuallyHidden">{t('frame.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((user) => (
                <tr key={user.id}>
                  <td>
                    <div className={styles.who}>
                      <Avatar id={user.id} name={user.name} size={28} />
                      <div>
                        <div className={styles.whoName}>{user.name}</div>
                        <div className={styles.rowSub}>
                          {[user.email, user.jobTitle].filter(Boolean).join(' · ')}
                        </div>
                      </div>
                    </div>
                  </td>
                  <td>
                    <div className={styles.chips}>
                      {(user.roles ?? []).map((role) => (
                        <span key={role} className={styles.chip}>
                          {optionLabel('roles', role)}
                        </span>
                      ))}
                    </div>
                  </td>
                  <td>{user.department?.label ?? <span className={styles.dim}>—</span>}</td>
                  <td>{user.manager?.label ?? <span className={styles.dim}>—</span>}</td>
                  <td>
                    <span className={styles.chip} data-tone={toneOf[user.status]}>
                      {optionLabel('status', user.status)}
                    </span>
                  </td>
                  <td>
                    <UserActions user={user} onEdit={() => setEditing(user)} onChanged={refresh} />
                  </td>
                </tr>
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
      {editing && object && (
        <UserDialog
          object={object}
          user={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={refresh}
        />
      )}
    </SettingsPage>
  );
}
