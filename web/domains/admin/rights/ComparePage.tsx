/** Two roles side by side. */
import { Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { useAsked } from '../../../base/useAsked.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { linesOf } from './differences.ts';
import styles from './rights.module.css';
import { type Role, rolesQuery } from './rightsApi.ts';

export function ComparePage() {
  const roles = useQuery(rolesQuery());
  return (
    <SettingsPage
      wide
      title={t('rights.compareTitle')}
      lead={t('rights.compareLead')}
      above={{ label: t('rights.roles'), path: '/settings/roles' }}
    >
      {roles.isPending && <SkeletonRows rows={8} />}
      {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.isSuccess && <Compared roles={roles.data} />}
    </SettingsPage>
  );
}

function Compared({ roles }: { readonly roles: readonly Role[] }) {
  const objects = useObjects();
  const [{ first = 'sales', second = 'salesManager' }, ask] = useAsked(['first', 'second']);
  const a = roles.find(({ name }) => name === first) ?? roles[0]!;
  const b = roles.find(({ name }) => name === second) ?? roles.at(-1)!;
  const [only, setOnly] = useState(true);
  const lines = linesOf(objects, a.rights, b.rights);
  const shown = only ? lines.filter((line) => line.differs) : lines;
  const data = roles.map((role) => ({ value: role.name, label: labelOf(role.label) }));
  return (
    <>
      <div className={styles.bar}>
        <Select
          size="xs"
          aria-label={t('rights.first')}
          data={data}
          value={a.name}
          allowDeselect={false}
          searchable
          onChange={(name) => name && ask({ first: name })}
        />
        <Select
          size="xs"
          aria-label={t('rights.second')}
          data={data}
          value={b.name}
          allowDeselect={false}
          searchable
          onChange={(name) => name && ask({ second: name })}
        />
        <Switch
          size="xs"
          label={t('rights.differencesOnly')}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.legend}>{t('rights.alike')}</p>
      ) : (
        <table className={styles.compared}>
          <thead>
            <tr>
              <th scope="col">{t('rights.what')}</th>
              <th scope="col">{labelOf(a.label)}</th>
              <th scope="col">{labelOf(b.label)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.key} data-differs={(line.differs && !only) || undefined}>
                <th scope="row">{line.what}</th>
                <td>{line.sides[0]}</td>
                <td>{line.sides[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
