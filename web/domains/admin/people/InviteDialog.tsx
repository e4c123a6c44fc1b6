/** Invites many people at once from pasted lines or a CSV, and shows a link for each. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { parseInvites } from '../../../../shared/people/parseInvites.ts';
import type { LookupValue } from '../../../../shared/query.ts';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { kitOf } from '../../../platform/fields/fieldKits.ts';
import { InviteResults } from './InviteResults.tsx';
import { OnePicker } from './OnePicker.tsx';
import own from './people.module.css';

export type InviteResult = AnswerOf<'/api/v1/users/invite', 'post'>['results'][number];

/** The most that the server takes at once. */
const atOnce = 200;

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function InviteDialog({ onClose, onSaved }: InviteDialogProps) {
  const { env } = useFormat();
  const object = useObjectNamed('user');
  const roleField = object && fieldOf(object, 'roles');
  const [text, setText] = useState('');
  const [roles, setRoles] = useState<unknown>(roleField?.default ?? []);
  const [department, setDepartment] = useState<LookupValue | null>(null);
  const [results, setResults] = useState<readonly InviteResult[] | null>(null);
  const { people, odd } = parseInvites(text);
  const invite = useMutation({
    mutationFn: async () => {
      const all: InviteResult[] = [];
      const common = { roles: (roles as string[] | null) ?? [], department: department?.id ?? null };
      for (let at = 0; at < people.length; at += atOnce) {
        const part = people.slice(at, at + atOnce).map((person) => ({ ...person, ...common }));
        const answer = await bodyOf(api.POST('/api/v1/users/invite', { body: { people: part } }));
        all.push(...answer.results);
      }
      return all;
    },
    onSuccess: (all) => {
      setResults(all);
      onSaved();
    },
  });
  const Roles = roleField && kitOf(roleField).Editor;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.inviteMany')}
      size={600}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {results ? (
        <InviteResults results={results} onClose={onClose} />
      ) : (
        <form
          className={own.block}
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate();
          }}
        >
          <Textarea
            label={t('people.lines')}
            description={t('people.linesHelp')}
            placeholder={t('people.linesExample')}
            autosize
            minRows={6}
            maxRows={14}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {odd.length > 0 && (
            <p className={own.odd} role="status">
              {t('people.odd', { count: odd.length, lines: odd.slice(0, 3).join(' · ') })}
            </p>
          )}
          {Roles && roleField && (
            <Roles
              field={roleField}
              env={env}
              label={labelOf(roleField.label)}
              value={roles}
              onChange={setRoles}
            />
          )}
          <OnePicker
            target="department"
            label={t('settings.users.department')}
            chosen={department}
            onChoose={setDepartment}
          />
          {invite.isError && <ErrorState error={invite.error} />}
          <div className={styles.dialogButtons}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button
              size="lg"
              variant="filled"
              type="submit"
              disabled={people.length === 0}
              loading={invite.isPending}
            >
              {t('people.inviteCount', { count: people.length })}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
