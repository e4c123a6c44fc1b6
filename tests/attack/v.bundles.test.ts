/** V · Bundles packed by somebody else: what they bring stays in the workspace that is made of them, or they are refused whole. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { type ZipEntry, zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { type Repacking, repack } from './repack.ts';

let server: TestServer;
let admin: Client;
let bundle: Buffer;

type Body = Record<string, unknown>;
const someone = '01900000-0000-7000-8000-00000000abcd';

const temporary = mkdtempSync(join(tmpdir(), 'guanxi-bundles-'));

beforeAll(async () => {
  // What is left lying about is seen here, and nothing of others.
  process.env.TMPDIR = temporary;
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  expectStatus(await admin.post('/objects/accounts', { name: 'Of the company' }), 201);
  const { job } = expectStatus(await admin.post<{ job: string }>('/bundles', {}), 202).body;
  await ended(job);
  const response = await fetch(`${server.origin}/api/v1/bundles/${job}/file`, {
    headers: { cookie: admin.cookie ?? '' },
  });
  bundle = Buffer.from(await response.arrayBuffer());
});
afterAll(async () => {
  await server.close();
  rmSync(temporary, { recursive: true, force: true });
});

function ended(job: string): Promise<Body> {
  return eventually(async () => {
    const { body } = await admin.get(`/jobs/${job}`);
    return ['done', 'failed'].includes(String(body.state)) ? body : null;
  }, 60);
}

/** What became of it: the refusal of the file, or the job that loaded it. */
async function load(change: Repacking, slug: string): Promise<Body> {
  const sent = await bring(admin, '/bundles/brought?fileName=all.zip', await repack(bundle, change));
  if (sent.status !== 201) return { state: 'refused', status: sent.status, error: sent.text };
  const { file } = JSON.parse(sent.text) as { file: string };
  const { job } = expectStatus(
    await admin.post<{ job: string }>(`/bundles/brought/${file}/load`, { slug, name: 'Arrived' }),
    202,
  ).body;
  return ended(job);
}

/** Nothing of a workspace: neither schema, nor name, nor file of the attempt. */
async function expectNothingLeft(slug: string): Promise<void> {
  const left = await server.database.owner.rows(sql`
    select nspname from pg_namespace where nspname = ${`ws_${slug}`}
    union all select slug from core.workspaces where slug = ${slug}
    union all select slug from core.unfinished_schemas where slug = ${slug}`);
  expect(left).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => /^guanxi-.*\.zip$/.test(name))).toEqual([]);
}

const count = async (schema: string, table: string): Promise<number> => {
  const [row] = await server.database.owner.rows<{ n: number }>(
    sql`select count(*)::int as n from ${sql.id(schema, table)}`,
  );
  return row!.n;
};

it('what a bundle does not take along, nobody brings by one: mails, events, seals, imports, or anything of the installation', async () => {
  const before = await server.database.owner.rows(sql`select id, email from core.identities order by id`);
  const mail = JSON.stringify({
    id: someone,
    recipient: 'victim@example.test',
    subject: 'x',
    state: 'queued',
  });
  const run = await load(
    {
      entries: {
        'data/mails.0001.ndjson': () => `${mail}\n`,
        'data/outbox.0001.ndjson': () => '{"seq":1,"kind":"recordChanged"}\n',
        'data/audit_seals.0001.ndjson': () => '{"day":"2020-01-01"}\n',
        'data/audit_values.0001.ndjson': () => '{"at":"2020-01-01T00:00:00Z","seq":1}\n',
        'data/imports.0001.ndjson': () => `{"id":"${someone}"}\n`,
        'data/identities.0001.ndjson': () => `{"id":"${someone}","email":"evil@example.test"}\n`,
        'data/members.0001.ndjson': () => `{"user_id":"${someone}"}\n`,
      },
    },
    'beside',
  );
  expect(run).toMatchObject({ state: 'done' });
  for (const table of ['mails', 'imports'])
    expect([table, await count('ws_beside', table)]).toEqual([table, 0]);
  expect(await server.database.owner.rows(sql`select id, email from core.identities order by id`)).toEqual(
    before,
  );
  const members = await server.database.owner.rows(sql`
    select from core.members m join core.workspaces w on w.id = m.workspace_id where w.slug = 'beside'`);
  expect(members).toHaveLength(1);
});

it('names that lead out of the archive are refused', async () => {
  for (const name of ['data/../../core/runs.0001.ndjson', '../../../../tmp/evil.txt', '/tmp/evil.txt']) {
    const answer = await load({ entries: { [name]: () => 'evil' } }, 'outside');
    expect([name, answer.state, answer.status]).toEqual([name, 'refused', 422]);
  }
  await expectNothingLeft('outside');
});

