/** Adds a person: invited by a link, or with a password that is told to him by hand. */
import { Button, Checkbox, Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookupValue, RecordData } from '../../../../shared/query.ts';
import { api, bodyOf } from '../../../base/api.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LinkDialog, type PasswordLink } from '../../../frame/settings/LinkDialog.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { isEditable, kitOf } from '../../../platform/fields/fieldKits.ts';
import { editedUserFields } from './user.ts';

interface AddUserDialogProps {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const idOf = (value: unknown) => (value as LookupValue | null)?.id ?? null;

export function AddUserDialog({ onClose, onSaved }: AddUserDialogProps) {
  const { env } = useFormat();
  const object = useObjectNamed('user');
  const fields = editedUserFields.flatMap((name) => (object && fieldOf(object, name)) ?? []);
  const [draft, setDraft] = useState<RecordData>(() => ({ roles: fieldOf(object!, 'roles')?.default ?? [] }));
  const [byHand, setByHand] = useState(false);
  const [password, setPassword] = useState('');
  const [link, setLink] = useState<PasswordLink | null>(null);
  const name = String(draft.name ?? '');
  const add = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/users', {
          body: {
            name,
            email: String(draft.email ?? ''),
            jobTitle: (draft.jobTitle as string | null) || null,
            department: idOf(draft.department),
            manager: idOf(draft.manager),
            roles: (draft.roles as string[] | null) ?? [],
            ...(byHand ? { password } : {}),
          },
        }),
      ),
    onSuccess: (made) => {
      onSaved();
      toast(t(made.link?.mailed ? 'people.invitedByMail' : 'settings.users.added', { name }));
      if (made.link) setLink(made.link);
      else onClose();
    },
  });
  if (link) {
    const email = String(draft.email ?? '');
    return (
      <LinkDialog
        title={t('settings.users.inviteTitle', { name })}
        text={t('settings.users.inviteText', { email })}
        link={link}
        onClose={onClose}
      />
    );
  }
  const wrong = add.error ? problemOf(add.error).fields : {};
  const shown = ['password', ...fields.map(({ name }) => name)].some((field) => wrong[field]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('settings.users.add')}
      size={480}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        noValidate
        style={{ display: 'flex', flexDirection: 'column', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
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
              required={field.required || field.name === 'email'}
              autoFocus={index === 0}
              onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
              {...(wrong[field.name] ? { error: wrong[field.name] } : {})}
            />
          );
        })}
        <Checkbox
          label={t('people.byHand')}
          description={t('people.byHandHelp')}
          checked={byHand}
          onChange={(event) => setByHand(event.currentTarget.checked)}
        />
        {byHand && (
          <PasswordInput
            label={t('people.password')}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong.password}
          />
        )}
        {add.isError && !shown && <ErrorState error={add.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={add.isPending}>
            {t(byHand ? 'settings.users.add' : 'people.addAndInvite')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
