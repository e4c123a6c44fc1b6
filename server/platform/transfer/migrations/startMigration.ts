/** Starts the trial and the run of a migration, when nothing stands against them. */
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import { forgetArrivals } from './arrivals.ts';
import { planMigration } from './migrationPlan.ts';
import type { MigrationInput } from './migrationPosition.ts';
import { changeable, lockMigration, type Migration, mustBe, partsOf, stateOf } from './migrationStore.ts';
import { noteUse } from './ruleSets.ts';

/** The kind of run that migrations are. */
export const migrationKind = 'migration';

/** Answers the run's id. */
export function startMigration(ctx: Context, id: string, dryRun: boolean): Promise<string> {
  return inTransaction(ctx, async (inside) => {
    const one = await lockMigration(inside, id);
    mustBe(await stateOf(inside, one), changeable);
    await mustFit(inside, one);
    const input: MigrationInput = { migrationId: id, dryRun };
    const run = await startRun(inside, migrationKind, input);
    const migrations = qualified(inside.workspace.schema, 'data_migrations');
    if (dryRun) {
      await inside.db.run(sql`
        update ${migrations} set dry_run_id = ${run}::uuid, updated_at = now() where id = ${id}::uuid`);
      return run;
    }
    // What an earlier run brought was taken back; this one begins with nothing.
    await forgetArrivals(inside, inside.db, id);
    await inside.db.run(sql`
      update ${qualified(inside.workspace.schema, 'imports')} set result = null where migration_id = ${id}::uuid`);
    await inside.db.run(sql`
      update ${migrations} set run_id = ${run}::uuid, undo_run_id = null, change_set_id = null, report = null,
        config_changes = '{}', configured = '[]', updated_at = now() where id = ${id}::uuid`);
    if (one.ruleSetId !== null) await noteUse(inside, one.ruleSetId, one.source);
    return run;
  });
}

async function mustFit(ctx: Context, one: Migration): Promise<void> {
  const parts = await partsOf(ctx, one.id);
  const { files, tables, faults } = await planMigration(ctx, one, parts);
  const errors = parts.flatMap(({ importId }) =>
    (faults.get(importId) ?? []).map((fault) => ({ ...fault, field: `files/${importId}/${fault.field}` })),
  );
  if (errors.length > 0) {
    throw new Problem('invalid_value', {
      detail: {
        en: 'Something stands against some of the files; see each of them.',
        zh: '部分文件尚有问题，请逐一处理。',
      },
      errors: errors.slice(0, 200),
    });
  }
  if (files.length > 0 || tables.length > 0) return;
  const text = {
    en: 'There is no file to import; bring one, or choose another use for those that are here.',
    zh: '没有要导入的文件，请上传文件或调整现有文件的用途。',
  };
  throw new Problem('required', { detail: text, errors: [{ field: 'files', code: 'required', text }] });
}
