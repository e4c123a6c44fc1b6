/** Single sign-on: the company's own systems that sign people in, and the directory that keeps them. */
import { Button, Menu } from '@mantine/core';
import {
  IconBuildingSkyscraper,
  IconFingerprint,
  IconId,
  IconPlus,
  IconShieldLock,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { ProviderActions } from './ProviderActions.tsx';
import { ProviderPanel } from './ProviderPanel.tsx';
import { type Kind, kinds } from './providerDraft.ts';
import { ScimTokens } from './ScimTokens.tsx';
import styles from './signOn.module.css';
import { type Provider, useProviders } from './signOnApi.ts';

const icons = { oidc: IconFingerprint, saml: IconShieldLock, ldap: IconBuildingSkyscraper } as const;

type Open = { readonly kind: Kind; readonly provider: Provider | null };

export function SignOnPage() {
  const providers = useProviders();
  const [open, setOpen] = useState<Open | null>(null);
  const add = (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
          {t('signOn.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
              onClick={() => setOpen({ kind, provider: null })}
            >
              <span className={styles.choice}>{t(`signOn.kind.${kind}`)}</span>
              <span className={styles.sub}>{t(`signOn.kindText.${kind}`)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
  const list = providers.data ?? [];
  return (
    <SettingsPage title={t('settings.signOn')} lead={t('signOn.lead')} action={list.length > 0 && add}>
      {providers.isPending && <SkeletonRows rows={3} />}
      {providers.isError && <ErrorState error={providers.error} onRetry={() => void providers.refetch()} />}
      {providers.data && list.length === 0 && (
        <EmptyState icon={IconId} title={t('signOn.none')} text={t('signOn.noneText')} action={add} />
      )}
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.map((provider) => (
            <Row
              key={provider.id}
              provider={provider}
              onOpen={() => setOpen({ kind: provider.kind, provider })}
            />
          ))}
        </ul>
      )}
      {providers.data && <ScimTokens providers={list} />}
      {open && (
        <ProviderPanel
          key={open.provider?.id ?? open.kind}
          {...open}
          onClose={() => setOpen(null)}
          // What the provider has to be told is known once it is there.
          onAdded={(provider) => setOpen({ kind: provider.kind, provider })}
        />
      )}
    </SettingsPage>
  );
}

function Row({ provider, onOpen }: { readonly provider: Provider; readonly onOpen: () => void }) {
  const format = useFormat();
  const Icon = icons[provider.kind];
  const required = provider.domains.filter((rule) => rule.required).map(({ domain }) => domain);
  const ends = provider.certificates.map(({ endsAt }) => Date.parse(endsAt));
  const own = provider.ownCertificates.map(({ endsAt }) => Date.parse(endsAt));
  const endsSoon = (dates: readonly number[]) =>
    dates.length > 0 && Math.max(...dates) < Date.now() + 30 * 86_400_000;
  const soon = endsSoon(ends) || endsSoon(own);
  return (
    <li className={styles.row}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div className={styles.text}>
        <div className={styles.name}>
          <button type="button" className={styles.open} onClick={onOpen}>
            {provider.label}
          </button>
          <span className={styles.chip} data-on={provider.active ? '' : undefined}>
            {t(provider.active ? 'signOn.on' : 'signOn.off')}
          </span>
          {soon && <span className={styles.warn}>{t('signOn.certificateEnds')}</span>}
        </div>
        <div className={styles.sub}>
          {t(`signOn.kind.${provider.kind}`)} ·{' '}
          {t('signOn.people', { count: format.integer(provider.people) })} ·{' '}
          {provider.workedAt
            ? t('signOn.worked', { when: format.ago(provider.workedAt) })
            : t('signOn.neverWorked')}
          {required.length > 0 && ` · ${t('signOn.requiredFor', { domains: required.join(', ') })}`}
        </div>
      </div>
      <ProviderActions provider={provider} onOpen={onOpen} />
    </li>
  );
}
