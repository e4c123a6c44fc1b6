/** Digests of all tables of a workspace: equal before and after whatever must change nothing. */
import { createHash } from 'node:crypto';
import { compile, sql } from '../server/base/sql.ts';
import type { TestDatabase } from './database.ts';
import { webProcesses } from './processes/startProcesses.ts';

export interface DigestOptions {
  /** Tables left out. */
  readonly without?: readonly string[];
  /** Columns left out wherever they are, or of one table: `members.used_at`. */
  readonly ignore?: readonly string[];
}

/** What a worker beside the test writes at its own pace: seals, places in the events, and what it tells people. */
const keptByTheWorker = ['audit_seals', 'outbox', 'followers', 'notifications', 'mails', 'presence'];

/** A person was seen, whatever he was answered. */
const ofEveryRequest = ['last_seen_at'];

/** One digest by table; rows in any order. */
export async function digestOf(
  { owner, workspace }: TestDatabase,
  { without = [], ignore = [] }: DigestOptions = {},
): Promise<Record<string, string>> {
  const tables = await owner.rows<{ name: string }>(
    sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${workspace.schema} and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const asked = tables.filter(
    ({ name }) => !without.includes(name) && !(webProcesses > 0 && keptByTheWorker.includes(name)),
  );
  const left = (table: string) =>
    [...ofEveryRequest, ...ignore].map((column) =>
      column.startsWith(`${table}.`) ? column.slice(table.length + 1) : column,
    );
  // One question for all tables, which the server plans once: some tests ask it after every step.
  const { text, values } = compile(
    sql.join(
      asked.map(
        ({ name }) => sql`
          select ${name}::text as name, count(*) || ':' || coalesce(md5(string_agg(line, '' order by line)), '') as digest
          from (select md5((to_jsonb(t) - ${left(name)}::text[])::text) as line
            from ${sql.id(workspace.schema, name)} t) lines`,
      ),
      sql` union all `,
    ),
  );
  const rows = await owner.rows<{ name: string; digest: string }>({ text, values, name: nameOf(text) });
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

function nameOf(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
