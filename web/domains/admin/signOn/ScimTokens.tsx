/** Provisioning by SCIM: the address, and the tokens that open it. */
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { CopyField } from '../../../frame/settings/CopyField.tsx';
import styles from './signOn.module.css';
import { type Provider, type ScimToken, useRefresh, useScimTokens } from './signOnApi.ts';

export function ScimTokens({ providers }: { readonly providers: readonly Provider[] }) {
  const format = useFormat();
  const tokens = useScimTokens();
  const refresh = useRefresh();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ScimToken | null>(null);
  return (
    <section className={styles.section} aria-labelledby="scim">
      <h2 className={styles.heading} id="scim">
        {t('signOn.scim')}
      </h2>
      <p className={styles.help}>{t('signOn.scimText')}</p>
      <CopyField label={t('signOn.scimAddress')} value={`${window.location.origin}/scim/v2`} />
      <ul className={styles.list}>
        {(tokens.data ?? []).map((token) => (
          <li key={token.id} className={styles.row}>
            <IconKey size={20} stroke={1.5} aria-hidden />
            <div className={styles.text}>
              <div className={styles.name}>{token.name}</div>
              <div className={styles.sub}>
                <span className="mono">{token.prefix}…</span> ·{' '}
                {token.lastUsedAt
                  ? t('signOn.scimUsed', { when: format.ago(token.lastUsedAt) })
                  : t('signOn.scimUnused')}
              </div>
            </div>
            <Button
              variant="subtle"
              data-danger
              aria-label={t('signOn.scimRevokeNamed', { name: token.name })}
              onClick={() => setRevoking(token)}
            >
              {t('signOn.scimRevoke')}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setMaking(true)}>{t('signOn.scimMake')}</Button>
      {making && <TokenDialog providers={providers} onClose={() => setMaking(false)} onMade={refresh} />}
      {revoking && (
        <ConfirmDialog
          title={t('signOn.scimRevokeNamed', { name: revoking.name })}
          text={t('signOn.scimRevokeText')}
          button={t('signOn.scimRevoke')}
          run={() => api.DELETE('/api/v1/signOn/scimTokens/{id}', { params: { path: { id: revoking.id } } })}
          onClose={() => setRevoking(null)}
          onDone={() => {
            toast(t('signOn.scimRevoked'));
            setRevoking(null);
            refresh();
          }}
        />
      )}
    </section>
  );
}

interface TokenDialogProps {
  readonly providers: readonly Provider[];
  readonly onClose: () => void;
  readonly onMade: () => void;
}

function TokenDialog({ providers, onClose, onMade }: TokenDialogProps) {
  const [name, setName] = useState('');
  const [provider, setProvider] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/signOn/scimTokens', { body: { name: name.trim(), providerId: provider } })),
    onSuccess: onMade,
  });
  const fields = create.error ? problemOf(create.error).fields : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signOn.scimMake')}
      size={520}
      closeOnClickOutside={create.data === undefined}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {create.data ? (
        <div className={styles.step}>
          <p className={styles.help}>{t('signOn.scimOnce')}</p>
          <CopyField label={t('signOn.scimToken')} value={create.data.token} />
          <div className={styles.buttons}>
            <Button size="lg" variant="filled" onClick={onClose}>
              {t('frame.done')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.step}
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate();
          }}
        >
          <TextInput
            label={t('signOn.scimName')}
            placeholder="Entra ID"
            value={name}
            maxLength={120}
            required
            withAsterisk={false}
            error={fields.name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t('signOn.scimMapping')}
            description={t('signOn.scimMappingHelp')}
            placeholder={t('signOn.scimNoMapping')}
            data={providers.map(({ id, label }) => ({ value: id, label }))}
            value={provider}
            clearable
            onChange={setProvider}
          />
          {create.isError && Object.keys(fields).length === 0 && <ErrorState error={create.error} />}
          <div className={styles.buttons}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" variant="filled" type="submit" loading={create.isPending}>
              {t('signOn.scimMake')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
