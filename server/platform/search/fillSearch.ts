/** All search rows of an object in a workspace that nobody uses yet: nothing is locked, and what is there is not asked. */
import { pipeline } from 'node:stream/promises';
import { copyIn } from '../../base/backup/copyText.ts';
import { writeRow } from '../../base/backup/rowText.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { rememberSeparated, restrictedFields } from './searchClasses.ts';
import { searchedRecords } from './searchedRecords.ts';
import { type Searchable, searchRowsOf } from './searchRows.ts';

/** Records of one transaction: followers of events wait for the oldest one under way, so none may last. */
const recordsOfBatch = 2_000;
/** Records whose words are made before others of the process get their turn: a few milliseconds. */
const recordsOfBreath = 50;

const columns: readonly string[] =
  'object record_id field_class tokens words owner_id readers touched_at'.split(' ');

/** Answers the number of records. @param passed called after each batch, with its records; may throw to stop. */
export async function fillSearch(
  ctx: Context,
  object: ObjectType,
  passed: (records: number) => Promise<void>,
): Promise<number> {
  const { database, workspace } = ctx;
  const restricted = await restrictedFields(ctx, object);
  const target = copyIn({ kind: 'table', schema: workspace.schema, table: 'search', columns });
  const read = (after: string | null) =>
    searchedRecords(ctx, object, { after, limit: recordsOfBatch, locked: false });
  let count = 0;
  let coming: Promise<readonly Searchable[]> | null = read(null);
  while (coming !== null) {
    const records: readonly Searchable[] = await coming;
    count += records.length;
    // Read while the words of those at hand are made; an error is met when its turn comes.
    coming = records.length < recordsOfBatch ? null : read(records.at(-1)!.id);
    coming?.catch(() => undefined);
    await database.transaction(async (db) => {
      // The transaction with which the workspace comes to be makes all of them last.
      await db.run(sql`set local synchronous_commit = off`);
      await pipeline(rowsOf(object, records, restricted), await database.copyFrom(db, target));
    });
    await passed(records.length);
  }
  await rememberSeparated(ctx, object, restricted);
  return count;
}

function* rowsOf(
  object: ObjectType,
  records: readonly Searchable[],
  restricted: ReadonlySet<string>,
): Generator<string> {
  for (let at = 0; at < records.length; at += recordsOfBreath) {
    let text = '';
    for (const record of records.slice(at, at + recordsOfBreath)) {
      for (const row of searchRowsOf(object, record, restricted)) {
        text += `${writeRow([object.name, ...row])}\n`;
      }
    }
    yield text;
  }
}
