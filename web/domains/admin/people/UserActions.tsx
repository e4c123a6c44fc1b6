/** What can be done with one user: edit, invite, reset link, hand over, deactivate, reactivate. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowsExchange,
  IconDots,
  IconKey,
  IconLink,
  IconPencil,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useMe } from '../../../base/session.tsx';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { LinkDialog, type PasswordLink } from '../../../frame/settings/LinkDialog.tsx';
import { HandoverDialog } from './HandoverDialog.tsx';
import type { User } from './user.ts';

export interface UserActionsProps {
  readonly user: User;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

export function UserActions({ user, onEdit, onChanged }: UserActionsProps) {
  const me = useMe();
  const [link, setLink] = useState<(PasswordLink & { kind: 'invite' | 'resetLink' }) | null>(null);
  const [leaving, setLeaving] = useState<'deactivate' | 'handOver' | null>(null);
  const { name } = user;
  const one = { params: { path: { id: user.id } } };
  const makeLink = useMutation({
    mutationFn: async (kind: 'invite' | 'resetLink') => ({
      ...(await bodyOf(api.POST(`/api/v1/users/{id}/${kind}`, one))),
      kind,
    }),
    onSuccess: (made) => {
      setLink(made);
      onChanged();
    },
    onError: errorToast,
  });
  const reactivate = useMutation({
    mutationFn: () => api.POST('/api/v1/users/{id}/reactivate', one),
    onSuccess: () => {
      toast(t('settings.users.reactivated', { name }));
      onChanged();
    },
    onError: errorToast,
  });
  const invite = () => {
    // Without an address there is nothing to invite: the dialog asks for it.
    if (user.email) makeLink.mutate('invite');
    else {
      toast(t('settings.users.needsEmail'));
      onEdit();
    }
  };
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4, verticalAlign: 'middle' }}>
      {user.status === 'notInvited' && (
        <Button loading={makeLink.isPending} onClick={invite}>
          {t('settings.users.invite')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('settings.users.actions', { name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onEdit}>
            {t('settings.users.edit', { name })}
          </Menu.Item>
          {user.status === 'invited' && (
            <Menu.Item leftSection={<IconLink size={16} stroke={1.6} aria-hidden />} onClick={invite}>
              {t('settings.users.inviteAgain')}
            </Menu.Item>
          )}
          {user.status === 'active' && (
            <Menu.Item
              leftSection={<IconKey size={16} stroke={1.6} aria-hidden />}
              onClick={() => makeLink.mutate('resetLink')}
            >
              {t('settings.users.resetPassword')}
            </Menu.Item>
          )}
          {user.status === 'inactive' && (
            <Menu.Item
              leftSection={<IconUserCheck size={16} stroke={1.6} aria-hidden />}
              onClick={() => reactivate.mutate()}
            >
              {t('settings.users.reactivate')}
            </Menu.Item>
          )}
          {user.id !== me.id && (
            <Menu.Item
              leftSection={<IconArrowsExchange size={16} stroke={1.6} aria-hidden />}
              onClick={() => setLeaving('handOver')}
            >
              {t('people.handOver')}
            </Menu.Item>
          )}
          {user.status !== 'inactive' && user.id !== me.id && (
            <Menu.Item
              data-danger
              leftSection={<IconUserOff size={16} stroke={1.6} aria-hidden />}
              onClick={() => setLeaving('deactivate')}
            >
              {t('settings.users.deactivate')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {link && (
        <LinkDialog
          title={t(link.kind === 'invite' ? 'settings.users.inviteTitle' : 'settings.users.resetTitle', {
            name,
          })}
          text={t(link.kind === 'invite' ? 'settings.users.inviteText' : 'settings.users.resetText', {
            email: user.email ?? name,
          })}
          link={link}
          onClose={() => setLink(null)}
        />
      )}
      {leaving && (
        <HandoverDialog
          user={user}
          deactivates={leaving === 'deactivate'}
          onClose={() => setLeaving(null)}
          onChanged={onChanged}
        />
      )}
    </span>
  );
}
