/** By which server the workspace sends mail, a test of it, and what became of every mail. */
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf, BodyOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { Outbox } from './Outbox.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

const address = '/api/v1/settings/mail';
type Settings = AnswerOf<typeof address, 'get'>;
type Server = NonNullable<BodyOf<typeof address, 'patch'>['server']>;

const key = ['settings', 'mail'];
const usualPorts = { tls: 465, startTls: 587, none: 25 } as const;

export function MailSettings() {
  const settings = useQuery({ queryKey: key, queryFn: () => bodyOf(api.GET(address)) });
  return (
    <SettingsPage title={t('settings.mail')} lead={t('settings.mail.lead')}>
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <SkeletonRows rows={6} />}
      {settings.data && <ServerForm key={settings.dataUpdatedAt} settings={settings.data} />}
      <Outbox />
    </SettingsPage>
  );
}

function ServerForm({ settings }: { readonly settings: Settings }) {
  const client = useQueryClient();
  const held = settings.server;
  const [server, setServer] = useState<Server>({
    host: held?.host ?? '',
    port: held?.port ?? usualPorts.startTls,
    security: held?.security ?? 'startTls',
    user: held?.user ?? null,
    from: held?.from ?? { name: '', address: '' },
    perMinute: held?.perMinute ?? 60,
  });
  const [password, setPassword] = useState('');
  const change = (part: Partial<Server>) => setServer((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: (next: Server | null) => bodyOf(api.PATCH(address, { body: { server: next } })),
    onSuccess: (next) => {
      client.setQueryData(key, next);
      toast(t('settings.mail.saved'));
    },
  });
  const test = useMutation({
    mutationFn: () => bodyOf(api.POST(`${address}/test`, { body: {} })),
    onSuccess: ({ sent, to, error }) =>
      sent
        ? toast(t('settings.mail.tested', { to }))
        : errorToast(new Error(t('settings.mail.refused', { error: error ?? '' }))),
    onError: errorToast,
  });
  const problem = save.error ? problemOf(save.error) : null;
  const said = (name: string) => problem?.fields[`server.${name}`] ?? problem?.fields[name] ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      ...server,
      ...(password === '' && held?.hasPassword ? {} : { password: password || null }),
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {held?.source === 'environment' && <p className={styles.note}>{t('settings.mail.environment')}</p>}
      {settings.baseUrl === null && <p className={styles.note}>{t('settings.mail.noBase')}</p>}
      {problem && Object.keys(problem.fields).length === 0 && (
        <p role="alert" className={styles.note} data-tone="warn">
          {problem.sentence}
        </p>
      )}
      <TextInput
        label={t('settings.mail.host')}
        placeholder="smtp.example.com"
        required
        value={server.host}
        error={said('host')}
        onChange={(event) => change({ host: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('settings.mail.security')}
          value={server.security}
          data={(['startTls', 'tls', 'none'] as const).map((value) => ({
            value,
            label: t(`settings.mail.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) => {
            const security = value as Server['security'];
            change({ security, port: usualPorts[security] });
          }}
        />
        <TextInput
          label={t('settings.mail.port')}
          inputMode="numeric"
          value={String(server.port)}
          error={said('port')}
          onChange={(event) => change({ port: Number(event.currentTarget.value.replace(/\D/g, '')) })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t('settings.mail.user')}
          autoComplete="off"
          value={server.user ?? ''}
          onChange={(event) => change({ user: event.currentTarget.value || null })}
        />
        <PasswordInput
          label={t('settings.mail.password')}
          autoComplete="new-password"
          placeholder={held?.hasPassword ? t('settings.mail.passwordKept') : ''}
          value={password}
          error={said('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t('settings.mail.fromName')}
          value={server.from.name}
          onChange={(event) => change({ from: { ...server.from, name: event.currentTarget.value } })}
        />
        <TextInput
          label={t('settings.mail.fromAddress')}
          type="email"
          required
          value={server.from.address}
          error={said('from.address')}
          onChange={(event) => change({ from: { ...server.from, address: event.currentTarget.value } })}
        />
      </div>
      <TextInput
        label={t('settings.mail.perMinute')}
        inputMode="numeric"
        value={String(server.perMinute)}
        error={said('perMinute')}
        onChange={(event) => change({ perMinute: Number(event.currentTarget.value.replace(/\D/g, '')) })}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t('frame.save')}
        </Button>
        <Button loading={test.isPending} disabled={held === null} onClick={() => test.mutate()}>
          {t('settings.mail.test')}
        </Button>
        {held?.source === 'settings' && (
          <Button variant="subtle" onClick={() => save.mutate(null)}>
            {t('settings.mail.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
