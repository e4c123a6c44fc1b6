/** Noted reads as lines of the audit trail: one statement for each workspace, once, however often it is tried. */
import type { Database } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { payloadHash } from '../record.ts';

export interface NotedRead {
  readonly schema: string;
  /** When it was answered. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly requestId: string;
  readonly address: string | null;
  readonly verb: 'read' | 'list';
  readonly object: string;
  readonly recordId?: string;
  readonly ids?: readonly string[];
  readonly query?: Readonly<Record<string, unknown>>;
}

/** Lines of one statement. */
const most = 2_000;

/** `batch`: the name of the file, by which it is known whether it was brought in before. */
export async function insertReads(
  database: Database,
  batch: string,
  reads: readonly NotedRead[],
): Promise<void> {
  for (const schema of new Set(reads.map((read) => read.schema))) {
    const own = reads.filter((read) => read.schema === schema);
    await database.transaction(async (db) => {
      const [there] = await db.rows<{ there: boolean }>(
        sql`select to_regclass(${`"${schema}"."audit_read_batches"`}) is not null as there`,
      );
      // The workspace was removed meanwhile, and its trail with it.
      if (there?.there !== true) return;
      const first = await db.run(sql`
        insert into ${qualified(schema, 'audit_read_batches')} (id) values (${batch}::uuid) on conflict do nothing`);
      if (first === 0) return;
      for (let from = 0; from < own.length; from += most)
        await db.run(insert(schema, own.slice(from, from + most)));
    });
  }
}

function insert(schema: string, reads: readonly NotedRead[]) {
  const values = reads.map(({ ids, query }) => (ids === undefined ? null : { rows: ids.length, ...query }));
  return sql`with noted as materialized (
    select nextval(${`"${schema}"."audit_seq_seq"`}::regclass) as seq, n.*
    from unnest(
      ${reads.map(({ at }) => at)}::timestamptz[], ${reads.map(({ actorKind }) => actorKind)}::text[],
      ${reads.map(({ actorId }) => actorId)}::uuid[], ${reads.map(({ requestId }) => requestId)}::text[],
      ${reads.map(({ address }) => address)}::text[], ${reads.map(({ verb }) => verb)}::text[],
      ${reads.map(({ object }) => object)}::text[], ${reads.map(({ recordId }) => recordId ?? null)}::uuid[],
      ${reads.map(({ ids }) => (ids === undefined ? null : `{${ids.join(',')}}`))}::text[],
      ${values.map((value) => payloadHash(null, value))}::text[],
      ${values.map((value) => (value === null ? null : JSON.stringify(value)))}::text[]
    ) with ordinality as n
      (at, actor_kind, actor_id, request_id, address, verb, object, record_id, ids, payload_hash, after, place)
    order by place
  ), lines as (
    insert into ${qualified(schema, 'audit')} (seq, at, actor_kind, actor_id, request_id, address, verb, object,
      record_id, record_ids, payload_hash)
    overriding system value
    select seq, least(at, now()), actor_kind, actor_id, request_id, address, verb, object, record_id,
      ids::uuid[], decode(payload_hash, 'hex') from noted
  )
  insert into ${qualified(schema, 'audit_values')} (at, seq, before, after)
  select least(at, now()), seq, null, after::jsonb from noted where payload_hash is not null`;
}
