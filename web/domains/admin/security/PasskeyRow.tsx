/** One passkey: its name, where it works, when it was used; renamed and taken away in place. */
import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconDots, IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import styles from '../../../frame/settings/settings.module.css';
import type { OwnFactors } from './MyFactors.tsx';

export interface PasskeyRowProps {
  readonly passkey: OwnFactors['passkeys'][number];
  /** When, in words. */
  readonly used: string;
  readonly onChanged: () => void;
}

export function PasskeyRow({ passkey, used, onChanged }: PasskeyRowProps) {
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const path = { id: passkey.id };
  const rename = useMutation({
    mutationFn: (name: string) =>
      api.PATCH('/api/v1/me/factors/passkeys/{id}', { params: { path }, body: { name } }),
    onSuccess: () => {
      setOpen(null);
      onChanged();
    },
  });
  const facts = [t('passkey.at', { host: passkey.host }), passkey.synced && t('passkey.synced'), used];
  return (
    <li className={styles.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>
          <span className="ellipsis">{passkey.name}</span>
        </div>
        <div className={styles.rowSub}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <div className={styles.rowEnd}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t('passkey.more', { name: passkey.name })}>
              <IconDots size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen('rename')}>{t('passkey.rename')}</Menu.Item>
            <Menu.Item data-danger onClick={() => setOpen('remove')}>
              {t('factor.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {open === 'rename' && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          title={t('passkey.rename')}
          size={400}
          closeButtonProps={{ 'aria-label': t('frame.close') }}
        >
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              rename.mutate(String(new FormData(event.currentTarget).get('name')).trim());
            }}
          >
            <TextInput
              name="name"
              label={t('passkey.name')}
              defaultValue={passkey.name}
              maxLength={60}
              required
              withAsterisk={false}
              data-autofocus
            />
            {rename.isError && <ErrorState error={rename.error} />}
            <div className={styles.dialogButtons}>
              <Button size="lg" variant="filled" type="submit" loading={rename.isPending}>
                {t('passkey.save')}
              </Button>
            </div>
          </form>
        </Modal>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('passkey.removeTitle', { name: passkey.name })}
          text={t('passkey.removeText')}
          button={t('factor.remove')}
          run={() => api.DELETE('/api/v1/me/factors/passkeys/{id}', { params: { path } })}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onChanged();
            toast(t('factor.removed'));
          }}
        />
      )}
    </li>
  );
}
