/** Making a passkey: a name, then the browser's own dialog. */
import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import { ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { makePasskey } from '../../base/passkeys.ts';
import { t } from '../../base/texts.ts';
import styles from './factors.module.css';

export interface PasskeySetupProps {
  /** Recovery codes to show; null where the person has some. */
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
  readonly proposal: string;
}

export function PasskeySetup({ onDone, proposal }: PasskeySetupProps) {
  const [name, setName] = useState(proposal);
  const add = useMutation({
    mutationFn: async () => {
      const { options } = await bodyOf(api.POST('/api/v1/me/factors/passkeys/options'));
      const response = await makePasskey(options);
      return bodyOf(api.POST('/api/v1/me/factors/passkeys', { body: { name: name.trim(), response } }));
    },
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextInput
        label={t('passkey.name')}
        description={t('passkey.nameHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('passkey.namePlaceholder')}
        size="lg"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
      />
      {add.isError && (
        <p className={styles.bad} role="alert">
          {add.error instanceof ApiProblem ? problemOf(add.error).sentence : t('factor.passkeyFailed')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          className={styles.last}
          type="submit"
          size="lg"
          variant="filled"
          loading={add.isPending}
          leftSection={<IconFingerprint size={18} stroke={1.6} aria-hidden />}
        >
          {t('passkey.create')}
        </Button>
      </div>
    </form>
  );
}
