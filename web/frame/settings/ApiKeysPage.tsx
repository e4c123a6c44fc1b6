/** Keys for programs: made (and shown once), listed, revoked. */
import { Button } from '@mantine/core';
import { IconApi, IconKey } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import { useFormat } from '../../base/format.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { type ApiKey, ApiKeyDialog } from './ApiKeyDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

const keysKey = ['apiKeys'];

/** Read or write, and what narrows it. */
function accessOf(key: ApiKey): string {
  const { access, ranges } = key;
  const verb = key.scopes.includes('write')
    ? 'settings.apiKeys.access.write'
    : 'settings.apiKeys.access.read';
  const objects = access && t('settings.apiKeys.some', { count: Object.keys(access).length });
  const from = ranges && t('settings.apiKeys.limitedFrom', { ranges: ranges.join(', ') });
  return [t(verb), objects, from].filter(Boolean).join(' · ');
}

export function ApiKeysPage() {
  const format = useFormat();
  const client = useQueryClient();
  const keys = useQuery({
    queryKey: keysKey,
    queryFn: () => bodyOf(api.GET('/api/v1/apiKeys')),
  });
  const [creating, setCreating] = useState(false);
  const [rotating, setRotating] = useState<ApiKey | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const me = useMe();
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: keysKey });
  const create = (
    <Button
      variant="filled"
      leftSection={<IconKey size={16} stroke={1.6} aria-hidden />}
      onClick={() => setCreating(true)}
    >
      {t('settings.apiKeys.create')}
    </Button>
  );
  const list = keys.data?.data ?? [];
  return (
    <SettingsPage
      title={t('settings.apiKeys')}
      lead={t('settings.apiKeys.lead')}
      wide
      action={
        <>
          <Button
            component="a"
            href="/api/docs"
            target="_blank"
            rel="noreferrer"
            leftSection={<IconApi size={16} stroke={1.6} aria-hidden />}
          >
            {t('settings.apiKeys.docs')}
          </Button>
          {list.length > 0 && create}
        </>
      }
    >
      {keys.isPending && <SkeletonRows rows={3} />}
      {keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data && list.length === 0 && (
        <EmptyState
          icon={IconKey}
          title={t('settings.apiKeys.empty')}
          text={t('settings.apiKeys.emptyText')}
          action={create}
        />
      )}
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
        <section className={styles.tableBox} tabIndex={0} aria-label={t('settings.apiKeys')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('settings.apiKeys.name')}</th>
                <th scope="col">{t('settings.apiKeys.prefix')}</th>
                <th scope="col">{t('settings.apiKeys.access')}</th>
                <th scope="col">{t('settings.apiKeys.createdAt')}</th>
                <th scope="col">{t('settings.apiKeys.lastUsed')}</th>
                <th scope="col">{t('settings.apiKeys.expires')}</th>
                <th scope="col">
                  <span className="visuallyHidden">{t('settings.apiKeys.revoke')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((key) => (
                <tr key={key.id}>
                  <td className={styles.whoName}>{key.name}</td>
                  <td className="mono">{key.prefix}…</td>
                  <td className={styles.nowrap}>{accessOf(key)}</td>
                  <td className={styles.nowrap}>{format.moment(key.createdAt)}</td>
                  <td className={styles.nowrap}>
                    {key.lastUsedAt ? format.ago(key.lastUsedAt) : t('settings.apiKeys.never')}
                  </td>
                  <td className={styles.nowrap}>
                    {key.replacedById && `${t('settings.apiKeys.rotated')} · `}
                    {key.expiresAt
                      ? format.moment(key.expiresAt).slice(0, 10)
                      : t('settings.apiKeys.expires.never')}
                  </td>
                  <td>
                    {key.userId === me.id && key.replacedById === null && (
                      <Button variant="subtle" onClick={() => setRotating(key)}>
                        {t('settings.apiKeys.rotate')}
                      </Button>
                    )}
                    <Button data-danger variant="subtle" onClick={() => setRevoking(key)}>
                      {t('settings.apiKeys.revoke')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rotating && (
        <ConfirmDialog
          title={t('settings.apiKeys.rotateTitle', { name: rotating.name })}
          text={t('settings.apiKeys.rotateText')}
          button={t('settings.apiKeys.rotate')}
          run={async () => {
            const path = { id: rotating.id };
            const made = await bodyOf(
              api.POST('/api/v1/apiKeys/{id}/rotate', { params: { path }, body: { overlapHours: 24 } }),
            );
            setShown(made.key);
          }}
          onClose={() => setRotating(null)}
          onDone={() => {
            setRotating(null);
            refresh();
          }}
        />
      )}
      {shown !== null && <NewKeyDialog value={shown} onClose={() => setShown(null)} />}
      {creating && <ApiKeyDialog onClose={() => setCreating(false)} onMade={refresh} />}
      {revoking && (
        <ConfirmDialog
          title={t('settings.apiKeys.revokeTitle', { name: revoking.name })}
          text={t('settings.apiKeys.revokeText')}
          button={t('settings.apiKeys.revoke')}
          run={() => api.DELETE('/api/v1/apiKeys/{id}', { params: { path: { id: revoking.id } } })}
          onClose={() => setRevoking(null)}
          onDone={() => {
            toast(t('settings.apiKeys.revoked', { name: revoking.name }));
            setRevoking(null);
            refresh();
          }}
        />
      )}
    </SettingsPage>
  );
}
