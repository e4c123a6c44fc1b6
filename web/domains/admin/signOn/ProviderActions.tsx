/** What can be done with a provider: try it, compare with the directory, change, remove. */
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { DirectoryTest } from './DirectoryTest.tsx';
import { SyncDialog } from './SyncDialog.tsx';
import { type Provider, useRefresh } from './signOnApi.ts';

type Dialog = 'test' | 'sync' | 'remove';

export function ProviderActions({
  provider,
  onOpen,
}: {
  readonly provider: Provider;
  readonly onOpen: () => void;
}) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const refresh = useRefresh();
  const params = { path: { id: provider.id } };
  const test = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/signOn/providers/{id}/test', { params, body: {} })),
    // To the provider and back; the page that one comes back to shows what it said.
    onSuccess: ({ url }) => url && window.location.assign(url),
    onError: errorToast,
  });
  const close = () => setDialog(null);
  return (
    <>
      <Button
        loading={test.isPending}
        aria-label={t('signOn.testNamed', { name: provider.label })}
        onClick={() => (provider.kind === 'ldap' ? setDialog('test') : test.mutate())}
      >
        {t('signOn.test')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" px={8} aria-label={t('signOn.more', { name: provider.label })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onOpen}>{t('signOn.edit')}</Menu.Item>
          {provider.kind === 'ldap' && (
            <Menu.Item onClick={() => setDialog('sync')}>{t('signOn.sync')}</Menu.Item>
          )}
          <Menu.Item data-danger onClick={() => setDialog('remove')}>
            {t('signOn.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'test' && <DirectoryTest provider={provider} onClose={close} />}
      {dialog === 'sync' && <SyncDialog provider={provider} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={t('signOn.removeTitle', { name: provider.label })}
          text={t('signOn.removeText')}
          button={t('signOn.remove')}
          run={() => api.DELETE('/api/v1/signOn/providers/{id}', { params })}
          onClose={close}
          onDone={() => {
            toast(t('signOn.removed', { name: provider.label }));
            close();
            refresh();
          }}
        />
      )}
    </>
  );
}
