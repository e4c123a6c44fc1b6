/** What was brought before, and what is on its way. */
import type { MigrationInfo, MigrationState } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';
import { FormerTable } from '../FormerTable.tsx';
import classes from '../import.module.css';
import { sourceName } from './sourceNames.ts';

/** What a state asks for at a glance: nothing, attention, or waiting. */
const tones: Readonly<Partial<Record<MigrationState, 'exact' | 'likely' | 'warn' | 'bad'>>> = {
  trying: 'likely',
  ready: 'likely',
  running: 'likely',
  undoing: 'likely',
  paused: 'warn',
  failed: 'bad',
  done: 'exact',
};

export function FormerMigrations({ migrations }: { readonly migrations: readonly MigrationInfo[] }) {
  const lines = migrations.map(({ id, name, source, totals, state, createdAt }) => ({
    id,
    name,
    note: totals.files > 1 ? t('move.files', { count: totals.files }) : undefined,
    about: source ? sourceName(source) : '',
    rows: totals.rows,
    state: (
      <span className={classes.match} data-state={tones[state]}>
        {t(`move.state.${state}`)}
      </span>
    ),
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
