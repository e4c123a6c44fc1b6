/** What a workspace needs once the rows of its bundle are in: numbers to go on from, indexes and keys, the words of the search. */
import { beginEventsAnew } from '../../../base/backup/beginEventsAnew.ts';
import { setSequences } from '../../../base/backup/setSequences.ts';
import type { Database, Db } from '../../../base/database.ts';
import { addLaterParts, type LaterParts } from '../../../base/makeSchemaLike.ts';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { BundleManifest } from './bundleFormat.ts';
import type { LaterIndex } from './laterIndexes.ts';

export const searchTable = 'search';

export interface Finishing {
  readonly owner: Database;
  readonly tables: ReadonlySet<string>;
  /** Those of them that got many rows. */
  readonly filled: ReadonlySet<string>;
  readonly sequences: BundleManifest['sequences'];
  readonly foreignKeys: LaterParts['foreignKeys'];
  readonly indexes: readonly LaterIndex[];
  readonly fillSearch: (object: ObjectType) => Promise<unknown>;
}

export async function finishLoad(inside: Context, work: Finishing): Promise<void> {
  const { owner, tables, filled, foreignKeys, indexes } = work;
  const { schema } = inside.workspace;
  const inTransaction = <Result>(some: (db: Db) => Promise<Result>) =>
    owner.transaction(async (db) => {
      await db.run(sql`set local statement_timeout = 0`);
      return some(db);
    });
  const analyze = async (some: Iterable<string>) => {
    for (const table of some) {
      if (tables.has(table)) await inTransaction((db) => db.run(sql`analyze ${sql.id(schema, table)}`));
    }
  };
  const statementsOf = (isOne: (index: LaterIndex) => boolean) =>
    indexes.filter(isOne).map(({ definition }) => definition);
  await inTransaction(async (db) => {
    await setSequences(
      db,
      work.sequences.filter(({ table }) => tables.has(table)).map((each) => ({ ...each, schema })),
    );
    await beginEventsAnew(db, schema);
  });
  // The words are read in the order of keys, which PostgreSQL takes only where it knows that there are many rows.
  await analyze(filled);
  const others = statementsOf(({ table }) => table !== searchTable);
  await both(
    addLaterParts(inTransaction, schema, { foreignKeys, indexes: others }),
    makeWords(inside, work.fillSearch),
  );
  const ofSearch = statementsOf(({ table }) => table === searchTable);
  await addLaterParts(inTransaction, schema, { foreignKeys: [], indexes: ofSearch });
  await analyze(tables);
}

async function makeWords({ registry }: Context, fill: Finishing['fillSearch']): Promise<void> {
  for (const object of registry.objects.values()) {
    if (object.declaration.inSearch !== false) await fill(object);
  }
}

/** Side by side: PostgreSQL builds while words are made. Neither is left alone when the other fails. */
async function both(...works: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(works);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
