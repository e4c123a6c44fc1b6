/** The roles of the workspace: what each is for, how many have it; made, copied, compared and tested from here. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconCopy,
  IconDots,
  IconPlus,
  IconTrash,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FindBox } from '../../../components/FindBox.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { DeleteRoleDialog } from './DeleteRoleDialog.tsx';
import { NewRoleDialog } from './NewRoleDialog.tsx';
import styles from './rights.module.css';
import { fixedRole, type Role, rolesQuery } from './rightsApi.ts';

/** Fewer are found faster by the eye. */
const searchedFrom = 15;

export function RolesPage() {
  const roles = useQuery(rolesQuery());
  const path = useWorkspacePath();
  const navigate = useNavigate();
  const [making, setMaking] = useState<Role | 'new' | null>(null);
  const [removing, setRemoving] = useState<Role | null>(null);
  const [words, setWords] = useState('');
  const all = roles.data ?? [];
  const wanted = words.trim().toLowerCase();
  const shown = all.filter(({ label }) =>
    [label.en, label.zh].some((word) => word.toLowerCase().includes(wanted)),
  );
  return (
    <SettingsPage
      wide
      title={t('rights.roles')}
      lead={t('rights.roles.lead')}
      action={
        <>
          <Button
            component={Link}
            to={path('/settings/rights')}
            leftSection={<IconUserQuestion size={16} stroke={1.6} aria-hidden />}
          >
            {t('rights.test')}
          </Button>
          <Button
            component={Link}
            to={path('/settings/roles/compare')}
            leftSection={<IconArrowsDiff size={16} stroke={1.6} aria-hidden />}
          >
            {t('rights.compare')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setMaking('new')}
          >
            {t('rights.new')}
          </Button>
        </>
      }
    >
      {roles.isPending && <SkeletonRows rows={8} />}
      {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {all.length > searchedFrom && (
        <FindBox label={t('rights.findRole')} className={settings.find} words={words} onWords={setWords} />
      )}
      {roles.isSuccess && (
        <div className={settings.rows}>
          {shown.length === 0 && <p className={settings.dim}>{t('rights.noRole')}</p>}
          {shown.map((role) => (
            <div key={role.id} className={settings.row}>
              <div className={settings.rowText}>
                <div className={settings.rowMain}>
                  <Link className={styles.role} to={path(`/settings/roles/${role.id}`)}>
                    {labelOf(role.label)}
                  </Link>
                  {role.system && (
                    <span className={settings.chip} data-tone="line">
                      {t('rights.readyMade')}
                    </span>
                  )}
                </div>
                {role.description && <p className={styles.for}>{labelOf(role.description)}</p>}
              </div>
              <div className={settings.rowEnd}>
                <span className={settings.dim}>{t('rights.people', { count: role.people })}</span>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon variant="subtle" aria-label={t('rights.more', { name: labelOf(role.label) })}>
                      <IconDots size={16} stroke={1.6} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item
                      leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />}
                      onClick={() => setMaking(role)}
                    >
                      {t('rights.copy')}
                    </Menu.Item>
                    {role.name !== fixedRole && (
                      <Menu.Item
                        color="red"
                        leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                        onClick={() => setRemoving(role)}
                      >
                        {t('rights.remove')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </div>
            </div>
          ))}
        </div>
      )}
      {making && (
        <NewRoleDialog
          roles={all}
          from={making === 'new' ? null : making}
          onClose={() => setMaking(null)}
          onMade={(role) => void navigate({ to: path(`/settings/roles/${role.id}`) })}
        />
      )}
      {removing && (
        <DeleteRoleDialog
          role={removing}
          roles={all}
          onClose={() => setRemoving(null)}
          onDone={() => {
            toast(t('rights.removed', { name: labelOf(removing.label) }));
            setRemoving(null);
          }}
        />
      )}
    </SettingsPage>
  );
}
