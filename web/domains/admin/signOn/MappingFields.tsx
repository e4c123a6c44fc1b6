/** What becomes of whom the provider sends: which claims are read, which groups give which roles, who is made a user. */
import { Button, Input, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { useRoles } from '../shape/parts/useRoles.ts';
import type { Mapping } from './providerDraft.ts';
import styles from './signOn.module.css';

interface MappingFieldsProps {
  readonly mapping: Mapping;
  at(path: string): string | undefined;
  onChange(mapping: Mapping): void;
}

export function MappingFields({ mapping, at, onChange }: MappingFieldsProps) {
  const roles = [...useRoles()];
  const departments = useDepartments();
  const set = (part: Partial<Mapping>) => onChange({ ...mapping, ...part });
  const claim = (name: 'email' | 'name' | 'groups' | 'department') => (
    <TextInput
      label={t(`signOn.claim.${name}`)}
      value={mapping[name] ?? ''}
      error={at(`mapping.${name}`)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={styles.pair}>
        {claim('email')}
        {claim('name')}
        {claim('groups')}
        {claim('department')}
      </div>
      <Pairs
        label={t('signOn.rolesByGroup')}
        columns={[t('signOn.group'), t('signOn.role')]}
        add={t('signOn.rolesAdd')}
        choices={roles}
        rows={mapping.roles.map(({ value, role }) => ({ value, choice: role }))}
        error={at('mapping.roles')}
        onChange={(rows) => set({ roles: rows.map(({ value, choice }) => ({ value, role: choice })) })}
      />
      <MultiSelect
        label={t('signOn.otherwise')}
        description={t('signOn.otherwiseHelp')}
        data={roles}
        value={[...mapping.otherwise]}
        onChange={(otherwise) => set({ otherwise })}
      />
      {mapping.department !== null && mapping.department !== '' && (
        <Pairs
          label={t('signOn.departmentsByClaim')}
          columns={[t('signOn.claimValue'), t('signOn.department')]}
          add={t('signOn.departmentsAdd')}
          choices={departments}
          rows={mapping.departments.map(({ value, department }) => ({ value, choice: department }))}
          error={at('mapping.departments')}
          onChange={(rows) =>
            set({ departments: rows.map(({ value, choice }) => ({ value, department: choice })) })
          }
        />
      )}
      <Switch
        label={t('signOn.create')}
        description={t('signOn.createHelp')}
        checked={mapping.create}
        onChange={(event) => set({ create: event.currentTarget.checked })}
      />
      <Switch
        label={t('signOn.follow')}
        description={t('signOn.followHelp')}
        checked={mapping.follow}
        onChange={(event) => set({ follow: event.currentTarget.checked })}
      />
    </>
  );
}

function useDepartments(): { value: string; label: string }[] {
  const departments = useQuery({
    queryKey: ['signOn', 'departments'],
    queryFn: async ({ signal }) => {
      const params = {
        path: { object: 'departments' },
        query: { fields: 'name', sort: 'name', limit: '500' },
      };
      return (await bodyOf(api.GET('/api/v1/objects/{object}', { params, signal }))).data;
    },
  });
  return (departments.data ?? []).map(({ id, name }) => ({ value: String(id), label: String(name) }));
}

interface Pair {
  readonly value: string;
  readonly choice: string;
}

interface PairsProps {
  readonly label: string;
  readonly columns: readonly [string, string];
  readonly add: string;
  readonly choices: { value: string; label: string }[];
  readonly rows: readonly Pair[];
  readonly error: string | undefined;
  onChange(rows: readonly Pair[]): void;
}

/** A table of what the provider says and what it stands for here. */
function Pairs({ label, columns, add, choices, rows, error, onChange }: PairsProps) {
  const change = (at: number, part: Partial<Pair>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.pairs}>
      <legend>{label}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed
        <div key={at} className={styles.pairRow}>
          <TextInput
            aria-label={columns[0]}
            placeholder={columns[0]}
            value={row.value}
            onChange={(event) => change(at, { value: event.currentTarget.value })}
          />
          <Select
            aria-label={columns[1]}
            placeholder={columns[1]}
            data={choices}
            value={row.choice || null}
            searchable
            onChange={(choice) => change(at, { choice: choice ?? '' })}
          />
          <Button
            variant="subtle"
            px={8}
            aria-label={t('signOn.rowRemove', { name: row.value })}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </Button>
        </div>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
      <div>
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...rows, { value: '', choice: '' }])}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
