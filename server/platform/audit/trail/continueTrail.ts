/**
 * After a restore the audit trail goes on where it was: lines that the archive files have come back under the seals that
 * they had, and what neither has is named by a seal that begins a new segment at the head known outside the database.
 */
import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { readHead, type SealedWorkspace, type SealHead, writeHead } from '../headFile.ts';
import { type AuditPlace, record } from '../record.ts';
import { digestOf, headOf, segmentHead, shortDigests } from '../sealedRows.ts';
import { lastSeal, type Seal } from '../sealer.ts';
import { readTrailFile, type TrailSeal, trailFiles } from './trailFile.ts';

export interface Continued {
  /** Seals that came back from files; null when none did. */
  readonly returned: { readonly firstNo: string; readonly lastNo: string; readonly lines: number } | null;
  /** Seals that were known outside the database and are nowhere any more. */
  readonly lostSeals: number;
  readonly former: SealHead | null;
  /** Highest number of a transaction that was used. */
  readonly highest: number;
}

export interface ContinuedFrom {
  /** Where the heads are kept. */
  readonly heads: string;
  /** Folders that may have archive files. */
  readonly folders: readonly string[];
}

/** In one transaction of the owner's role, before anybody writes. */
export async function continueTrail(
  place: AuditPlace & { readonly workspace: SealedWorkspace },
  from: ContinuedFrom,
): Promise<Continued> {
  const { db, workspace } = place;
  const { schema } = workspace;
  const before = await lastSeal(db, schema);
  const restored: SealHead = { no: before.no, head: before.head.toString('hex') };
  const back = await bringBack(db, workspace, from.folders, before);
  let { last } = back;
  const { returned } = back;
  const former = await readHead(from.heads, workspace);
  let lostSeals = 0;
  if (former !== null && isBeyond(former, last)) {
    lostSeals = Math.max(0, Number(BigInt(former.no) - BigInt(last.no)));
    last = await beginSegment(db, schema, last, former);
  }
  await record(place, [{ verb: 'restored', after: { restored, returned, lostSeals, former } }]);
  // This transaction began before those that came back were numbered; its line stands after theirs.
  const highest = back.highest + 1;
  await db.run(sql`update ${qualified(schema, 'audit')} set xid = ${String(highest)}::xid8
    where xid = pg_current_xact_id()`);
  await writeHead(from.heads, workspace, { no: last.no, head: last.head.toString('hex') });
  return { returned, lostSeals, former, highest };
}

function isBeyond(former: SealHead, last: Seal): boolean {
  if (former.no !== last.no) return BigInt(former.no) > BigInt(last.no);
  return former.head !== last.head.toString('hex');
}

async function bringBack(
  db: Db,
  workspace: SealedWorkspace,
  folders: readonly string[],
  before: Seal,
): Promise<{ last: Seal; returned: Continued['returned']; highest: number }> {
  const { schema } = workspace;
  const files = (
    await Promise.all([...new Set(folders)].map((folder) => trailFiles(folder, workspace)))
  ).flat();
  files.sort((a, b) => Number(a.firstNo - b.firstNo));
  let last = before;
  let lines = 0;
  const [youngest] = await db.rows<{ xid: string }>(
    sql`select coalesce(max(xid), '0')::text as xid from ${qualified(schema, 'audit')}`,
  );
  let xid = Number(youngest?.xid ?? 0);
  for (const { file, lastNo } of files) {
    if (lastNo <= BigInt(last.no)) continue;
    for await (const seal of readTrailFile(file, workspace)) {
      if (BigInt(seal.no) <= BigInt(last.no)) continue;
      // Of a chain that forked off before the backup: not what this database goes on to.
      if (!goesOn(seal, last)) break;
      ({ last, xid } = await putBack(db, schema, seal, last, xid));
      lines += seal.lines.length;
    }
  }
  if (last === before) return { last, returned: null, highest: xid };
  await db.run(sql`select setval(${`"${schema}"."audit_seq_seq"`}::regclass,
    greatest((select max(seq) from ${qualified(schema, 'audit')}), 1))`);
  const firstNo = String(BigInt(before.no) + 1n);
  return { last, returned: { firstNo, lastNo: last.no, lines }, highest: xid };
}

