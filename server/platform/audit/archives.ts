/** Lines older than a workspace keeps leave the database, seal by seal, once they stand in files outside of it. */
import type { Database, Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { AuditPlace } from './record.ts';
import { record } from './record.ts';
import { beforeAll, type Seal } from './sealer.ts';

type Place = Pick<Seal, 'no' | 'head' | 'up_to_xid' | 'up_to_seq'>;

interface ArchiveRow {
  readonly up_to_no: string;
  readonly up_to_xid: string;
  readonly up_to_seq: string;
  readonly head: Buffer;
  readonly named: boolean;
  readonly rows: string;
}

export interface StartOfChain {
  readonly place: Place;
  /** Lines before it. */
  readonly rows: number;
  /** Whether a line of the trail says that those before it were archived. */
  readonly named: boolean;
}

/** Where the chain in the database begins: at nothing, or at the last archived seal. */
export async function startOfChain(db: Db, schema: string): Promise<StartOfChain> {
  const [last] = await db.rows<ArchiveRow & Record<string, unknown>>(sql`
    select r.up_to_no, r.up_to_xid, r.up_to_seq, r.head,
      (select sum(row_count) from ${qualified(schema, 'audit_archives')}) as rows,
      exists (select from ${qualified(schema, 'audit')} a
        join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
        where a.verb = 'archived' and v.after->>'head' = encode(r.head, 'hex')) as named
    from ${qualified(schema, 'audit_archives')} r order by r.up_to_no desc limit 1`);
  if (last === undefined) return { place: beforeAll, rows: 0, named: true };
  const { up_to_no, up_to_xid, up_to_seq, head, named } = last;
  return { place: { no: up_to_no, up_to_xid, up_to_seq, head }, rows: Number(last.rows), named };
}

/** The last seal all of whose lines are older than `before` (milliseconds); null when there is none to archive. */
export async function lastSealBefore(db: Db, schema: string, before: number): Promise<Seal | null> {
  const { place } = await startOfChain(db, schema);
  const [seal] = await db.rows<Seal & Record<string, unknown>>(sql`
    select no, up_to_xid, up_to_seq, head from ${qualified(schema, 'audit_seals')}
    where at < ${new Date(before).toISOString()}::timestamptz and no > ${place.no}::bigint
    order by no desc limit 1`);
  return seal ?? null;
}

/** Lines removed in one transaction. */
const batch = 20_000;

/**
 * By the owner's role. The line that says so and the place where the chain goes on are written first, so that a crash
 * leaves lines that the next run removes, never a chain without a beginning. Answers how many lines went.
 */
export async function archiveUpTo(
  owner: Database,
  place: Omit<AuditPlace, 'db'>,
  seal: Seal,
): Promise<number> {
  const { schema } = place.workspace;
  const audit = qualified(schema, 'audit');
  const upTo = sql`(xid, seq) <= (${seal.up_to_xid}::xid8, ${seal.up_to_seq}::bigint)`;
  await owner.transaction(async (db) => {
    const [counted] = await db.rows<{ rows: string; from_at: string; to_at: string }>(
      sql`select count(*) as rows, min(at) as from_at, max(at) as to_at from ${audit} where ${upTo}`,
    );
    const { rows = '0', from_at = null, to_at = null } = counted ?? {};
    await db.run(sql`
      insert into ${qualified(schema, 'audit_archives')}
        (up_to_no, up_to_xid, up_to_seq, head, row_count, from_at, to_at)
      values (${seal.no}::bigint, ${seal.up_to_xid}::xid8, ${seal.up_to_seq}::bigint, ${seal.head},
        ${rows}::bigint, ${from_at}::timestamptz, ${to_at}::timestamptz)`);
    const after = {
      upToNo: seal.no,
      head: seal.head.toString('hex'),
      rows: Number(rows),
      from: from_at,
      to: to_at,
    };
    await record({ ...place, db }, [{ verb: 'archived', after }]);
  });
  let gone = 0;
  for (let more = batch; more > 0; ) {
    more = await owner.transaction((db) =>
      db.run(sql`with old as (
          select at, seq from ${audit} where ${upTo} order by xid, seq limit ${batch}
        ), removed as (
          delete from ${qualified(schema, 'audit_values')} v using old where v.at = old.at and v.seq = old.seq
        )
        delete from ${audit} a using old where a.at = old.at and a.seq = old.seq`),
    );
    gone += more;
  }
  return gone;
}
