/** Adds or edits a user: the fields that matter here, with their ordinary editors. */
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { createRecord, updateRecord } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { isEditable, kitOf } from '../../platform/fields/fieldKits.ts';
import { sameValue, wireValue } from '../../platform/fields/wireValue.ts';
import styles from './settings.module.css';
import { editedUserFields, type User } from './user.ts';

export interface UserDialogProps {
  readonly object: ObjectMeta;
  /** Null to add one. */
  readonly user: User | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function UserDialog({ object, user, onClose, onSaved }: UserDialogProps) {
  const { env } = useFormat();
  const fields = editedUserFields.map((name) => fieldOf(object, name)).filter((field) => field !== undefined);
  const [draft, setDraft] = useState<RecordData>(() =>
    Object.fromEntries(
      fields.map((field) => [field.name, user ? user[field.name] : (field.default ?? null)]),
    ),
  );
  const save = useMutation({
    mutationFn: () => {
      const changed = fields.filter(
        (field) => !user || !sameValue(field, draft[field.name], user[field.name]),
      );
      const data = Object.fromEntries(
        changed.map((field) => [field.name, wireValue(field, draft[field.name])]),
      );
      return user ? updateRecord('users', user.id, user.version, data) : createRecord('users', data);
    },
    onSuccess: () => {
      toast(user ? t('frame.saved') : t('settings.users.added', { name: String(draft.name) }));
      onSaved();
      onClose();
    },
  });
  const wrong = save.error ? problemOf(save.error).fields : {};
  const shown = fields.some((field) => wrong[field.name]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={user ? t('settings.users.edit', { name: user.name }) : t('settings.users.add')}
      size={480}
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
        {fields.map((field, index) => {
          const { Editor } = kitOf(field);
          if (!Editor || !isEditable(field)) return null;
          return (
            <Editor
              key={field.name}
              field={field}
              env={env}
              label={labelOf(field.label)}
              value={draft[field.name]}
              required={field.required}
              autoFocus={index === 0}
              onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
              {...(wrong[field.name] ? { error: wrong[field.name] } : {})}
            />
          );
        })}
        {save.isError && !shown && <ErrorState error={save.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={save.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
