/** Lines under the top bar for what concerns every page: no connection, a paused workspace. */
import { IconPlayerPause, IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { SessionWorkspace } from '../base/session.tsx';
import { t } from '../base/texts.ts';
import styles from './frame.module.css';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function Banners({ workspace }: { readonly workspace: SessionWorkspace }) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <IconWifiOff size={16} stroke={1.6} aria-hidden />
          {t('frame.offline.banner')}
        </p>
      )}
      {workspace.paused && (
        <p className={styles.banner}>
          <IconPlayerPause size={16} stroke={1.6} aria-hidden />
          {t('frame.paused')}
        </p>
      )}
    </div>
  );
}
