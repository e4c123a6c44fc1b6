/** Guanxi's own certificates at a SAML service: made and taken away at once, while the rest of the panel waits to be saved. */
import { Button, Switch } from '@mantine/core';
import { IconCertificate, IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { saveFile } from '../../../platform/transfer/saveFile.ts';
import type { FieldsProps } from './ProviderPanel.tsx';
import styles from './signOn.module.css';
import { type Provider, useProviders, useRefresh } from './signOnApi.ts';

const most = 2;

interface OwnCertificatesProps extends Pick<FieldsProps, 'draft' | 'at' | 'say'> {
  readonly provider: Provider;
}

export function OwnCertificates({ provider: opened, draft, at, say }: OwnCertificatesProps) {
  const format = useFormat();
  const refresh = useRefresh();
  const [removing, setRemoving] = useState<string | null>(null);
  // The panel was opened with the provider of then.
  const provider = useProviders().data?.find(({ id }) => id === opened.id) ?? opened;
  const { id, ownCertificates: own } = provider;
  const make = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/signOn/providers/{id}/certificates', { params: { path: { id } }, body: {} })),
    onSuccess: () => {
      toast(t('signOn.own.made'));
      refresh();
    },
    onError: errorToast,
  });
  const state = (at: number) =>
    own.length === 1 ? null : t(at === 0 ? 'signOn.own.former' : 'signOn.own.next');
  const switches = ['encryptedOnly', 'signRequests'] as const;
  return (
    <>
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((one, place) => (
            <li key={one.id} className={styles.row}>
              <IconCertificate size={20} stroke={1.5} aria-hidden />
              <div className={styles.text}>
                <div className={styles.name}>
                  {t('signOn.own.since', { day: format.day(one.createdAt.slice(0, 10)) })}
                  {state(place) && <span className={styles.chip}>{state(place)}</span>}
                </div>
                <div className={styles.sub}>
                  {t('signOn.own.until', { day: format.day(one.endsAt.slice(0, 10)) })}
                </div>
              </div>
              <Button
                leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
                onClick={() =>
                  saveFile(
                    new Blob([one.certificate], { type: 'application/x-pem-file' }),
                    `guanxi-${one.createdAt.slice(0, 10)}.pem`,
                  )
                }
              >
                {t('signOn.own.download')}
              </Button>
              <Button
                variant="subtle"
                px={8}
                aria-label={t('signOn.own.removeNamed', { day: format.day(one.createdAt.slice(0, 10)) })}
                onClick={() => setRemoving(one.id)}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {own.length < most && (
        <div>
          <Button
            loading={make.isPending}
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => make.mutate()}
          >
            {t(own.length === 0 ? 'signOn.own.make' : 'signOn.own.makeNext')}
          </Button>
        </div>
      )}
      {own.length === most && <p className={styles.help}>{t('signOn.own.changeOver')}</p>}
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`signOn.${name}`)}
          description={t(`signOn.${name}Help`)}
          checked={draft.settings[name] === true}
          disabled={own.length === 0 && draft.settings[name] !== true}
          error={at(`settings.${name}`)}
          onChange={(event) => say({ [name]: event.currentTarget.checked })}
        />
      ))}
      {removing && (
        <ConfirmDialog
          title={t('signOn.own.removeTitle')}
          text={t('signOn.own.removeText')}
          button={t('signOn.own.remove')}
          run={() =>
            api.DELETE('/api/v1/signOn/providers/{id}/certificates/{certificate}', {
              params: { path: { id, certificate: removing } },
            })
          }
          onClose={() => setRemoving(null)}
          onDone={() => {
            toast(t('signOn.own.removed'));
            setRemoving(null);
            refresh();
          }}
        />
      )}
    </>
  );
}
