/** A directory: where it is, by whom we read it, and how people and groups are found. */
import { Checkbox, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { t } from '../../../base/texts.ts';
import type { FieldsProps } from './ProviderPanel.tsx';
import styles from './signOn.module.css';

export function LdapFields({ draft, hasSecret, at, set, say }: FieldsProps) {
  const { settings } = draft;
  const text = (name: string, label: string, help?: string) => (
    <TextInput
      label={label}
      {...(help ? { description: help } : {})}
      value={String(settings[name] ?? '')}
      error={at(`settings.${name}`)}
      onChange={(event) => say({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text('url', t('signOn.ldap.url'), t('signOn.ldap.urlHelp'))}
      {String(settings.url).startsWith('ldap:') && (
        <Checkbox
          label={t('signOn.ldap.startTls')}
          checked={settings.startTls === true}
          error={at('settings.startTls')}
          onChange={(event) => say({ startTls: event.currentTarget.checked })}
        />
      )}
      {text('bindName', t('signOn.ldap.bindName'), t('signOn.ldap.bindNameHelp'))}
      <PasswordInput
        label={t('signOn.ldap.password')}
        {...(hasSecret ? { placeholder: t('signOn.secretKept') } : {})}
        autoComplete="off"
        value={draft.secret}
        error={at('secret')}
        onChange={(event) => set({ secret: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {text('base', t('signOn.ldap.base'))}
      {text('userFilter', t('signOn.ldap.userFilter'), t('signOn.ldap.userFilterHelp'))}
      {text('groupBase', t('signOn.ldap.groupBase'), t('signOn.ldap.groupBaseHelp'))}
      <details className={styles.more}>
        <summary>{t('signOn.ldap.more')}</summary>
        <div className={styles.step}>
          {text('subject', t('signOn.ldap.subject'), t('signOn.ldap.subjectHelp'))}
          {text('everyoneFilter', t('signOn.ldap.everyoneFilter'), t('signOn.ldap.everyoneFilterHelp'))}
          {text('groupFilter', t('signOn.ldap.groupFilter'))}
          <Textarea
            label={t('signOn.ldap.authority')}
            description={t('signOn.ldap.authorityHelp')}
            autosize
            minRows={2}
            maxRows={8}
            value={String(settings.authority ?? '')}
            error={at('settings.authority')}
            onChange={(event) => say({ authority: event.currentTarget.value })}
          />
        </div>
      </details>
    </>
  );
}
