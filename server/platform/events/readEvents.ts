/** Reads the outbox in the one order that loses nothing: by transaction, and only below the oldest one still open. */
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';

/** How far somebody has read: everything up to and with this event. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

export interface OutboxEvent extends Position {
  readonly name: string;
  readonly object: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly changeSet: string | null;
  readonly actorId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Events after `after`. A number drawn earlier may be committed later, so order by number alone would pass over a slow
 * transaction's events; none can appear any more below the oldest transaction that is under way.
 */
export async function readEvents(
  db: Db,
  schema: string,
  after: Position,
  options: { readonly limit: number; readonly object?: string },
): Promise<OutboxEvent[]> {
  const only = options.object === undefined ? sql`true` : sql`object = ${options.object}`;
  const rows = await db.rows<{
    xid: string;
    seq: string;
    name: string;
    object: string | null;
    record_id: string | null;
    version: number | null;
    change_set_id: string | null;
    actor_id: string | null;
    payload: Record<string, unknown>;
  }>(sql`
    select xid, seq, name, object, record_id, version, change_set_id, actor_id, payload
    from ${qualified(schema, 'outbox')}
    where (xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot()) and ${only}
    order by xid, seq limit ${options.limit}`);
  return rows.map((row) => ({
    xid: row.xid,
    seq: row.seq,
    name: row.name,
    object: row.object,
    recordId: row.record_id,
    version: row.version,
    changeSet: row.change_set_id,
    actorId: row.actor_id,
    payload: row.payload,
  }));
}

/** Here every event that is still to come is after, and every one that can be read is before. */
export async function headPosition(db: Db): Promise<Position> {
  const [row] = await db.rows<{ xid: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot()) as xid`);
  return { xid: row!.xid, seq: '0' };
}
