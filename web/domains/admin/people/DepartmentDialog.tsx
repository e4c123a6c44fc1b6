/** Adds a department, or renames and moves one, and says who leads it. */
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { createRecord, updateRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { type Department, possibleParents } from './departmentTree.ts';
import { OnePicker } from './OnePicker.tsx';

export interface DepartmentWish {
  /** Null to add one. */
  readonly department: Department | null;
  readonly parent: string | null;
}

export interface DepartmentDialogProps {
  readonly wish: DepartmentWish;
  readonly departments: readonly Department[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const top = '';

export function DepartmentDialog({
  wish: { department, parent: wished },
  departments,
  onClose,
  onSaved,
}: DepartmentDialogProps) {
  const [name, setName] = useState(department?.name ?? '');
  const [parent, setParent] = useState(wished);
  const known = department?.manager ?? null;
  const [manager, setManager] = useState<LookupValue | null>(
    known && { id: known.id, object: 'user', label: known.name },
  );
  const save = useMutation({
    mutationFn: () => {
      const data = { name: name.trim(), parent, manager: manager?.id ?? null };
      return department
        ? updateRecord('departments', department.id, department.version, data)
        : createRecord('departments', data);
    },
    onSuccess: () => {
      toast(
        t(department ? 'settings.departments.saved' : 'settings.departments.added', { name: name.trim() }),
      );
      onSaved();
      onClose();
    },
  });
  const wrong = save.error ? problemOf(save.error).fields : {};
  const choices = possibleParents(departments, department?.id ?? null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(department ? 'settings.departments.change' : 'settings.departments.add')}
      size={440}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={t('settings.departments.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={120}
          data-autofocus
          error={wrong.name}
        />
        <Select
          label={t('settings.departments.parent')}
          data={[
            { value: top, label: t('settings.departments.top') },
            // Figure spaces: ordinary ones at the start are not drawn.
            ...choices.map((branch) => ({
              value: branch.department.id,
              label: `${'\u2007\u2007'.repeat(branch.depth)}${branch.department.name}`,
            })),
          ]}
          value={parent ?? top}
          onChange={(value) => setParent(value || null)}
          searchable
          allowDeselect={false}
          error={wrong.parent}
        />
        <OnePicker target="user" label={t('people.leader')} chosen={manager} onChoose={setManager} />
        {save.isError && !wrong.name && !wrong.parent && <ErrorState error={save.error} />}
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
