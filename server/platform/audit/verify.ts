/** Proves the audit trail: walks the chain of seals over every line, and the hash of every line over its values. */
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { readHead, type SealHead } from './headFile.ts';
import { payloadHash } from './record.ts';
import { headOf, noHead, type SealedRow, sealedRows, shortBytes } from './sealedRows.ts';

export interface Fault {
  /** Number of the first line that is not as it was written; of a line that is missing, the one before it. */
  readonly seq: string | null;
  readonly at: string | null;
  readonly reason: 'changed' | 'missing' | 'valuesChanged' | 'chainBroken' | 'headDiffers';
}

export interface Verification {
  readonly fault: Fault | null;
  /** Lines that were proved. */
  readonly rows: number;
  /** Time of the last line under a seal; what is younger is not sealed yet. */
  readonly sealedUpTo: string | null;
  readonly unsealed: number;
  /** The last proved seal. */
  readonly head: SealHead | null;
}

interface SealRow {
  readonly no: string;
  readonly up_to_xid: string;
  readonly up_to_seq: string;
  readonly row_count: number;
  readonly row_hashes: Buffer;
  readonly previous: Buffer;
  readonly head: Buffer;
}

/** Lines read at a time. */
const page = 20_000;

/** `folder`: where the heads are kept. */
export async function verify(ctx: Pick<Context, 'db' | 'workspace'>, folder: string): Promise<Verification> {
  const { schema } = ctx.workspace;
  const kept = await readHead(folder, schema);
  let proved: SealRow | null = null;
  let rows = 0;
  let sealedUpTo: string | null = null;
  const answer = (fault: Fault | null, unsealed = 0): Verification => ({
    fault,
    rows,
    sealedUpTo,
    unsealed,
    head: proved && { no: proved.no, head: proved.head.toString('hex') },
  });
  for await (const { seals, lines } of sealsWithRows(ctx.db, schema)) {
    let place = 0;
    for (const seal of seals) {
      const mine = lines.slice(place, place + seal.row_count);
      const fault: Fault | null =
        faultOf(seal, mine, proved) ?? (kept?.no === seal.no ? faultOfHead(seal, kept) : null);
      if (fault !== null) return answer(fault);
      place += seal.row_count;
      proved = seal;
      rows += mine.length;
      sealedUpTo = mine.at(-1)?.at ?? sealedUpTo;
    }
    const extra = lines[place];
    // A line that was slipped in below the last seal stands where none was counted.
    if (extra !== undefined) return answer({ seq: extra.seq, at: extra.at, reason: 'changed' });
  }
  const last: SealRow | null = proved;
  if (kept !== null && BigInt(kept.no) > BigInt(last?.no ?? '0')) {
    return answer({ seq: null, at: sealedUpTo, reason: 'headDiffers' });
  }
  const values = await faultOfValues(ctx.db, schema);
  if (values !== null) return answer(values);
  return answer(null, await countUnsealed(ctx.db, schema, last));
}

function faultOf(seal: SealRow, rows: readonly SealedRow[], before: SealRow | null): Fault | null {
  const previous = before?.head ?? noHead;
  if (
    seal.previous.equals(previous) &&
    seal.row_count === rows.length &&
    seal.head.equals(headOf(previous, rows))
  ) {
    return null;
  }
  for (const [place, row] of rows.entries()) {
    const short = seal.row_hashes.subarray(place * shortBytes, (place + 1) * shortBytes);
    if (short.equals(row.digest.subarray(0, shortBytes))) continue;
    // Every line after a missing one stands one place too early.
    const next = seal.row_hashes.subarray((place + 1) * shortBytes, (place + 2) * shortBytes);
    const missing = next.equals(row.digest.subarray(0, shortBytes));
    const named = missing ? rows[place - 1] : row;
    return { seq: named?.seq ?? null, at: named?.at ?? null, reason: missing ? 'missing' : 'changed' };
  }
  const last = rows.at(-1);
  const reason = rows.length < seal.row_count ? 'missing' : 'chainBroken';
  return { seq: last?.seq ?? null, at: last?.at ?? null, reason };
}

function faultOfHead(seal: SealRow, kept: SealHead): Fault | null {
  return seal.head.toString('hex') === kept.head ? null : { seq: null, at: null, reason: 'headDiffers' };
}

/** Seals in their order with the lines under them, about a page of lines at a time. */
async function* sealsWithRows(
  db: Db,
  schema: string,
): AsyncGenerator<{ seals: SealRow[]; lines: SealedRow[] }> {
  let from = { no: '0', up_to_xid: '0', up_to_seq: '0' };
  for (;;) {
    const found = await db.rows<SealRow>(sql`
      select no, up_to_xid, up_to_seq, row_count, row_hashes, previous, head
      from ${qualified(schema, 'audit_seals')} where no > ${from.no}::bigint order by no limit 1000`);
    if (found.length === 0) return;
    const seals: SealRow[] = [];
    let expected = 0;
    for (const seal of found) {
      if (seals.length > 0 && expected + seal.row_count > page) break;
      seals.push(seal);
      expected += seal.row_count;
    }
    const last = seals.at(-1)!;
    const lines = await sealedRows(
      db,
      schema,
      sql`(xid, seq) > (${from.up_to_xid}::xid8, ${from.up_to_seq}::bigint)
        and (xid, seq) <= (${last.up_to_xid}::xid8, ${last.up_to_seq}::bigint)`,
      expected + 1,
    );
    yield { seals, lines };
    from = last;
  }
}

/**
 * The values beside a line give the line's payload hash, or were emptied by a lawful erasure that left a line of its
 * own about the same record.
 */
async function faultOfValues(db: Db, schema: string): Promise<Fault | null> {
  let from = { at: '-infinity', seq: '0' };
  for (;;) {
    const rows = await db.rows<{
      at: string;
      seq: string;
      iso: string;
      hash: string;
      there: boolean;
      before: unknown;
      after: unknown;
      erased: boolean;
    }>(sql`
      select a.at, a.seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as iso,
        encode(a.payload_hash, 'hex') as hash, v.seq is not null as there, v.before, v.after,
        exists (select from ${qualified(schema, 'audit')} e
          where e.object = a.object and e.record_id = a.record_id and e.verb = 'erase') as erased
      from ${qualified(schema, 'audit')} a
      left join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.payload_hash is not null and (a.at, a.seq) > (${from.at}::timestamptz, ${from.seq}::bigint)
      order by a.at, a.seq limit ${page / 4}`);
    for (const row of rows) {
      const empty = row.before === null && row.after === null;
      const right = empty ? row.erased : payloadHash(row.before, row.after) === row.hash;
      if (!right) return { seq: row.seq, at: row.iso, reason: 'valuesChanged' };
    }
    const last = rows.at(-1);
    if (last === undefined) return null;
    from = last;
  }
}

async function countUnsealed(db: Db, schema: string, last: SealRow | null): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*)::int as count from ${qualified(schema, 'audit')}
    where (xid, seq) > (${last?.up_to_xid ?? '0'}::xid8, ${last?.up_to_seq ?? '0'}::bigint)`);
  return row?.count ?? 0;
}
