/**
 * The ceiling: the same answers as the product's, written by hand for this one table on `pg` behind bare node:http, with
 * the same one-row session query per request and nothing else. What the product costs beyond it is its price.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { socketFolder } from '../server/base/launcher/socketFolder.ts';
import { serverUser } from '../server/base/launcher/systemUser.ts';
import { placeOf, readSeeded, type Size } from './place.ts';

const size = process.argv[2] as Size;
const port = Number(process.argv[3]);
const seeded = readSeeded(size);
const cluster = path.join(placeOf(size), 'postgres', '18');
const folder = socketFolder(cluster, serverUser(cluster));
const raw = { getTypeParser: () => (text: string) => text };
const pool = new pg.Pool({
  connectionString: `postgresql://guanxi_app@localhost:5432/guanxi?host=${encodeURIComponent(folder)}`,
  max: 10,
  types: raw as unknown as pg.CustomTypesConfig,
});
const schema = `"${seeded.schema}"`;

const session = `select k.id, m.user_id, w.schema_name from core.api_keys k
  join core.members m on m.workspace_id = k.workspace_id and m.user_id = k.user_id and m.active
  join core.workspaces w on w.id = k.workspace_id where k.key_hash = $1 and k.revoked_at is null`;

const columns = `a.id, a.version, a.name, a.level, a.lifecycle, a.industry, a.owner_id, u.name as owner_name,
  a.annual_revenue, a.annual_revenue_currency, a.employees, a.last_activity_at`;
const joined = `${schema}.accounts a left join ${schema}.users u on u.id = a.owner_id`;

const statements = {
  get: `select ${columns} from ${joined} where a.id = $1 and a.deleted_at is null`,
  list: `select ${columns} from ${joined} where a.deleted_at is null and a.industry = $1 order by a.name_sort, a.id limit 51`,
};

function record(row: Record<string, string | null>) {
  return {
    id: row.id,
    version: Number(row.version),
    name: row.name,
    level: row.level,
    lifecycle: row.lifecycle,
    industry: row.industry,
    owner: row.owner_id && { id: row.owner_id, object: 'user', label: row.owner_name },
    annualRevenue: row.annual_revenue && {
      amount: row.annual_revenue,
      currency: row.annual_revenue_currency,
    },
    employees: row.employees === null ? null : Number(row.employees),
    lastActivityAt: row.last_activity_at,
  };
}

/** What one create writes, row by row: the record, its search row, timeline, audit, event and change set. */
async function create(body: string): Promise<unknown> {
  const data = JSON.parse(body) as { name: string; industry: string };
  const client = await pool.connect();
  const [id, changeSet, timeline] = [randomUUID(), randomUUID(), randomUUID()];
  const grants = [...seeded.grants['100']];
  const user = seeded.users['100'];
  try {
    await client.query('begin');
    await client.query({
      name: 'account',
      text: `insert into ${schema}.accounts (id, created_at, created_by_id, updated_at, updated_by_id, owner_id, name, name_sort, industry, lifecycle, readers, editors)
        values ($1, now(), $2, now(), $2, $2, $3, $4, $5, 'prospect', $6, $6)`,
      values: [id, user, data.name, data.name.toLowerCase(), data.industry, grants],
    });
    await client.query({
      name: 'search',
      text: `insert into ${schema}.search (object, record_id, tokens, words, owner_id, readers, touched_at) values ('account', $1, $2, $3, $4, $5, now())`,
      values: [
        id,
        Array.from(data.name, (letter) => letter.codePointAt(0)),
        data.name.toLowerCase(),
        user,
        grants,
      ],
    });
    await client.query({
      name: 'timeline',
      text: `insert into ${schema}.timeline (id, object, record_id, at, kind, actor_id, change_set_id) values ($1, 'account', $2, now(), 'created', $3, $4)`,
      values: [timeline, id, user, changeSet],
    });
    const audit = await client.query({
      name: 'audit',
      text: `insert into ${schema}.audit (actor_kind, actor_id, verb, object, record_id, version, change_set_id, fields, payload_hash)
        values ('user', $1, 'create', 'account', $2, 1, $3, '{name,industry}', $4) returning at, seq`,
      values: [user, id, changeSet, createHash('sha256').update(body).digest()],
    });
    await client.query({
      name: 'values',
      text: `insert into ${schema}.audit_values (at, seq, after) values ($1, $2, $3)`,
      values: [audit.rows[0].at, audit.rows[0].seq, body],
    });
    await client.query({
      name: 'outbox',
      text: `insert into ${schema}.outbox (name, object, record_id, version, change_set_id, actor_id) values ('account.created', 'account', $1, 1, $2, $3)`,
      values: [id, changeSet, user],
    });
    await client.query({
      name: 'change_set',
      text: `insert into ${schema}.change_sets (id, kind, actor_id, row_count) values ($1, 'edit', $2, 1)`,
      values: [changeSet, user],
    });
    const made = await client.query({ name: 'get', text: statements.get, values: [id] });
    await client.query('commit');
    return record(made.rows[0]);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const key = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const hash = createHash('sha256').update(key).digest();
  const known = await pool.query({ name: 'session', text: session, values: [hash] });
  if (known.rowCount === 0) return null;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, what, id] = url.pathname.split('/');
  if (what === 'get')
    return record((await pool.query({ name: 'get', text: statements.get, values: [id] })).rows[0]);
  if (what === 'list') {
    const { rows } = await pool.query({
      name: 'list',
      text: statements.list,
      values: [url.searchParams.get('industry')],
    });
    const data = rows.slice(0, 50).map(record);
    return {
      data,
      nextCursor:
        rows.length > 50 ? Buffer.from(`${rows[49].name} ${rows[49].id}`).toString('base64url') : null,
    };
  }
  if (what === 'create') return create(await bodyOf(request));
  return null;
}

createServer((request, response) => {
  if (request.url === '/healthz') {
    response.end('ok');
    return;
  }
  answer(request).then(
    (value) => {
      const text = JSON.stringify(value);
      response.writeHead(value === null ? 404 : 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(port, '127.0.0.1');
