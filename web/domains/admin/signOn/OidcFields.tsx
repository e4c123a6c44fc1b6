/** OpenID Connect: issuer, client and secret. */
import { Checkbox, PasswordInput, Select, TagsInput, TextInput } from '@mantine/core';
import { t } from '../../../base/texts.ts';
import type { FieldsProps } from './ProviderPanel.tsx';

export function OidcFields({ draft, hasSecret, at, set, say }: FieldsProps) {
  const { issuer, clientId, clientAuthentication, scopes, signOut } = draft.settings;
  return (
    <>
      <TextInput
        label={t('signOn.issuer')}
        description={t('signOn.issuerHelp')}
        placeholder="https://login.microsoftonline.com/…/v2.0"
        value={String(issuer)}
        error={at('settings.issuer')}
        onChange={(event) => say({ issuer: event.currentTarget.value })}
      />
      <TextInput
        label={t('signOn.clientId')}
        value={String(clientId)}
        error={at('settings.clientId')}
        onChange={(event) => say({ clientId: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('signOn.clientSecret')}
        {...(hasSecret ? { placeholder: t('signOn.secretKept') } : {})}
        autoComplete="off"
        value={draft.secret}
        error={at('secret')}
        onChange={(event) => set({ secret: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <Select
        label={t('signOn.clientAuthentication')}
        data={[
          { value: 'basic', label: 'client_secret_basic' },
          { value: 'post', label: 'client_secret_post' },
        ]}
        value={String(clientAuthentication)}
        allowDeselect={false}
        onChange={(value) => say({ clientAuthentication: value ?? 'basic' })}
      />
      <TagsInput
        label={t('signOn.scopes')}
        value={scopes as string[]}
        error={at('settings.scopes')}
        onChange={(value) => say({ scopes: value })}
      />
      <Checkbox
        label={t('signOn.signOutToo')}
        checked={signOut === true}
        onChange={(event) => say({ signOut: event.currentTarget.checked })}
      />
    </>
  );
}
