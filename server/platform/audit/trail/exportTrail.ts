/** Writes the sealed lines that no file has yet into one more file: the archive only ever grows. */
import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { startOfChain } from '../archives.ts';
import type { SealedWorkspace } from '../headFile.ts';
import { noHead, sealedRows } from '../sealedRows.ts';
import type { Seal } from '../sealer.ts';
import { type TrailFileName, type TrailSeal, trailFiles, writeTrailFile } from './trailFile.ts';

interface SealRow extends Seal {
  readonly at: string;
  readonly previous: Buffer;
  readonly row_count: number;
  readonly former_no: string | null;
  readonly former_head: Buffer | null;
}

/** Answers the new file; null when everything sealed is in files already. */
export async function exportTrail(
  db: Db,
  workspace: SealedWorkspace,
  folder: string,
): Promise<TrailFileName | null> {
  const { schema } = workspace;
  const files = await trailFiles(folder, workspace);
  const { place } = await startOfChain(db, schema);
  const after = files.reduce((most, { lastNo }) => (lastNo > most ? lastNo : most), BigInt(place.no));
  const [from] = await db.rows<Seal & Record<string, unknown>>(sql`
    select no, up_to_xid, up_to_seq, head from ${qualified(schema, 'audit_seals')}
    where no <= ${after.toString()}::bigint order by no desc limit 1`);
  const start = from ?? { no: '0', up_to_xid: '0', up_to_seq: '0', head: noHead };
  return writeTrailFile(folder, workspace, start.head, sealsAfter(db, schema, start));
}

async function* sealsAfter(db: Db, schema: string, start: Seal): AsyncGenerator<TrailSeal> {
  let from = start;
  for (;;) {
    const seals = await db.rows<SealRow & Record<string, unknown>>(sql`
      select no, at, up_to_xid, up_to_seq, head, previous, row_count, former_no, former_head
      from ${qualified(schema, 'audit_seals')} where no > ${from.no}::bigint order by no limit 100`);
    if (seals.length === 0) return;
    for (const seal of seals) {
      const rows = await sealedRows(
        db,
        schema,
        sql`(xid, seq) > (${from.up_to_xid}::xid8, ${from.up_to_seq}::bigint)
          and (xid, seq) <= (${seal.up_to_xid}::xid8, ${seal.up_to_seq}::bigint)`,
        seal.row_count,
      );
      yield {
        no: seal.no,
        at: seal.at,
        head: seal.head.toString('hex'),
        formerNo: seal.former_no,
        formerHead: seal.former_head?.toString('hex') ?? null,
        lines: rows.map(({ content }) => content),
      };
      from = seal;
    }
  }
}
