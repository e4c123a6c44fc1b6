/** Tries a directory: by the service account alone, or as somebody with his password. */
import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from './signOn.module.css';
import type { Provider } from './signOnApi.ts';
import { type TestAnswer, TestResult } from './TestResult.tsx';

export function DirectoryTest({
  provider,
  onClose,
}: {
  readonly provider: Provider;
  readonly onClose: () => void;
}) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const test = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/signOn/providers/{id}/test', {
          params: { path: { id: provider.id } },
          body: { ...(login === '' ? {} : { login }), ...(password === '' ? {} : { password }) },
        }),
      ),
  });
  const results = (test.data?.results ?? []) as unknown as TestAnswer[];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signOn.testNamed', { name: provider.label })}
      size={560}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={styles.step}
        onSubmit={(event) => {
          event.preventDefault();
          test.mutate();
        }}
      >
        <p className={styles.help}>{t('signOn.test.directoryText')}</p>
        <div className={styles.pair}>
          <TextInput
            label={t('signOn.test.login')}
            value={login}
            autoComplete="off"
            onChange={(event) => setLogin(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={t('signIn.password')}
            value={password}
            autoComplete="off"
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
        </div>
        {test.isError && <ErrorState error={test.error} />}
        {test.data && results.length === 0 && <p role="status">{t('signOn.test.nobody')}</p>}
        {results.map((answer) => (
          <TestResult key={answer.person.subject} answer={answer} />
        ))}
        <div className={styles.buttons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.close')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={test.isPending}>
            {t('signOn.test')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
