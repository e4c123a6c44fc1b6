/** Makes an API key; then shows it, this once. */
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { CopyField } from './CopyField.tsx';
import styles from './settings.module.css';

export type ApiKey = AnswerOf<'/api/v1/apiKeys', 'get'>['data'][number];

const lives = ['30', '90', '365', 'never'] as const;
const day = 24 * 60 * 60 * 1000;

export function ApiKeyDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const [name, setName] = useState('');
  const [access, setAccess] = useState<'read' | 'write'>('write');
  const [life, setLife] = useState<(typeof lives)[number]>('365');
  const create = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/apiKeys', {
          body: {
            name: name.trim(),
            scopes: access === 'write' ? ['read', 'write'] : ['read'],
            expiresAt: life === 'never' ? null : new Date(Date.now() + Number(life) * day).toISOString(),
          },
        }),
      ),
    onSuccess: onMade,
  });
  const fields = create.error ? problemOf(create.error).fields : {};
  const close = { 'aria-label': t('frame.close') };
  if (create.data) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={t('settings.apiKeys.createdTitle')}
        size={560}
        closeOnClickOutside={false}
        closeButtonProps={close}
      >
        <p className={styles.dialogText}>{t('settings.apiKeys.createdText')}</p>
        <CopyField label={t('settings.apiKeys.key')} value={create.data.key} />
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="filled" onClick={onClose}>
            {t('frame.done')}
          </Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('settings.apiKeys.create')} size={440} closeButtonProps={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextInput
          label={t('settings.apiKeys.name')}
          placeholder={t('settings.apiKeys.namePlaceholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={120}
          data-autofocus
          error={fields.name}
        />
        <div className={styles.pair}>
          <Select
            label={t('settings.apiKeys.access')}
            data={(['read', 'write'] as const).map((value) => ({
              value,
              label: t(`settings.apiKeys.access.${value}`),
            }))}
            value={access}
            onChange={(value) => value && setAccess(value as 'read' | 'write')}
            allowDeselect={false}
          />
          <Select
            label={t('settings.apiKeys.expires')}
            data={lives.map((value) => ({ value, label: t(`settings.apiKeys.expires.${value}`) }))}
            value={life}
            onChange={(value) => value && setLife(value as (typeof lives)[number])}
            allowDeselect={false}
            error={fields.expiresAt}
          />
        </div>
        {create.isError && Object.keys(fields).length === 0 && <ErrorState error={create.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={create.isPending}>
            {t('settings.apiKeys.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
