/** A file of a migration that somebody says something of: its rules, its sheet, its header row. */
import { inTransaction } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { asProblem, getImport, type Import, type ImportChange, withFile } from '../imports.ts';
import { readShape } from '../readFile.ts';
import type { ShapeGiven } from '../reading/readRequest.ts';
import { sealPart } from '../sealedPart.ts';
import { agreedTo, givenBy, isReadAnew } from '../shapeChange.ts';
import { recogniseAgain } from './migrationFiles.ts';
import { changeable, lockMigration, mustBe, stateOf } from './migrationStore.ts';

/** What does not fit is told by the migration's faults, because it may depend on the other files. */
export async function changePart(
  ctx: Context,
  store: FileStore,
  before: Import & { readonly migrationId: string },
  change: ImportChange,
): Promise<Import> {
  const { rules, ...said } = change;
  const { id, migrationId } = before;
  const isReadAgain = isReadAnew(said);
  const shape = isReadAgain ? await readAgain(ctx, store, before, said) : agreedTo(before.shape, said);
  return inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, migrationId)), changeable);
    const imports = qualified(inside.workspace.schema, 'imports');
    await inside.db.run(sql`
      update ${qualified(inside.workspace.schema, 'data_migrations')} set dry_run_id = null, updated_at = now()
      where id = ${migrationId}::uuid`);
    if (isReadAgain) {
      // Its rules were made for other columns: it is a file that nobody has looked at.
      await inside.db.run(sql`
        update ${imports} set shape = to_jsonb(${sealPart(shape, id)}::text), recognised = null where id = ${id}::uuid`);
      await recogniseAgain(inside, migrationId);
    } else {
      await inside.db.run(sql`
        update ${imports} set shape = to_jsonb(${sealPart(shape, id)}::text) where id = ${id}::uuid`);
    }
    if (rules !== undefined) {
      await inside.db.run(sql`
        update ${imports} set rules = ${JSON.stringify(rules)}::jsonb, object = ${rules.object}, updated_at = now()
        where id = ${id}::uuid`);
    }
    return getImport(inside, id);
  });
}

function readAgain(ctx: Context, store: FileStore, before: Import, said: ShapeGiven) {
  const given = givenBy(before.shape, said);
  return asProblem(withFile(ctx, store, before, (content, size) => readShape(content, size, given)));
}
