/** The parts that members of a record's team can play: added, and switched off where nobody shall be given them any more. */
import { Button, Modal, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { LabelPair } from '../shape/parts/LabelPair.tsx';
import { changeSettings, type SharingSettings } from './rulesApi.ts';
import styles from './sharingPage.module.css';

type Roles = SharingSettings['teamRoles'];

export function TeamRoles({ roles }: { readonly roles: Roles }) {
  const [adding, setAdding] = useState(false);
  const change = useMutation({
    mutationFn: (teamRoles: Roles) => changeSettings({ teamRoles }),
    onSuccess: () => toast(t('frame.saved')),
    onError: errorToast,
  });
  return (
    <section className={styles.section} aria-labelledby="teamRoles">
      <h2 id="teamRoles">{t('sharingRules.teamRoles')}</h2>
      <p className={styles.lead}>{t('sharingRules.teamRolesHint')}</p>
      <ul className={styles.children}>
        {roles.map((role) => (
          <li key={role.value}>
            <span>{labelOf(role.label)}</span>
            <Switch
              aria-label={t('sharingRules.roleOn', { name: labelOf(role.label) })}
              checked={role.active}
              disabled={change.isPending}
              onChange={(event) => {
                const active = event.currentTarget.checked;
                change.mutate(roles.map((each) => (each === role ? { ...each, active } : each)));
              }}
            />
          </li>
        ))}
      </ul>
      <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setAdding(true)}>
        {t('sharingRules.addRole')}
      </Button>
      {adding && <NewRole roles={roles} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** A value that no other part has; people only ever see the label. */
function valueFor(roles: Roles, english: string): string {
  const words = english
    .replace(/[^a-zA-Z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  const joined = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 30);
  const base = /^[a-zA-Z]/.test(joined) ? joined : `role${joined}`;
  const taken = new Set(roles.map(({ value }) => value));
  let value = base;
  for (let n = 2; taken.has(value); n++) value = `${base}${n}`;
  return value;
}

function NewRole({ roles, onClose }: { readonly roles: Roles; onClose(): void }) {
  const [label, setLabel] = useState({ en: '', zh: '' });
  const save = useMutation({
    mutationFn: () =>
      changeSettings({ teamRoles: [...roles, { value: valueFor(roles, label.en), label, active: true }] }),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sharingRules.newRole')}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <LabelPair
          label={t('sharingRules.name')}
          value={label}
          required
          autoFocus
          error={save.error ? problemOf(save.error).sentence : undefined}
          onChange={setLabel}
        />
        <div className={styles.buttons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" type="submit" variant="filled" loading={save.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
