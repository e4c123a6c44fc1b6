/** Makes a role: its names, and another one that it begins like. */
import { Button, Modal, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { filledWords, RoleWordsForm } from './RoleWordsForm.tsx';
import styles from './rights.module.css';
import { createRole, type Role, type RoleWords, rolesChanged } from './rightsApi.ts';

export interface NewRoleDialogProps {
  readonly roles: readonly Role[];
  /** Copied, when it was opened from one. */
  readonly from: Role | null;
  readonly onClose: () => void;
  readonly onMade: (role: Role) => void;
}

export function NewRoleDialog({ roles, from, onClose, onMade }: NewRoleDialogProps) {
  const [words, setWords] = useState<RoleWords>(() => ({
    label: from ? { en: `${from.label.en} (copy)`, zh: `${from.label.zh}（副本）` } : { en: '', zh: '' },
    description: from?.description ?? null,
  }));
  const [begin, setBegin] = useState(from?.id ?? '');
  const make = useMutation({
    mutationFn: () =>
      createRole(
        filledWords(words),
        roles.find((role) => role.id === begin)?.rights ?? { objects: {}, admin: [] },
      ),
    onSuccess: async (role) => {
      await rolesChanged();
      onMade(role);
    },
  });
  const wrong = make.error ? problemOf(make.error).fields : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={from ? t('rights.copyTitle', { name: labelOf(from.label) }) : t('rights.new')}
      size={560}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <RoleWordsForm words={words} wrong={wrong} onChange={setWords} />
        <Select
          label={t('rights.begin')}
          data={[
            { value: '', label: t('rights.beginEmpty') },
            ...roles.map((role) => ({ value: role.id, label: labelOf(role.label) })),
          ]}
          value={begin}
          onChange={(value) => setBegin(value ?? '')}
          allowDeselect={false}
        />
        {make.isError && !Object.keys(wrong).some((name) => name.startsWith('label')) && (
          <ErrorState error={make.error} />
        )}
        <div className={settings.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            type="submit"
            loading={make.isPending}
            disabled={!words.label.en.trim() && !words.label.zh.trim()}
          >
            {t('rights.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
