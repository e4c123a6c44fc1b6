/** Chains committed audit lines: each seal's head is a hash over the head before it and the lines since. */
import type { Database, Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { type SealedWorkspace, type SealHead, writeHead } from './headFile.ts';
import { headOf, noHead, sealedRows, shortDigests } from './sealedRows.ts';

/** Lines under one seal at most. */
const batch = 5_000;

export interface Seal {
  readonly no: string;
  readonly up_to_xid: string;
  readonly up_to_seq: string;
  readonly head: Buffer;
}

export const beforeAll: Seal = { no: '0', up_to_xid: '0', up_to_seq: '0', head: noHead };

/** A tick of every second. `folder`: where the heads are kept. */
export async function sealAll(env: WorkEnvironment, folder: string): Promise<void> {
  for (const workspace of await env.workspaces()) await seal(env.database, workspace, folder);
}

/** Seals all that is committed, and writes the last head to its file. */
export async function seal(database: Database, workspace: SealedWorkspace, folder: string): Promise<void> {
  let last: SealHead | null = null;
  for (let more = true; more; ) {
    const made = await database.transaction((db) => sealBatch(db, workspace.schema));
    if (made !== null) last = { no: made.no, head: made.head };
    more = made?.full ?? false;
  }
  if (last !== null) await writeHead(folder, workspace, last);
}

export async function lastSeal(db: Db, schema: string): Promise<Seal> {
  const [row] = await db.rows<Seal>(sql`
    select no, up_to_xid, up_to_seq, head from ${qualified(schema, 'audit_seals')} order by no desc limit 1`);
  return row ?? beforeAll;
}

/** Lines of transactions still under way wait, as followers do; two sealers cannot fork the chain, `no` is a key. */
async function sealBatch(db: Db, schema: string): Promise<(SealHead & { readonly full: boolean }) | null> {
  const previous = await lastSeal(db, schema);
  const rows = await sealedRows(
    db,
    schema,
    sql`(xid, seq) > (${previous.up_to_xid}::xid8, ${previous.up_to_seq}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())`,
    batch,
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  const head = headOf(previous.head, rows);
  const no = String(BigInt(previous.no) + 1n);
  const made = await db.run(sql`
    insert into ${qualified(schema, 'audit_seals')}
      (no, at, up_to_xid, up_to_seq, row_count, row_hashes, previous, head)
    values (${no}::bigint, now(), ${last.xid}::xid8, ${last.seq}::bigint, ${rows.length}, ${shortDigests(rows)},
      ${previous.head}, ${head})
    on conflict do nothing`);
  return made === 0 ? null : { no, head: head.toString('hex'), full: rows.length === batch };
}
