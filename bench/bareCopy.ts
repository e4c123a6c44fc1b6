/** The ceiling of leaving and arriving: the rows of one table by COPY alone, into a file and into a table like it. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openInstallation } from './installation.ts';

export interface Copied {
  /** Seconds. */
  readonly out: number;
  /** Seconds, with the indexes of the table. */
  readonly into: number;
}

/** @param folder of an installation that nobody else uses. */
export async function bareCopy(folder: string): Promise<Copied> {
  const at = await openInstallation(folder);
  const [from, like] = ['accounts', 'bare_copy'].map((name) => `"${at.workspace.schema}".${name}`);
  const file = `${folder}.copy`;
  const timed = async (work: () => Promise<unknown>) => {
    const started = Date.now();
    await work();
    return (Date.now() - started) / 1000;
  };
  try {
    const [row] = await at.owner.rows<{ names: string }>({
      text: `select string_agg(quote_ident(attname), ',') as names from pg_attribute
        where attrelid = '${from}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      values: [],
    });
    const out = await timed(() =>
      at.owner.transaction(async (db) =>
        pipeline(
          await at.owner.copyTo(db, `copy (select ${row!.names} from ${from}) to stdout`),
          createWriteStream(file),
        ),
      ),
    );
    const into = await timed(() =>
      at.owner.transaction(async (db) => {
        await db.run({ text: `create table ${like} (like ${from} including all)`, values: [] });
        const rows = await at.owner.copyFrom(db, `copy ${like} (${row!.names}) from stdin`);
        await pipeline(createReadStream(file), rows);
      }),
    );
    await at.owner.run({ text: `drop table ${like}`, values: [] });
    return { out, into };
  } finally {
    await at.close();
    await rm(file, { force: true });
  }
}
