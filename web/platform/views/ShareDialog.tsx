/** Who sees a view: shown to everyone who has it, changed by those who look after views. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta, ViewMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { labelOf, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { RoleDefaults, ShareFields, type Sharing } from './ShareFields.tsx';
import { audienceQuery, changeView, roleDefaultsQuery, setRoleDefault } from './viewApi.ts';
import styles from './views.module.css';

interface ShareDialogProps {
  readonly object: ObjectMeta;
  readonly view: ViewMeta;
  onClose(): void;
}

export function ShareDialog({ object, view, onClose }: ShareDialogProps) {
  const audience = useQuery({ ...audienceQuery(view), enabled: !view.system });
  const defaults = useQuery(roleDefaultsQuery(object.name));
  const before = (defaults.data ?? []).filter((one) => one.view === view.id).map((one) => one.role);
  const [sharing, setSharing] = useState<Sharing>({ shared: view.shared, roles: view.roles });
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const first = chosen ?? before;

  const save = async () => {
    if (sharing.shared && sharing.roles?.length === 0) return setError(t('views.chooseRoles'));
    setBusy(true);
    try {
      if (!view.system) await changeView(view, sharing);
      for (const role of first) if (!before.includes(role)) await setRoleDefault(object.name, role, view.id);
      for (const role of before) if (!first.includes(role)) await setRoleDefault(object.name, role, null);
      toast(t('views.shared', { name: labelOf(view.label) }));
      onClose();
    } catch (thrown) {
      setError(problemOf(thrown).sentence);
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('views.sharing')}: ${labelOf(view.label)}`}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={16}>
          {audience.data && (
            <p className={styles.reach}>
              {t('views.reaches', { count: audience.data.people })}
              {audience.data.owner && ` · ${t('views.keeper', { name: audience.data.owner })}`}
            </p>
          )}
          {!view.system && <ShareFields sharing={sharing} error={error} onChange={setSharing} />}
          {(view.system || sharing.shared) && <RoleDefaults chosen={first} onChange={setChosen} />}
          {view.system && error && <p role="alert">{error}</p>}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
