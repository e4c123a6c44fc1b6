/** `npm run bench -- seed 1m`: accounts by COPY, with owners so that four users see 100, 10, 1 and 0.05 % of them. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { systemClock } from '../server/base/clock.ts';
import type { Db } from '../server/base/database.ts';
import { systemIds } from '../server/base/ids.ts';
import { qualified, sql } from '../server/base/sql.ts';
import { modules } from '../server/domains/modules.ts';
import { sortKey } from '../server/platform/fields/sortKey.ts';
import { createApiKey } from '../server/platform/identity/apiKeys.ts';
import { Registry } from '../server/platform/metadata/registry.ts';
import { openClass } from '../server/platform/search/searchClasses.ts';
import { partsOf } from '../server/platform/search/searchRows.ts';
import { hashOf, mostTokens } from '../server/platform/search/tokens.ts';
import { type Installation, openInstallation } from './installation.ts';
import { companyName, mix, phone } from './names.ts';
import { placeOf, type Seeded, type Share, type Size, shares, sizes, writeSeeded } from './place.ts';

const industries = [
  'manufacturing',
  'technology',
  'software',
  'medical',
  'retail',
  'finance',
  'services',
  'logistics',
];
const levels = ['A', 'B', 'B', 'C', 'C', 'C'];
const lifecycles = ['prospect', 'prospect', 'qualified', 'firstOrder', 'repeat', 'strategic'];

interface Person {
  readonly id: string;
  readonly department: string;
  readonly userKey: number;
  readonly departmentKey: number;
}

/** Owners: one department for each share, and a crowd of 30 for the rest. */
async function makePeople(at: Installation, roles: Readonly<Record<Share, string>>) {
  const { schema } = at.workspace;
  const users = new Map<Share, Person>();
  const crowd: Person[] = [];
  async function person(name: string, role: string, department: string): Promise<Person> {
    const id = systemIds.next();
    await at.owner.run(sql`insert into ${qualified(schema, 'users')}
      (id, created_at, updated_at, name, name_sort, roles, status, department_id)
      values (${id}, now(), now(), ${name}, ${sortKey(name)}, ${[role]}::text[], 'active', ${department})`);
    const [own] = await at.owner.rows<{ key: number }>(
      sql`insert into ${qualified(schema, 'grants')} (kind, ref) values ('user', ${id}) returning key`,
    );
    const [shared] = await at.owner.rows<{ key: number }>(
      sql`insert into ${qualified(schema, 'grants')} (kind, ref) values ('department', ${department})
        on conflict (kind, ref) do update set kind = excluded.kind returning key`,
    );
    return { id, department, userKey: own!.key, departmentKey: shared!.key };
  }
  async function department(name: string): Promise<string> {
    const id = systemIds.next();
    await at.owner.run(sql`insert into ${qualified(schema, 'departments')}
      (id, created_at, updated_at, name, name_sort) values (${id}, now(), now(), ${name}, ${sortKey(name)})`);
    return id;
  }
  for (const share of shares)
    users.set(share, await person(`Sees ${share} %`, roles[share], await department(`D${share}`)));
  const others = await department('Others');
  for (let n = 0; n < 30; n += 1) crowd.push(await person(`Seller ${n}`, 'member', others));
  return { users, crowd };
}

