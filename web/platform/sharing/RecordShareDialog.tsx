/** Shares records with others, or changes a share that is there: with whom, what they may do, as what, and until when. */
import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { momentIn, momentOf } from '../fields/days.ts';
import { LazyDay } from '../fields/LazyDay.tsx';
import type { Share, Shares, Target, Terms } from './sharesApi.ts';
import styles from './sharing.module.css';
import { TargetsField } from './TargetsField.tsx';

interface RecordShareDialogProps {
  readonly title: string;
  /** Null: a new one. */
  readonly share: Share | null;
  readonly teamRoles: Shares['teamRoles'];
  readonly mayEdit: boolean;
  /** Answers the change set where there is one at once. */
  onShare(targets: readonly Target[], terms: Terms): Promise<string | null>;
  onClose(): void;
}

export function RecordShareDialog(props: RecordShareDialogProps) {
  const { title, share, teamRoles, mayEdit, onShare, onClose } = props;
  const { env } = useFormat();
  const user = useObjectNamed('user');
  const dayField = user && fieldOf(user, 'createdAt');
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [access, setAccess] = useState<Share['access']>(share?.access ?? 'read');
  const [role, setRole] = useState<string | null>(share?.role ?? null);
  const [note, setNote] = useState(share?.note ?? '');
  const [until, setUntil] = useState<string | null>(
    share?.expiresAt ? momentIn(share.expiresAt, env.timeZone).day : null,
  );
  const [asked, setAsked] = useState(false);
  const missing = share === null && targets.length === 0;
  const peopleOnly = (share ? [share.with] : targets).every(({ kind }) => kind === 'user');
  const save = useMutation({
    mutationFn: () =>
      onShare(targets, {
        access,
        role: peopleOnly ? role : null,
        note: note.trim() || null,
        expiresAt: until === null ? null : momentOf(until, '23:59', env.timeZone),
      }),
    onSuccess: (changeSet) => {
      if (changeSet) undoToast(t('sharing.done'), changeSet);
      onClose();
    },
  });
  const problem = save.error ? problemOf(save.error) : null;
  const at = (field: string) => problem?.errors.find((error) => error.field === field)?.message;
  const roles = teamRoles.filter(({ value, active }) => active || value === role);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!missing) save.mutate();
        }}
      >
        <Stack gap={16}>
          {share === null && (
            <TargetsField
              chosen={targets}
              autoFocus
              error={asked && missing ? t('sharing.choose') : at('with')}
              onChange={setTargets}
            />
          )}
          <div>
            <p className={styles.label}>{t('sharing.access')}</p>
            <SegmentedControl
              fullWidth
              aria-label={t('sharing.access')}
              value={access}
              data={[
                { value: 'read', label: t('sharing.access.read') },
                { value: 'edit', label: t('sharing.access.edit'), disabled: !mayEdit },
              ]}
              onChange={(value) => setAccess(value as Share['access'])}
            />
          </div>
          {peopleOnly && roles.length > 0 && (
            <Select
              label={t('sharing.role')}
              placeholder={t('sharing.noRole')}
              data={roles.map(({ value, label }) => ({ value, label: labelOf(label) }))}
              value={role}
              clearable
              error={at('role')}
              onChange={setRole}
            />
          )}
          {dayField && (
            <LazyDay
              editor={{
                field: dayField,
                value: until,
                env,
                label: t('sharing.until'),
                ...(at('expiresAt') ? { error: at('expiresAt')! } : {}),
                onChange: () => undefined,
              }}
              day={until}
              onDay={setUntil}
            />
          )}
          <Textarea
            label={t('sharing.note')}
            description={t('sharing.noteHint')}
            value={note}
            maxLength={500}
            autosize
            minRows={2}
            maxRows={5}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {problem && problem.errors.length === 0 && (
            <p className={styles.wrong} role="alert">
              {problem.sentence}
            </p>
          )}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={save.isPending}>
              {t(share ? 'frame.save' : 'sharing.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
