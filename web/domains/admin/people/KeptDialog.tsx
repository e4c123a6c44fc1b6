/** The form of a group or a queue: name, description, and what else it has. */
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { RecordData } from '../../../../shared/query.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { createRecord, updateRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import type { Kept } from './KeptList.tsx';

export interface KeptDialogProps {
  readonly plural: 'groups' | 'queues';
  /** Null to add one. */
  readonly one: Kept | null;
  /** What is saved besides name and description; undefined while it is not known yet. */
  readonly data: RecordData | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly children: (wrong: Readonly<Record<string, string>>) => ReactNode;
}

export function KeptDialog({ plural, one, data, onClose, onSaved, children }: KeptDialogProps) {
  const [name, setName] = useState(one?.name ?? '');
  const [description, setDescription] = useState(one?.description ?? '');
  const save = useMutation({
    mutationFn: () => {
      const all = { ...data, name: name.trim(), description: description.trim() || null };
      return one ? updateRecord(plural, one.id, one.version, all) : createRecord(plural, all);
    },
    onSuccess: () => {
      toast(t('frame.saved'));
      onSaved();
      onClose();
    },
  });
  const wrong = save.error ? problemOf(save.error).fields : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={one ? one.name : t(`people.${plural}.add`)}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        noValidate
        style={{ display: 'flex', flexDirection: 'column', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={t('settings.departments.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
          required
          withAsterisk={false}
          data-autofocus
          error={wrong.name}
        />
        <Textarea
          label={t('people.description')}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
          maxLength={2_000}
          autosize
          minRows={2}
        />
        {children(wrong)}
        {save.isError && Object.keys(wrong).length === 0 && <ErrorState error={save.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" disabled={!data} loading={save.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
