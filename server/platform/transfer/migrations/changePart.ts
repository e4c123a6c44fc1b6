/** A file of a migration that somebody says something of: its rules, its sheet, its header row. */
import { inTransaction } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { asProblem, getImport, type Import, type ImportChange, withFile } from '../imports.ts';
import { readShape } from '../readFile.ts';
import type { FileShape, ShapeGiven } from '../reading/readRequest.ts';
import { sealPart } from '../sealedPart.ts';
import { agreedTo, givenBy, isReadAnew } from '../shapeChange.ts';
import { changeable, lockMigration, mustBe, stateOf } from './migrationStore.ts';
import { knownFiles, recogniseAgain, wholeFileOf } from './recogniseAgain.ts';

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
    const whole = await setShape(inside, migrationId, id, shape, isReadAgain);
    if (isReadAgain) await recogniseAgain(inside, migrationId);
    if (rules !== undefined) {
      await inside.db.run(sql`
        update ${imports} set rules = ${JSON.stringify(rules)}::jsonb, object = ${rules.object}, updated_at = now()
        where id = ${id}::uuid`);
    }
    const isGone = (await knownFiles(inside, migrationId)).every((known) => known.id !== id);
    return getImport(inside, isGone ? whole : id);
  });
}

/** All parts of a file are read alike; answers the one that was brought with it. */
async function setShape(
  ctx: Context,
  migrationId: string,
  id: string,
  shape: FileShape,
  isReadAgain: boolean,
): Promise<string> {
  const shared = wholeFileOf(await knownFiles(ctx, migrationId), id);
  const imports = qualified(ctx.workspace.schema, 'imports');
  for (const { id: each, before, part } of shared) {
    await ctx.db.run(sql`
      update ${imports} set shape = to_jsonb(${sealPart(shape, each)}::text) where id = ${each}::uuid`);
    // Its rules were made for other columns: it is a file that nobody has looked at.
    if (isReadAgain && part === null)
      await ctx.db.run(sql`update ${imports} set recognised = null where id = ${each}::uuid`);
    if (isReadAgain && part !== null && before !== null)
      await ctx.db.run(sql`
        update ${imports} set rules = ${JSON.stringify(before.proposed)}::jsonb where id = ${each}::uuid`);
  }
  return shared.find(({ part }) => part === null)?.id ?? id;
}

function readAgain(ctx: Context, store: FileStore, before: Import, said: ShapeGiven) {
  const given = givenBy(before.shape, said);
  return asProblem(withFile(ctx, store, before, (content, size) => readShape(content, size, given)));
}
