/** The bell of the top bar with the number of what is unread. */
import { Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import styles from './inbox.module.css';
import { useUnread } from './inboxApi.ts';

const mostShown = 99;

export function Bell() {
  const path = useWorkspacePath();
  const unread = useUnread();
  const name = t('inbox.bell', { count: unread });
  return (
    <Tooltip label={`${name}  G I`}>
      <Link to={path('/inbox')} className={styles.bell} aria-label={name}>
        <IconBell size={18} stroke={1.6} aria-hidden />
        <UnreadMark count={unread} />
      </Link>
    </Tooltip>
  );
}

/** Nothing where nothing is unread. */
export function UnreadMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.count} aria-hidden="true">
      {count > mostShown ? `${mostShown}+` : count}
    </span>
  );
}
