/** What was brought before, and what is on its way. */
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';
import { FormerTable } from '../FormerTable.tsx';
import { sourceName } from './sourceNames.ts';

export function FormerMigrations({ migrations }: { readonly migrations: readonly MigrationInfo[] }) {
  const lines = migrations.map(({ id, name, source, totals, state, createdAt }) => ({
    id,
    name,
    note: totals.files > 1 ? t('move.files', { count: totals.files }) : undefined,
    about: source ? sourceName(source) : '',
    rows: totals.rows,
    state: t(`move.state.${state}`),
    createdAt,
  }));
  return (
    <FormerTable
      title={t('import.former')}
      columns={[t('move.name'), t('move.source')]}
      place="migration"
      lines={lines}
    />
  );
}
