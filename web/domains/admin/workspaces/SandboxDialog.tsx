/** Asks for the name of a sandbox and who may open it, and starts the copy. */
import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from './workspaces.module.css';

export interface SandboxDialogProps {
  /** Name of the workspace that is copied. */
  readonly source: string;
  readonly onClose: () => void;
  readonly onStarted: (job: string, name: string) => void;
}

type Members = 'administrators' | 'all';

export function SandboxDialog({ source, onClose, onStarted }: SandboxDialogProps) {
  const [name, setName] = useState(`${source} · ${t('workspaces.sandbox')}`.slice(0, 120));
  const [slug, setSlug] = useState('sandbox');
  const [members, setMembers] = useState<Members>('administrators');
  const start = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/workspace/copies', { body: { slug: slug.trim(), name: name.trim(), members } }),
      ),
    onSuccess: ({ job }) => onStarted(job, name.trim()),
  });
  const fields = start.error ? problemOf(start.error).fields : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('workspaces.make')}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <TextInput
          label={t('workspaces.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={120}
          error={fields.name}
          data-autofocus
        />
        <TextInput
          label={t('workspaces.slug')}
          description={t('workspaces.slugHelp', { slug })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={40}
          error={fields.slug}
        />
        <Radio.Group
          label={t('workspaces.members')}
          value={members}
          onChange={(value) => setMembers(value === 'all' ? 'all' : 'administrators')}
        >
          <div className={styles.choices}>
            <Radio value="administrators" label={t('workspaces.members.administrators')} />
            <Radio value="all" label={t('workspaces.members.all')} />
          </div>
        </Radio.Group>
        <p className={styles.what}>{t('workspaces.whatHappens')}</p>
        {start.isError && Object.keys(fields).length === 0 && <ErrorState error={start.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={start.isPending}>
            {t('workspaces.make')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
