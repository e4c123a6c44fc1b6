/** Audit lines as they are hashed: the same text whatever the session's settings, so that a seal can be proved later. */
import { createHash, hash } from 'node:crypto';
import type { Db } from '../../base/database.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';

export interface SealedRow {
  readonly xid: string;
  readonly seq: string;
  readonly at: string;
  /** SHA-256 of the whole line. */
  readonly digest: Buffer;
}

/** The lines in the order of the chain: by transaction, then number. */
export async function sealedRows(
  db: Db,
  schema: string,
  where: Fragment,
  limit: number,
): Promise<SealedRow[]> {
  const rows = await db.arrays(sql`
    select xid::text, seq::text, (extract(epoch from at) * 1000000)::bigint::text, actor_kind, actor_id::text, request_id,
      address, verb, object, record_id::text, version, change_set_id::text, array_to_json(fields)::text,
      encode(payload_hash, 'hex')
    from ${qualified(schema, 'audit')} a where ${where}
    order by a.xid, a.seq limit ${limit}`);
  return rows.map((row) => ({
    xid: String(row[0]),
    seq: String(row[1]),
    at: new Date(Number(row[2]) / 1000).toISOString(),
    // Without the number of the transaction: a restore numbers them anew in the same order.
    digest: Buffer.from(hash('sha256', JSON.stringify(row.slice(1)), 'hex'), 'hex'),
  }));
}

export function headOf(previous: Buffer, rows: readonly SealedRow[]): Buffer {
  const sum = createHash('sha256').update(previous);
  for (const row of rows) sum.update(row.digest);
  return sum.digest();
}

/** Before the first seal. */
export const noHead = Buffer.alloc(32);

/** What is kept of each line's digest to name the line that was changed. */
export const shortBytes = 8;

export function shortDigests(rows: readonly SealedRow[]): Buffer {
  return Buffer.concat(rows.map((row) => row.digest.subarray(0, shortBytes)));
}
