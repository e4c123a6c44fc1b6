/** Deletes a role: says who uses it, and asks for the role that takes its place there. */
import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import settings from '../../../frame/settings/settings.module.css';
import styles from './rights.module.css';
import { deleteRole, type Role, rolesChanged, usesQuery } from './rightsApi.ts';

export interface DeleteRoleDialogProps {
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const named = 8;

export function DeleteRoleDialog({ role, roles, onClose, onDone }: DeleteRoleDialogProps) {
  const uses = useQuery(usesQuery(role.id));
  const [by, setBy] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: () => deleteRole(role.id, by),
    onSuccess: async () => {
      await rolesChanged();
      onDone();
    },
  });
  const count = uses.data?.count ?? 0;
  const shown = uses.data?.uses.slice(0, named) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rights.removeTitle', { name: labelOf(role.label) })}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {uses.isPending && <SkeletonRows rows={2} />}
      {uses.isError && <ErrorState error={uses.error} />}
      {uses.isSuccess && (
        <div className={styles.form}>
          <p>{count === 0 ? t('rights.unused') : t('rights.usedBy', { count })}</p>
          {count > 0 && (
            <>
              <ul className={styles.why}>
                {shown.map((use) => (
                  <li key={`${use.kind} ${use.ref}`}>{labelOf(use.label)}</li>
                ))}
                {count > shown.length && <li>{t('rights.andMore', { count: count - shown.length })}</li>}
              </ul>
              <Select
                label={t('rights.replaceBy')}
                data={roles
                  .filter((each) => each.id !== role.id)
                  .map((each) => ({ value: each.name, label: labelOf(each.label) }))}
                value={by}
                onChange={setBy}
                data-autofocus
              />
            </>
          )}
        </div>
      )}
      {remove.isError && <ErrorState error={remove.error} />}
      <div className={settings.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          data-danger
          loading={remove.isPending}
          disabled={!uses.isSuccess || (count > 0 && by === null)}
          onClick={() => remove.mutate()}
        >
          {t('rights.remove')}
        </Button>
      </div>
    </Modal>
  );
}
