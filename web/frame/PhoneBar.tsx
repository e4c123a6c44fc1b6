/** The phone's bottom bar: Home, Search, +, Inbox, More. */
import { IconBell, IconHome, IconMenu2, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../base/texts.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import type { Overlay } from './Frame.tsx';
import { UnreadMark } from './inbox/Bell.tsx';
import { useUnread } from './inbox/inboxApi.ts';
import styles from './phoneBar.module.css';

export function PhoneBar({ onOpen }: { readonly onOpen: (overlay: Overlay) => void }) {
  const path = useWorkspacePath();
  const unread = useUnread();
  const place = (to: string, label: string, Sign: typeof IconHome, count = 0) => (
    <Link
      to={path(to)}
      className={styles.item}
      // Home is above every page, and would else be marked on all of them.
      activeOptions={{ exact: true }}
    >
      <span className={styles.sign}>
        <Sign size={20} stroke={1.5} aria-hidden />
        <UnreadMark count={count} />
      </span>
      {label}
    </Link>
  );
  const button = (label: string, Sign: typeof IconHome, overlay: Overlay) => (
    <button type="button" className={styles.item} onClick={() => onOpen(overlay)}>
      <Sign size={20} stroke={1.5} aria-hidden />
      {label}
    </button>
  );
  return (
    <nav className={styles.bar} aria-label={t('frame.navigation')}>
      {place('/', t('frame.home'), IconHome)}
      {button(t('frame.searchShort'), IconSearch, { kind: 'palette' })}
      <button
        type="button"
        className={styles.create}
        aria-label={t('frame.new')}
        onClick={() => onOpen({ kind: 'create' })}
      >
        <IconPlus size={22} stroke={1.6} aria-hidden />
      </button>
      {place('/inbox', t('inbox.title'), IconBell, unread)}
      {button(t('frame.more'), IconMenu2, { kind: 'navigation' })}
    </nav>
  );
}
