/** Lines under the top bar for what concerns every page: no connection, a paused workspace. */
import { Button } from '@mantine/core';
import { IconPlayerPause, IconWifiOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from '../base/api.ts';
import { queryClient } from '../base/queryClient.ts';
import { type SessionWorkspace, useMe } from '../base/session.tsx';
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
          <Release />
        </p>
      )}
    </div>
  );
}

/** For those who may: the pause ends for everybody. */
function Release() {
  const may = useMe().admin.includes('settings');
  const release = useMutation({
    mutationFn: () => api.POST('/api/v1/settings/release', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['me'] }),
  });
  if (!may) return null;
  return (
    <Button size="compact-sm" variant="default" loading={release.isPending} onClick={() => release.mutate()}>
      {t('frame.release')}
    </Button>
  );
}