function goesOn({ no, formerNo, formerHead, head, lines }: TrailSeal, last: Seal): boolean {
  if (formerHead !== null && formerNo !== null) {
    return segmentHead(last.head, Buffer.from(formerHead, 'hex')).toString('hex') === head;
  }
  return BigInt(no) === BigInt(last.no) + 1n && headAfter(last, lines).toString('hex') === head;
}

function headAfter(last: Seal, lines: TrailSeal['lines']): Buffer {
  return headOf(
    last.head,
    lines.map((content) => ({ digest: digestOf(content) })),
  );
}

/** Transactions are counted on, one more wherever the numbers of the lines go back, so that the order stays. */
async function putBack(
  db: Db,
  schema: string,
  seal: TrailSeal,
  last: Seal,
  from: number,
): Promise<{ last: Seal; xid: number }> {
  let xid = from + 1;
  let seq = 0n;
  const numbered = seal.lines.map((content) => {
    const own = BigInt(String(content[0]));
    if (own < seq) xid += 1;
    seq = own;
    return [xid, ...content];
  });
  const column = (place: number) => numbered.map((line) => line[place] ?? null);
  await db.run(sql`
    insert into ${qualified(schema, 'audit')} (xid, seq, at, actor_kind, actor_id, request_id, address, verb, object,
      record_id, version, change_set_id, fields, payload_hash, record_ids)
    overriding system value
    select x.xid::xid8, x.seq, to_timestamp(0) + x.micros * interval '1 microsecond', actor_kind, actor_id, request_id,
      address, verb, object, record_id, version, change_set_id,
      array(select json_array_elements_text(x.fields::json)), decode(x.payload_hash, 'hex'), x.record_ids::uuid[]
    from unnest(${column(0).map(String)}::text[], ${column(1)}::bigint[], ${column(2)}::bigint[], ${column(3)}::text[],
      ${column(4)}::uuid[], ${column(5)}::text[], ${column(6)}::text[], ${column(7)}::text[], ${column(8)}::text[],
      ${column(9)}::uuid[], ${column(10)}::int[], ${column(11)}::uuid[], ${column(12)}::text[], ${column(13)}::text[],
      ${column(14)}::text[])
      as x (xid, seq, micros, actor_kind, actor_id, request_id, address, verb, object, record_id, version,
        change_set_id, fields, payload_hash, record_ids)`);
  const next: Seal = {
    no: seal.no,
    up_to_xid: seal.lines.length === 0 ? last.up_to_xid : String(xid),
    up_to_seq: seal.lines.length === 0 ? last.up_to_seq : String(seq),
    head: Buffer.from(seal.head, 'hex'),
  };
  await insertSeal(db, schema, next, last, seal);
  return { last: next, xid };
}

async function beginSegment(db: Db, schema: string, last: Seal, former: SealHead): Promise<Seal> {
  const next: Seal = {
    ...last,
    no: String(BigInt(former.no) + 1n),
    head: segmentHead(last.head, Buffer.from(former.head, 'hex')),
  };
  const facts = { at: null, formerNo: former.no, formerHead: former.head, lines: [] };
  await insertSeal(db, schema, next, last, facts);
  return next;
}

interface SealFacts extends Pick<TrailSeal, 'formerNo' | 'formerHead' | 'lines'> {
  /** Null: now. */
  readonly at: string | null;
}

async function insertSeal(
  db: Db,
  schema: string,
  seal: Seal,
  previous: Seal,
  { at, formerNo, formerHead, lines }: SealFacts,
): Promise<void> {
  const shorts = shortDigests(lines.map((content) => ({ digest: digestOf(content) })));
  await db.run(sql`
    insert into ${qualified(schema, 'audit_seals')}
      (no, at, up_to_xid, up_to_seq, row_count, row_hashes, previous, head, former_no, former_head)
    values (${seal.no}::bigint, coalesce(${at}::timestamptz, now()), ${seal.up_to_xid}::xid8, ${seal.up_to_seq}::bigint,
      ${lines.length}, ${shorts}, ${previous.head}, ${seal.head}, ${formerNo}::bigint,
      ${formerHead === null ? null : Buffer.from(formerHead, 'hex')})`);
}
