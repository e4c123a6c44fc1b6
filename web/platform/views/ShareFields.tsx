/** Whom a view is for: its keeper, some roles or everyone; and for which roles it opens first. */
import { Checkbox, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { labelOf, t } from '../../base/texts.ts';
import { audienceRolesQuery } from './viewApi.ts';
import styles from './views.module.css';

export interface Sharing {
  readonly shared: boolean;
  /** Null: with everyone. */
  readonly roles: readonly string[] | null;
}

interface ShareFieldsProps {
  readonly sharing: Sharing;
  readonly error?: string | undefined;
  onChange(sharing: Sharing): void;
}

export function ShareFields({ sharing, error, onChange }: ShareFieldsProps) {
  const roles = useQuery(audienceRolesQuery());
  const { shared, roles: chosen } = sharing;
  const value = !shared ? 'nobody' : chosen === null ? 'all' : 'roles';
  const set = (next: string) =>
    onChange({ shared: next !== 'nobody', roles: next === 'roles' ? (chosen ?? []) : null });
  return (
    <Radio.Group
      label={t('views.sharing')}
      description={t('views.shareHint')}
      value={value}
      onChange={set}
      {...(error ? { error } : {})}
    >
      <Stack gap={8} mt={8}>
        <Radio value="nobody" label={t('views.shareNobody')} />
        <Radio value="roles" label={t('views.shareRoles')} />
        {value === 'roles' && (
          <div className={styles.roles}>
            {(roles.data ?? []).map((role) => (
              <Checkbox
                key={role.name}
                label={t('views.roleName', { role: labelOf(role.label), count: role.people })}
                checked={chosen?.includes(role.name) ?? false}
                onChange={(event) => {
                  const rest = (chosen ?? []).filter((name) => name !== role.name);
                  onChange({
                    shared: true,
                    roles: event.currentTarget.checked ? [...rest, role.name] : rest,
                  });
                }}
              />
            ))}
          </div>
        )}
        <Radio value="all" label={t('views.shareAll')} />
      </Stack>
    </Radio.Group>
  );
}

interface RoleDefaultsProps {
  /** Names of roles that open with the view. */
  readonly chosen: readonly string[];
  onChange(roles: readonly string[]): void;
}

export function RoleDefaults({ chosen, onChange }: RoleDefaultsProps) {
  const roles = useQuery(audienceRolesQuery());
  return (
    <Checkbox.Group
      label={t('views.roleDefault')}
      description={t('views.roleDefaultHint')}
      value={[...chosen]}
      onChange={onChange}
    >
      <div className={styles.roles}>
        {(roles.data ?? []).map((role) => (
          <Checkbox key={role.name} value={role.name} label={labelOf(role.label)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
