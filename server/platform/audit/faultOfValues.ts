/** Finds the first line whose values before and after are not those it was written with. */
import type { Db } from '../../base/database.ts';
import { type Fragment, or, qualified, sql } from '../../base/sql.ts';
import type { Fault } from './fault.ts';
import { payloadHash } from './record.ts';
import { isResealed } from './resealed.ts';

interface Row {
  readonly at: string;
  readonly seq: string;
  readonly iso: string;
  readonly hash: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly excused: boolean;
  readonly proof: Buffer | null;
}

/** Lines read at a time. */
const page = 5_000;

/**
 * The values beside a line give the line's payload hash, or are gone for a reason that is itself a line: a lawful
 * erasure of the same record that came later, or a restore that brought lines back from the archive, which has no values.
 */
export async function faultOfValues(db: Db, schema: string): Promise<Fault | null> {
  const audit = qualified(schema, 'audit');
  const values = qualified(schema, 'audit_values');
  const returned = await returnedLines(db, schema);
  let from = { at: '-infinity', seq: '0' };
  for (;;) {
    const rows = await db.rows<Row & Record<string, unknown>>(sql`
      select a.at, a.seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as iso,
        encode(a.payload_hash, 'hex') as hash, v.before, v.after, v.proof,
        v.before is null and v.after is null and (${returned} or exists (select from ${audit} e
          where e.object = a.object and e.record_id = a.record_id and e.verb = 'erase'
            and (e.xid, e.seq) > (a.xid, a.seq))) as excused
      from ${audit} a
      left join ${values} v on v.at = a.at and v.seq = a.seq
      where a.payload_hash is not null and (a.at, a.seq) > (${from.at}::timestamptz, ${from.seq}::bigint)
      order by a.at, a.seq limit ${page}`);
    for (const row of rows) {
      const empty = row.before === null && row.after === null;
      const right = empty
        ? row.excused
        : payloadHash(row.before, row.after) === row.hash || isResealedRow(row);
      if (!right) return { seq: row.seq, at: row.iso, reason: 'valuesChanged' };
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    from = last;
  }
  const [added] = await db.rows<{ seq: string; iso: string }>(sql`
    select v.seq, to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as iso
    from ${values} v left join ${audit} a on a.at = v.at and a.seq = v.seq
    where a.payload_hash is null and not (v.before is null and v.after is null)
    order by v.at, v.seq limit 1`);
  return added === undefined ? null : { seq: added.seq, at: added.iso, reason: 'valuesAdded' };
}

/** Sensitive values that were sealed under another key since. */
function isResealedRow({ proof, hash, before, after }: Row): boolean {
  return isResealed(proof, Buffer.from(hash, 'hex'), before, after);
}

/** Lines that restores brought back from the archive, as a condition on `a`; the restores' own lines name their seals. */
async function returnedLines(db: Db, schema: string): Promise<Fragment> {
  const seals = qualified(schema, 'audit_seals');
  const ranges = await db.rows<Record<'first_xid' | 'first_seq' | 'last_xid' | 'last_seq', string>>(sql`
    select coalesce(f.up_to_xid::text, '0') as first_xid, coalesce(f.up_to_seq, 0)::text as first_seq,
      l.up_to_xid::text as last_xid, l.up_to_seq::text as last_seq
    from ${qualified(schema, 'audit')} a
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    join ${seals} l on l.no = (v.after->'returned'->>'lastNo')::bigint
    left join ${seals} f on f.no = (v.after->'returned'->>'firstNo')::bigint - 1
    where a.verb = 'restored' and jsonb_typeof(v.after->'returned') = 'object'`);
  return or(
    ranges.map(
      (range) => sql`((a.xid, a.seq) > (${range.first_xid}::xid8, ${range.first_seq}::bigint)
        and (a.xid, a.seq) <= (${range.last_xid}::xid8, ${range.last_seq}::bigint))`,
    ),
  );
}
