/** Changes the own password; every other session ends. */
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { doorApi } from '../../../base/api.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useMe } from '../../../base/session.tsx';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';

export function MyPassword() {
  const { email } = useMe();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      doorApi.POST('/api/v1/me/password', { body }),
    onSuccess: async () => {
      form.current?.reset();
      toast(t('settings.me.passwordChanged'));
      await client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  const fields = change.error ? problemOf(change.error).fields : {};
  const visibilityToggleButtonProps = { 'aria-label': t('signIn.showPassword') };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        change.mutate({ currentPassword: String(data.get('current')), newPassword: String(data.get('new')) });
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={email ?? ''} readOnly />
      <PasswordInput
        name="current"
        label={t('settings.me.currentPassword')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={fields.currentPassword}
        visibilityToggleButtonProps={visibilityToggleButtonProps}
      />
      <PasswordInput
        name="new"
        label={t('settings.me.newPassword')}
        description={t('signIn.passwordHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={fields.newPassword ?? fields.password}
        visibilityToggleButtonProps={visibilityToggleButtonProps}
      />
      {change.isError && Object.keys(fields).length === 0 && <ErrorState error={change.error} />}
      <div className={styles.buttons}>
        <Button type="submit" size="lg" loading={change.isPending}>
          {t('settings.me.changePassword')}
        </Button>
      </div>
    </form>
  );
}
