/** The bar over the content: where you are, search, create, help, you. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHelp, IconMenu2, IconPlus, IconSearch } from '@tabler/icons-react';
import { t } from '../base/texts.ts';
import { Kbd } from '../components/Kbd.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import type { Overlay } from './Frame.tsx';
import { Bell } from './inbox/Bell.tsx';
import styles from './topBar.module.css';
import { UserMenu } from './UserMenu.tsx';

export interface TopBarProps {
  readonly phone: boolean;
  readonly onOpen: (overlay: Overlay) => void;
}

export function TopBar({ phone, onOpen }: TopBarProps) {
  const drawer = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  return (
    <header className={styles.bar}>
      {drawer && !phone && (
        <ActionIcon aria-label={t('frame.openMenu')} onClick={() => onOpen({ kind: 'navigation' })}>
          <IconMenu2 size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      <Breadcrumb short={phone} />
      {!phone && (
        <button
          type="button"
          className={styles.find}
          aria-keyshortcuts="Control+K"
          onClick={() => onOpen({ kind: 'palette' })}
        >
          <IconSearch size={16} stroke={1.6} aria-hidden />
          <span className="ellipsis">{t('frame.search')}</span>
          <span className={styles.findKey} aria-hidden>
            <Kbd keys="mod+k" />
          </span>
        </button>
      )}
      <div className={styles.end}>
        {!phone && (
          <>
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              aria-keyshortcuts="c"
              aria-haspopup="dialog"
              onClick={() => onOpen({ kind: 'create' })}
            >
              {t('frame.new')}
              <span className={styles.newKey} aria-hidden>
                <Kbd keys="c" />
              </span>
            </Button>
            <Tooltip label={t('help.here')}>
              <ActionIcon aria-label={t('frame.help')} onClick={() => onOpen({ kind: 'help' })}>
                <IconHelp size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        {!phone && <Bell />}
        <UserMenu />
      </div>
    </header>
  );
}
