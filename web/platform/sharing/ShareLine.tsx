/** Somebody whom a record is shared with: who, as what, how far and until when; and what can be changed of it. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconX } from '@tabler/icons-react';
import { useFormat } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { momentIn } from '../fields/days.ts';
import { nameOfTarget, type Share, type Shares } from './sharesApi.ts';
import styles from './sharing.module.css';

interface ShareLineProps {
  readonly share: Share;
  readonly teamRoles: Shares['teamRoles'];
  onChange?(): void;
  onEnd?(): void;
}

export function ShareLine({ share, teamRoles, onChange, onEnd }: ShareLineProps) {
  const { env } = useFormat();
  const name = nameOfTarget(share.with);
  const role = teamRoles.find(({ value }) => value === share.role);
  const facts = [
    role ? labelOf(role.label) : share.with.kind === 'user' ? null : t(`sharing.kind.${share.with.kind}`),
    share.expiresAt && t('sharing.ends', { day: momentIn(share.expiresAt, env.timeZone).day }),
  ].filter(Boolean);
  const why = [share.sharedBy?.label && t('sharing.by', { name: share.sharedBy.label }), share.note];
  return (
    <li className={styles.line} title={why.filter(Boolean).join(' · ')}>
      <Avatar id={share.with.id} name={name} square={share.with.kind !== 'user'} />
      <span className={styles.who}>
        <span className="ellipsis">{name}</span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </span>
      <span className={styles.access}>{t(`sharing.access.${share.access}`)}</span>
      {(onChange || onEnd) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} variant="subtle" aria-label={t('sharing.actions', { name })}>
              <IconDots size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {onChange && (
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onChange}>
                {t('sharing.change', { name })}
              </Menu.Item>
            )}
            {onEnd && (
              <Menu.Item leftSection={<IconX size={16} stroke={1.6} aria-hidden />} onClick={onEnd}>
                {t('sharing.end', { name })}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