function text(value: string | number | null): string {
  if (value === null) return '\\N';
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

/** A UUIDv7 of a given millisecond and number, so that ids are in the order of creation. */
function idAt(milliseconds: number, n: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const low = n.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${low}`;
}

async function copy(at: Installation, db: Db, statement: string, rows: Iterable<string>): Promise<void> {
  const stream: Writable = await at.owner.copyFrom(db, statement);
  let chunk = '';
  for (const row of rows) {
    chunk += row;
    if (chunk.length < 1 << 16) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await once(stream, 'finish');
}

/** @param only `lists`: no search rows, which are most of the disk that ten million accounts take */
export async function seed(size: Size, only?: string): Promise<void> {
  const at = await openInstallation(placeOf(size));
  const { schema } = at.workspace;
  const total = sizes[size];
  const [{ there }] = (await at.owner.rows<{ there: boolean }>(
    sql`select exists (select 1 from ${qualified(schema, 'accounts')}) as there`,
  )) as [{ there: boolean }];
  if (there) {
    process.stdout.write(`${placeOf(size)} is seeded already\n`);
    await at.close();
    return;
  }
  const { users, crowd } = await makePeople(at, {
    '100': 'administrator',
    '10': 'member',
    '1': 'member',
    '0.05': 'member',
  });
  const begin = Date.parse('2024-01-01T00:00:00Z');
  const step = Math.max(1, Math.floor((Date.parse('2026-11-01T00:00:00Z') - begin) / total));
  const owned = (n: number): Person => {
    if (n % 2000 === 7) return users.get('0.05')!;
    if (n % 100 === 13) return users.get('1')!;
    return n % 10 === 4 ? users.get('10')! : crowd[n % crowd.length]!;
  };
  const ids: string[] = [];
  function* accounts(): Generator<string> {
    for (let n = 0; n < total; n += 1) {
      const owner = owned(n);
      const created = begin + n * step;
      const id = idAt(created, n);
      if (n % Math.floor(total / 500) === 0) ids.push(id);
      const name = companyName(n);
      const revenue = mix(n, 23) % 90_000_000;
      const number = phone(n);
      const keys = `{${[owner.userKey, owner.departmentKey].sort((a, b) => a - b).join(',')}}`;
      const when = new Date(created).toISOString();
      yield `${[
        id,
        1,
        when,
        owner.id,
        when,
        owner.id,
        owner.id,
        owner.department,
        name,
        sortKey(name),
        n + 1,
        industries[mix(n, 20) % 8]!,
        levels[mix(n, 21) % 6]!,
        lifecycles[mix(n, 22) % 6]!,
        revenue,
        'CNY',
        revenue,
        mix(n, 24) % 20_000,
        `[{"value":"${number}","e164":"${number}","primary":true,"optedOut":false}]`,
        number,
        keys,
        keys,
      ]
        .map(text)
        .join('\t')}\n`;
    }
  }
  const account = new Registry(modules.flatMap((module) => module.objects)).object('account');
  function* searchRows(): Generator<string> {
    for (let n = 0; n < total; n += 1) {
      const owner = owned(n);
      const created = begin + n * step;
      const keys = `{${[owner.userKey, owner.departmentKey].sort((a, b) => a - b).join(',')}}`;
      const number = phone(n);
      const values = {
        name: companyName(n),
        number: n + 1,
        phones: [{ value: number, primary: true, optedOut: false }],
      };
      const { tokens, words } = partsOf(account, values, new Set()).get(openClass)!;
      const hashes = `{${[...tokens].slice(0, mostTokens).map(hashOf).join(',')}}`;
      yield `${['account', idAt(created, n), '', hashes, words, owner.id, keys, new Date(created).toISOString()].map(text).join('\t')}\n`;
    }
  }
  const started = Date.now();
  const tables = only === 'lists' ? ['accounts'] : ['accounts', 'search'];
  const restore = await dropChecks(at, tables);
  // Two connections: one table is written while the rows of the other are made.
  await Promise.all([
    unhurried(at, (db) =>
      copy(
        at,
        db,
        `copy "${schema}".accounts (id, version, created_at, created_by_id, updated_at, updated_by_id, owner_id, department_id,
          name, name_sort, number, industry, level, lifecycle, annual_revenue, annual_revenue_currency, annual_revenue_base,
          employees, phones, phones_primary, readers, editors) from stdin`,
        accounts(),
      ),
    ),
    unhurried(at, (db) =>
      copy(
        at,
        db,
        `copy "${schema}".search (object, record_id, field_class, tokens, words, owner_id, readers, touched_at) from stdin`,
        only === 'lists' ? [] : searchRows(),
      ),
    ),
  ]);
  process.stdout.write(`rows after ${Math.round((Date.now() - started) / 1000)} s\n`);
  await at.owner.run(sql`select setval(${`"${schema}".accounts_number_seq`}::regclass, ${total})`);
  await restore();
  process.stdout.write(`indexes after ${Math.round((Date.now() - started) / 1000)} s\n`);
  for (const table of tables) {
    await at.owner.run({ text: `vacuum analyze "${schema}".${table}`, values: [] });
  }
  await at.owner.run({ text: 'analyze', values: [] });
  process.stdout.write(`${total} accounts in ${Math.round((Date.now() - started) / 1000)} s\n`);
  await writeKeys(at, size, users, ids);
  await at.close();
}

function unhurried(at: Installation, work: (db: Db) => Promise<void>): Promise<void> {
  return at.owner.transaction(async (db) => {
    await db.run(sql`set local statement_timeout = 0`);
    await db.run(sql`set local idle_in_transaction_session_timeout = 0`);
    await db.run(sql`set local maintenance_work_mem = '1GB'`);
    await work(db);
  });
}

interface Made {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Foreign keys are checked and indexes built after the rows: kept up on the way, ten million rows take hours. */
async function dropChecks(at: Installation, tables: readonly string[]): Promise<() => Promise<void>> {
  const { schema } = at.workspace;
  const keys = await at.owner.rows<Made>(sql`
    select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = ${schema} and t.relname = any(${[...tables]}::text[]) and c.contype = 'f'`);
  const indexes = await at.owner.rows<Made>(sql`
    select i.tablename as table, i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.schemaname = ${schema} and i.tablename = any(${[...tables]}::text[])
      and not exists (select 1 from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where n.nspname = ${schema} and c.conname = i.indexname)`);
  const run = (db: Db, text: string) => db.run({ text, values: [] });
  for (const { table, name } of keys)
    await run(at.owner, `alter table "${schema}"."${table}" drop constraint "${name}"`);
  for (const { name } of indexes) await run(at.owner, `drop index "${schema}"."${name}"`);
  return async () => {
    // Each table on a connection of its own.
    await Promise.all(
      tables.map((table) =>
        unhurried(at, async (db) => {
          for (const made of indexes) if (made.table === table) await run(db, made.definition);
        }),
      ),
    );
    await unhurried(at, async (db) => {
      for (const { table, name, definition } of keys)
        await run(db, `alter table "${schema}"."${table}" add constraint "${name}" ${definition}`);
    });
  };
}

async function writeKeys(
  at: Installation,
  size: Size,
  users: ReadonlyMap<Share, Person>,
  ids: readonly string[],
): Promise<void> {
  const env = { db: at.owner, clock: systemClock, ids: systemIds };
  const keys: Partial<Record<Share, string>> = {};
  const grants: Partial<Record<Share, readonly number[]>> = {};
  const userIds: Partial<Record<Share, string>> = {};
  for (const [share, { id, userKey, departmentKey }] of users) {
    const identity = systemIds.next();
    await at.owner.run(
      sql`insert into core.identities (id, email, name) values (${identity}, ${`u${share}@bench.test`}, ${share})`,
    );
    await at.owner.run(
      sql`insert into core.members (workspace_id, user_id, identity_id) values (${at.workspace.id}, ${id}, ${identity})`,
    );
    const made = await createApiKey(env, {
      workspaceId: at.workspace.id,
      userId: id,
      name: 'bench',
      scopes: ['read', 'write'],
      expiresAt: null,
    });
    keys[share] = made.key;
    grants[share] = [userKey, departmentKey];
    userIds[share] = id;
  }
  writeSeeded({
    size,
    schema: at.workspace.schema,
    workspaceId: at.workspace.id,
    keys: keys as Seeded['keys'],
    grants: grants as Seeded['grants'],
    users: userIds as Seeded['users'],
    ids,
  });
}
