/** Makes an API key; then shows it, this once. */
import { Button, Checkbox, Modal, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Verb, verbs } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import styles from './settings.module.css';

export type ApiKey = AnswerOf<'/api/v1/apiKeys', 'get'>['data'][number];

const lives = ['30', '90', '365', 'never'] as const;
const day = 24 * 60 * 60 * 1000;

/** What a key for some objects may do with each of them. */
function accessTo(objects: readonly string[], access: 'read' | 'write'): Record<string, Verb[]> {
  const allowed: Verb[] = access === 'read' ? ['read', 'export'] : [...verbs];
  return Object.fromEntries(objects.map((object) => [object, allowed]));
}

export function ApiKeyDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const [name, setName] = useState('');
  const [access, setAccess] = useState<'read' | 'write'>('write');
  const [objects, setObjects] = useState<string[]>([]);
  const [ranges, setRanges] = useState('');
  const [largeExports, setLargeExports] = useState(false);
  const known = useObjects();
  const [life, setLife] = useState<(typeof lives)[number]>('365');
  const addresses = ranges
    .split(/[\s,]+/)
    .map((text) => text.trim())
    .filter(Boolean);
  const create = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/apiKeys', {
          body: {
            name: name.trim(),
            scopes: access === 'write' ? ['read', 'write'] : ['read'],
            access: objects.length === 0 ? null : accessTo(objects, access),
            ranges: addresses.length === 0 ? null : addresses,
            largeExports,
            expiresAt: life === 'never' ? null : new Date(Date.now() + Number(life) * day).toISOString(),
          },
        }),
      ),
    onSuccess: onMade,
  });
  const fields = create.error ? problemOf(create.error).fields : {};
  const close = { 'aria-label': t('frame.close') };
  if (create.data) return <NewKeyDialog value={create.data.key} onClose={onClose} />;
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
        <MultiSelect
          label={t('settings.apiKeys.objects')}
          description={t('settings.apiKeys.objectsHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={known.map(({ name: value, pluralLabel }) => ({ value, label: labelOf(pluralLabel) }))}
          value={objects}
          onChange={setObjects}
          searchable
          clearable
        />
        <Textarea
          label={t('settings.apiKeys.ranges')}
          description={t('settings.apiKeys.rangesHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={ranges}
          onChange={(event) => setRanges(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={6}
          spellCheck={false}
          error={fields.ranges}
        />
        <Checkbox
          label={t('settings.apiKeys.largeExports')}
          checked={largeExports}
          onChange={(event) => setLargeExports(event.currentTarget.checked)}
        />
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
