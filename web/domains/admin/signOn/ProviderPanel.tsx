/** One provider, in the order in which it is set up: what it is told of us, where it is, whom it knows, what they become. */
import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { CopyField } from '../../../frame/settings/CopyField.tsx';
import { SidePanel } from '../shape/parts/SidePanel.tsx';
import { DomainRows } from './DomainRows.tsx';
import { LdapFields } from './LdapFields.tsx';
import { MappingFields } from './MappingFields.tsx';
import { OidcFields } from './OidcFields.tsx';
import { OwnCertificates } from './OwnCertificates.tsx';
import { draftOf, type Kind, newDraft, type ProviderDraft } from './providerDraft.ts';
import { SamlFields } from './SamlFields.tsx';
import { Step } from './Step.tsx';
import { type Provider, useSaveProvider } from './signOnApi.ts';

interface ProviderPanelProps {
  readonly kind: Kind;
  /** Null: a new one. */
  readonly provider: Provider | null;
  onClose(): void;
  onAdded(provider: Provider): void;
}

export interface FieldsProps {
  readonly draft: ProviderDraft;
  readonly hasSecret: boolean;
  at(path: string): string | undefined;
  set(part: Partial<ProviderDraft>): void;
  /** Changes members of `settings`. */
  say(part: Readonly<Record<string, unknown>>): void;
}

const fields = { oidc: OidcFields, saml: SamlFields, ldap: LdapFields } as const;
const members = ['label', 'settings', 'secret', 'domains', 'mapping'];

export function ProviderPanel({ kind, provider, onClose, onAdded }: ProviderPanelProps) {
  const [draft, setDraft] = useState(() => (provider ? draftOf(provider) : newDraft(kind)));
  const saving = useSaveProvider(provider, (saved) => {
    toast(t('frame.saved'));
    if (provider === null) onAdded(saved);
    else onClose();
  });
  const set = (part: Partial<ProviderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const given: FieldsProps = {
    draft,
    hasSecret: provider?.hasSecret ?? false,
    at: saving.at,
    set,
    say: (part) => setDraft((before) => ({ ...before, settings: { ...before.settings, ...part } })),
  };
  const Fields = fields[kind];
  return (
    <SidePanel
      wide
      title={provider?.label ?? t(`signOn.kind.${kind}`)}
      saving={saving}
      members={members}
      button={t(provider ? 'frame.save' : 'signOn.saveFirst')}
      onClose={onClose}
      onSave={() => saving.save(draft)}
    >
      <Step title={t('signOn.step.name')}>
        <TextInput
          label={t('signOn.label')}
          description={t('signOn.labelHelp')}
          placeholder={t(`signOn.labelPlaceholder.${kind}`)}
          value={draft.label}
          maxLength={60}
          error={saving.at('label')}
          onChange={(event) => set({ label: event.currentTarget.value })}
          data-autofocus
        />
        <Switch
          label={t('signOn.active')}
          description={t('signOn.activeHelp')}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Step>
      {kind !== 'ldap' && (
        <Step title={t('signOn.step.addresses')} text={t('signOn.step.addressesText')}>
          {provider ? <Addresses provider={provider} /> : <p>{t('signOn.addressesLater')}</p>}
        </Step>
      )}
      {kind === 'saml' && provider && (
        <Step title={t('signOn.step.own')} text={t('signOn.step.ownText')}>
          <OwnCertificates provider={provider} draft={draft} at={saving.at} say={given.say} />
        </Step>
      )}
      <Step title={t(`signOn.step.${kind}`)} text={t(`signOn.step.${kind}Text`)}>
        <Fields {...given} />
      </Step>
      <Step title={t('signOn.step.domains')} text={t('signOn.step.domainsText')}>
        <DomainRows
          rules={draft.domains}
          error={saving.at('domains')}
          onChange={(domains) => set({ domains })}
        />
      </Step>
      <Step title={t('signOn.step.people')} text={t('signOn.step.peopleText')}>
        <MappingFields mapping={draft.mapping} at={saving.at} onChange={(mapping) => set({ mapping })} />
      </Step>
    </SidePanel>
  );
}

function Addresses({ provider }: { readonly provider: Provider }) {
  const { returnTo, signedOut, backchannel, saml } = provider.addresses;
  if (provider.kind === 'saml')
    return (
      <>
        <CopyField label={t('signOn.address.metadata')} value={saml.entityId} />
        <CopyField label={t('signOn.address.assertion')} value={saml.assertion} />
      </>
    );
  return (
    <>
      <CopyField label={t('signOn.address.returnTo')} value={returnTo} />
      <CopyField label={t('signOn.address.signedOut')} value={signedOut} />
      <CopyField label={t('signOn.address.backchannel')} value={backchannel} />
    </>
  );
}
