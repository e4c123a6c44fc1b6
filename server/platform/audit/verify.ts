/** Proves the audit trail: walks the chain of seals over every line, and the hash of every line over its values. */
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import { startOfChain } from './archives.ts';
import type { Fault } from './fault.ts';
import { faultOfValues } from './faultOfValues.ts';
import { readHead, type SealedWorkspace, type SealHead } from './headFile.ts';
import { headOf, type SealedRow, sealedRows, segmentHead, shortBytes } from './sealedRows.ts';

/** Where the chain goes on after a restore. */
export interface Segment {
  /** The seal that begins it. */
  readonly no: string;
  readonly at: string;
  /** The last seal that was known outside the database; those between are lost. */
  readonly formerNo: string;
  readonly lostSeals: number;
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
  readonly segments: readonly Segment[];
  /** Lines that left the database by the rule for their age. */
  readonly archived: number;
}

interface SealRow {
  readonly no: string;
  readonly at: string;
  readonly up_to_xid: string;
  readonly up_to_seq: string;
  readonly row_count: number;
  readonly row_hashes: Buffer;
  readonly previous: Buffer;
  readonly head: Buffer;
  readonly former_no: string | null;
  readonly former_head: Buffer | null;
}

/** The end of what is proved so far. */
type Place = Pick<SealRow, 'no' | 'head' | 'up_to_xid' | 'up_to_seq'>;

/** Lines read at a time. */
const page = 20_000;

/** `folder`: where the heads are kept. */
export async function verify(
  ctx: { readonly db: Db; readonly workspace: SealedWorkspace },
  folder: string,
): Promise<Verification> {
  const { schema } = ctx.workspace;
  const kept = await readHead(folder, ctx.workspace);
  const start = await startOfChain(ctx.db, schema);
  let proved: Place = start.place;
  let rows = 0;
  let sealedUpTo: string | null = null;
  const segments: Segment[] = [];
  const answer = (fault: Fault | null, unsealed = 0): Verification => ({
    fault,
    rows,
    sealedUpTo,
    unsealed,
    head: proved.no === '0' ? null : { no: proved.no, head: proved.head.toString('hex') },
    segments,
    archived: start.rows,
  });
  if (!start.named) return answer({ seq: null, at: null, reason: 'archiveUnnamed' });
  for await (const { seals, lines } of sealsWithRows(ctx.db, schema, proved)) {
    let place = 0;
    for (const seal of seals) {
      const mine = lines.slice(place, place + seal.row_count);
      const fault: Fault | null =
        faultOf(seal, mine, proved) ?? (kept?.no === seal.no ? faultOfHead(seal, kept) : null);
      if (fault !== null) return answer(fault);
      const segment = segmentOf(seal, proved);
      if (segment !== null) segments.push(segment);
      place += seal.row_count;
      proved = seal;
      rows += mine.length;
      sealedUpTo = mine.at(-1)?.at ?? sealedUpTo;
    }
    const extra = lines[place];
    // A line that was slipped in below the last seal stands where none was counted.
    if (extra !== undefined) return answer({ seq: extra.seq, at: extra.at, reason: 'changed' });
  }
  if (kept !== null && BigInt(kept.no) > BigInt(proved.no)) {
    return answer({ seq: null, at: sealedUpTo, reason: 'headDiffers' });
  }
  const values = await faultOfValues(ctx.db, schema);
  if (values !== null) return answer(values);
  return answer(null, await countUnsealed(ctx.db, schema, proved));
}

function faultOf(seal: SealRow, rows: readonly SealedRow[], before: Place): Fault | null {
  if (isRight(seal, rows, before)) return null;
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

function isRight(seal: SealRow, rows: readonly SealedRow[], before: Place): boolean {
  if (!seal.previous.equals(before.head) || seal.row_count !== rows.length) return false;
  if (seal.former_no === null || seal.former_head === null) {
    return BigInt(seal.no) === BigInt(before.no) + 1n && seal.head.equals(headOf(before.head, rows));
  }
  return (
    rows.length === 0 &&
    BigInt(seal.no) === BigInt(seal.former_no) + 1n &&
    seal.head.equals(segmentHead(before.head, seal.former_head))
  );
}

function segmentOf({ no, at, former_no }: SealRow, before: Place): Segment | null {
  if (former_no === null) return null;
  const lostSeals = Number(BigInt(former_no) - BigInt(before.no));
  return { no, at, formerNo: former_no, lostSeals: Math.max(0, lostSeals) };
}

function faultOfHead(seal: SealRow, kept: SealHead): Fault | null {
  return seal.head.toString('hex') === kept.head ? null : { seq: null, at: null, reason: 'headDiffers' };
}

/** Seals in their order with the lines under them, about a page of lines at a time. */
async function* sealsWithRows(
  db: Db,
  schema: string,
  start: Place,
): AsyncGenerator<{ seals: SealRow[]; lines: SealedRow[] }> {
  let from = start;
  for (;;) {
    const found = await db.rows<SealRow>(sql`
      select no, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, up_to_xid, up_to_seq,
        row_count, row_hashes, previous, head, former_no, former_head
      from ${qualified(schema, 'audit_seals')} where no > ${from.no}::bigint order by no limit 1000`);
    const seals: SealRow[] = [];
    let expected = 0;
    for (const seal of found) {
      if (seals.length > 0 && expected + seal.row_count > page) break;
      seals.push(seal);
      expected += seal.row_count;
    }
    const last = seals.at(-1);
    if (last === undefined) return;
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

async function countUnsealed(db: Db, schema: string, last: Place): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*)::int as count from ${qualified(schema, 'audit')}
    where (xid, seq) > (${last.up_to_xid}::xid8, ${last.up_to_seq}::bigint)`);
  return row?.count ?? 0;
}
