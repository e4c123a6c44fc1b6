/** Follow a record or stop, with who else follows it. */
import { Button, Popover } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { Avatar } from '../fields/Avatar.tsx';
import styles from './collab.module.css';

const address = '/api/v1/objects/{object}/{id}/followers';

export function FollowButton({ object, id }: { readonly object: ObjectMeta; readonly id: string }) {
  const path = { object: object.plural, id };
  const key = ['together', object.plural, id, 'followers'];
  const [open, setOpen] = useState(false);
  const followers = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => bodyOf(api.GET(address, { params: { path }, signal })),
  });
  const { data } = followers;
  if (!data) return null;
  const toggle = async () => {
    queryClient.setQueryData(key, { ...data, following: !data.following });
    try {
      if (data.following) await api.DELETE(address, { params: { path } });
      else await api.POST(address, { params: { path } });
    } catch (thrown) {
      errorToast(thrown);
    }
    await queryClient.invalidateQueries({ queryKey: key });
  };
  const Sign = data.following ? IconStarFilled : IconStar;
  return (
    <span className={styles.follow}>
      <Button
        variant="subtle"
        aria-pressed={data.following}
        leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
        onClick={() => void toggle()}
      >
        {t(data.following ? 'collab.following' : 'collab.follow')}
      </Button>
      {data.data.length > 0 && (
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <Button
              variant="subtle"
              className={styles.count}
              aria-label={t('collab.followers', { count: data.data.length })}
              onClick={() => setOpen((held) => !held)}
            >
              {data.data.length}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={styles.people} aria-label={t('collab.followers', { count: data.data.length })}>
              {data.data.map(({ user, reason }) => (
                <li key={user.id}>
                  <Avatar id={user.id} name={user.label ?? ''} />
                  <span>{user.label ?? t('collab.someone')}</span>
                  <span className={styles.sub}>{t(`collab.reason.${reason}`)}</span>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