it('facts that no company has are refused before anything is made', async () => {
  for (const [at, facts] of [
    { timeZone: 'Nowhere/Land' },
    { currency: 'ZZZ' },
    { country: '//' },
    { weekStart: 0 },
    { format: 99 },
    { migration: '9999future' },
  ].entries()) {
    const answer = await load({ facts }, `facts${at}`);
    expect([facts, answer.state === 'refused' || answer.state === 'failed']).toEqual([facts, true]);
    expect(JSON.stringify(answer.error)).toMatch(/bundle|update/i);
    await expectNothingLeft(`facts${at}`);
  }
});

const hostile: readonly [what: string, Repacking['entries']][] = [
  ['no JSON', { 'data/accounts.0001.ndjson': (text) => `${text}{"id":\n` }],
  ['no rows', { 'data/contacts.0001.ndjson': () => '[1]\nnull\n"x"\n' }],
  ['no row at all', { 'data/merges.0001.ndjson': () => 'null\n' }],
  ['a row twice', { 'data/accounts.0001.ndjson': (text) => text + text }],
  ['values that do not fit', { 'data/accounts.0001.ndjson': () => '{"id":"x","name":1}\n' }],
  [
    'rows that point nowhere',
    {
      'data/accounts.0001.ndjson': (text) => text.replace(/"owner_id": ?"[^"]+"/, `"owner_id":"${someone}"`),
    },
  ],
  [
    'a file without its content',
    { 'data/files.0001.ndjson': () => `{"id":"${someone}","name":"a","size":"-1"}\n` },
  ],
  [
    'a document of a table of ours',
    {
      'data/config_items.0001.ndjson': () =>
        `${JSON.stringify({ id: someone, kind: 'object', name: 'c_x', data: { plural: 'audit' } })}\n`,
    },
  ],
];

it('rows that could not be of a company are refused in words, and nothing of them stays', async () => {
  for (const [at, [what, entries]] of hostile.entries()) {
    const answer = await load({ entries: entries ?? {} }, `rows${at}`);
    expect([what, answer.state, JSON.stringify(answer.error)]).toEqual([
      what,
      'failed',
      expect.stringMatching(/bundle/i),
    ]);
    await expectNothingLeft(`rows${at}`);
  }
});

it('a row without an end is refused before the memory is full of it', async () => {
  const before = process.memoryUsage().rss;
  const piece = Buffer.alloc(1024 * 1024, 0x61);
  function* endless(): Generator<Uint8Array> {
    yield Buffer.from('{"id":"');
    for (let mb = 0; mb < 600; mb++) yield piece;
  }
  const answer = await load({ entries: { 'data/accounts.0001.ndjson': endless } }, 'endless');
  expect(answer).toMatchObject({ state: 'failed' });
  expect(JSON.stringify(answer.error)).toContain('data/accounts.0001.ndjson');
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(600);
  await expectNothingLeft('endless');
});

it('when nobody can be let in, there is no workspace either', async () => {
  // Two users with the asker's address, and a role of administrators that is none.
  const roles = (text: string) => text.replaceAll('"administrator"', '"somebodyElse"');
  const answer = await load({ entries: { 'data/roles.0001.ndjson': roles } }, 'locked');
  if (answer.state === 'failed') await expectNothingLeft('locked');
  else {
    const listed = await admin.ask('GET', '/objects/accounts', { headers: { 'guanxi-workspace': 'locked' } });
    expect(listed.status).toBe(200);
  }
});

/** Entries as they are, packed by us, large ones as ZIP64: `[],[],…` takes ten times its length in memory once it is read. */
async function bomb(name: string, megabytes: number): Promise<Buffer> {
  const piece = Buffer.from('[],'.repeat(350_000));
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const each of ['workspace.json', 'manifest.json'])
      yield {
        name: each,
        isLarge: true,
        content: (function* () {
          yield Buffer.from('[');
          for (let mb = 0; each === name && mb < megabytes; mb++) yield piece;
          yield Buffer.from('[]]');
        })(),
      };
  }
  const pieces: Buffer[] = [];
  for await (const each of zipStream(entries())) pieces.push(each);
  return Buffer.concat(pieces);
}

it('what is small and becomes huge is refused before it is read', async () => {
  for (const [name, megabytes] of [
    ['workspace.json', 100],
    ['manifest.json', 100],
    ['manifest.json', 300],
  ] as const) {
    const packed = await bomb(name, megabytes);
    expect(packed.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const answer = await bring(admin, '/bundles/brought?fileName=all.zip', packed);
    expect([name, answer.status, answer.text]).toEqual([name, 422, expect.stringMatching(/no bundle/)]);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(300);
  }
});

it('without a place to lay a bundle down it says so, and goes on when there is one', async () => {
  process.env.TMPDIR = join(temporary, 'missing');
  const refused = await bring(admin, '/bundles/brought?fileName=all.zip', bundle);
  process.env.TMPDIR = temporary;
  expect([refused.status, refused.text]).toEqual([503, expect.stringMatching(/no room for the bundle/)]);
  expect((await bring(admin, '/bundles/brought?fileName=all.zip', bundle)).status).toBe(201);
});
