/** Edits a person; who changes department is asked whether his records go along. */
import { Button, Modal, Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { LookupValue, RecordData } from '../../../../shared/query.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf } from '../../../base/metadata.ts';
import { updateRecord } from '../../../base/records.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { progressToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { isEditable, kitOf } from '../../../platform/fields/fieldKits.ts';
import { sameValue, wireValue } from '../../../platform/fields/wireValue.ts';
import { previewMove, startMove } from './peopleApi.ts';
import { editedUserFields, type User } from './user.ts';

export interface UserDialogProps {
  readonly object: ObjectMeta;
  readonly user: User;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function UserDialog({ object, user, onClose, onSaved }: UserDialogProps) {
  const { env } = useFormat();
  const fields = editedUserFields.map((name) => fieldOf(object, name)).filter((field) => field !== undefined);
  const [draft, setDraft] = useState<RecordData>(() =>
    Object.fromEntries(fields.map((field) => [field.name, user[field.name]])),
  );
  const [along, setAlong] = useState(false);
  const department = (draft.department as LookupValue | null)?.id ?? null;
  const leaves = department !== (user.department?.id ?? null);
  const records = useQuery({
    queryKey: ['objects', 'users', user.id, 'move'],
    queryFn: () => previewMove(user.id),
    enabled: leaves,
  });
  const count = (records.data?.parts ?? []).reduce((sum, part) => sum + part.count, 0);
  const takes = leaves && along && count > 0;
  const save = useMutation({
    mutationFn: async () => {
      const changed = fields.filter(
        (field) =>
          !sameValue(field, draft[field.name], user[field.name]) && !(takes && field.name === 'department'),
      );
      const data = Object.fromEntries(
        changed.map((field) => [field.name, wireValue(field, draft[field.name])]),
      );
      if (changed.length > 0) await updateRecord('users', user.id, user.version, data);
      return takes ? startMove(user.id, department) : null;
    },
    onSuccess: (job) => {
      if (job) void progressToast(job, t('people.moving', { name: user.name })).then(onSaved);
      else toast(t('frame.saved'));
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
      title={t('settings.users.edit', { name: user.name })}
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
            <div key={field.name}>
              <Editor
                field={field}
                env={env}
                label={labelOf(field.label)}
                value={draft[field.name]}
                required={field.required}
                autoFocus={index === 0}
                onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
                {...(wrong[field.name] ? { error: wrong[field.name] } : {})}
              />
              {field.name === 'department' && leaves && count > 0 && (
                <Radio.Group
                  mt={10}
                  label={t('people.recordsAlong', { count })}
                  value={along ? 'along' : 'stay'}
                  onChange={(value) => setAlong(value === 'along')}
                >
                  <Radio mt={6} value="stay" label={t('people.recordsStay')} />
                  <Radio mt={6} value="along" label={t('people.recordsGo')} />
                </Radio.Group>
              )}
            </div>
          );
        })}
        {save.isError && !shown && <ErrorState error={save.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            type="submit"
            loading={save.isPending || (leaves && records.isFetching)}
          >
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
