/** Carries the rows of a table from one moment of the source into the copy: a stream, committed in batches. */
import { pipeline } from 'node:stream/promises';
import { copyIn, copyOut } from '../../../base/backup/copyText.ts';
import type { TableSection } from '../../../base/backup/sections.ts';
import type { Database, Db } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import { linesOf } from '../linesOf.ts';
import type { RowMask } from './maskedObjects.ts';

/** Rows of one transaction: followers of events wait for the oldest one under way, so none may last. */
const batch = 20_000;

export interface RowRoute {
  /** Reads, in the transaction that holds the moment. */
  readonly from: Database;
  readonly snapshot: Db;
  /** Writes, by its own short transactions. */
  readonly to: Database;
  readonly table: TableSection;
  readonly schema: string;
  /** Null: the rows go as they are. */
  readonly mask: RowMask | null;
  /** Called between batches with the number of rows so far; may throw to stop. */
  readonly passed: (rows: number) => Promise<void>;
}

/** Answers the number of rows. */
export async function copyRows(route: RowRoute): Promise<number> {
  const { from, snapshot, to, table, mask } = route;
  const source = await from.copyTo(snapshot, copyOut(table));
  const lines = linesOf(source)[Symbol.asyncIterator]();
  const target = copyIn({ ...table, schema: route.schema });
  let rows = 0;
  try {
    for (let next = await lines.next(); !next.done; ) {
      const first = next;
      next = await to.transaction((db) => carryBatch(db, first).catch(withoutRetry));
      await route.passed(rows);
    }
    return rows;
  } finally {
    source.destroy();
  }

  async function carryBatch(db: Db, first: IteratorResult<Buffer>): Promise<IteratorResult<Buffer>> {
    await db.run(sql`set local statement_timeout = 0`);
    let line = first;
    async function* some(): AsyncGenerator<Buffer> {
      for (let taken = 0; taken < batch && !line.done; taken += 1) {
        const masked = mask === null ? line.value : Buffer.from(mask(line.value.toString()));
        yield Buffer.concat([masked, newline]);
        rows += 1;
        line = await lines.next();
      }
    }
    await pipeline(some(), await to.copyFrom(db, target));
    return line;
  }

  /** A batch whose rows were taken from the stream already cannot be tried again. */
  function withoutRetry(error: unknown): never {
    throw new Error(`${table.table} could not be copied`, { cause: error });
  }
}

const newline = Buffer.from('\n');
