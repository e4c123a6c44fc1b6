/** Audit lines as they are hashed: the same text whatever the session's settings, so that a seal can be proved later. */
import { createHash, hash } from 'node:crypto';
import type { Db } from '../../base/database.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';

export interface SealedRow {
  readonly xid: string;
  readonly seq: string;
  readonly at: string;
  /** The line without the number of its transaction, as it is hashed. */
  readonly content: readonly unknown[];
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
      encode(payload_hash, 'hex'), record_ids::text
    from ${qualified(schema, 'audit')} a where ${where}
    order by a.xid, a.seq limit ${limit}`);
  return rows.map((row) => {
    // Without the number of the transaction: a restore numbers them anew in the same order.
    const content = row.slice(1);
    // Lines of older versions were hashed without this member.
    if (content.at(-1) === null) content.pop();
    return {
      xid: String(row[0]),
      seq: String(row[1]),
      at: new Date(Number(row[2]) / 1000).toISOString(),
      content,
      digest: digestOf(content),
    };
  });
}

export function digestOf(content: readonly unknown[]): Buffer {
  return Buffer.from(hash('sha256', JSON.stringify(content), 'hex'), 'hex');
}

export function headOf(previous: Buffer, rows: readonly Pick<SealedRow, 'digest'>[]): Buffer {
  const sum = createHash('sha256').update(previous);
  for (const row of rows) sum.update(row.digest);
  return sum.digest();
}

/** The head of a seal without lines that begins a segment after a restore: over both heads that it goes on from. */
export function segmentHead(previous: Buffer, former: Buffer): Buffer {
  return createHash('sha256').update(previous).update(former).update('segment').digest();
}

/** Before the first seal. */
export const noHead = Buffer.alloc(32);

/** What is kept of each line's digest to name the line that was changed. */
export const shortBytes = 8;

export function shortDigests(rows: readonly Pick<SealedRow, 'digest'>[]): Buffer {
  return Buffer.concat(rows.map((row) => row.digest.subarray(0, shortBytes)));
}
