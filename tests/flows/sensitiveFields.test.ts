/** Custom sensitive fields, copies of a workspace, and what becomes of values, keys and history around them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { seal as sealTrail } from '../../server/platform/audit/sealer.ts';
import { verify } from '../../server/platform/audit/verify.ts';
import { sealingKeyId } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { retireKey } from '../../server/platform/records/sealing/rotation.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';

let server: TestServer;
let admin: Client;
let schema: string;

type Body = Record<string, unknown>;
const label = { en: 'Passport', zh: '护照号' };

beforeAll(async () => {
  server = await startTestServer({ worker: true, inside: true });
  admin = await server.as('administrator');
  schema = server.database.workspace.schema;
});
afterAll(() => server.close());

function put(name: string, data: Body) {
  return admin.ask<Body>('PUT', `/config/field/${name}`, { body: data });
}

/** Until no job of this kind is left to do; answers the last one. */
function settled(kind: string): Promise<Body> {
  return eventually(async () => {
    const { body } = await admin.get<{ data: Body[] }>('/jobs', { kind, limit: 1 });
    const [job] = body.data;
    if (job?.state === 'failed') throw new Error(JSON.stringify(job.error));
    return job?.state === 'done' ? job : null;
  });
}

async function stored(table: string): Promise<string> {
  const rows = await server.database.owner.rows<{ text: string }>(
    sql`select t::text as text from ${sql.id(schema, table)} t`,
  );
  return rows.map(({ text }) => text).join('\n');
}

describe('a custom field', () => {
  test('is made sensitive with its values and its history, once for all', async () => {
    expectStatus(await put('contact.c_passport', { type: 'text', label }), 200);
    const secret = 'E12345678X';
    const { body } = expectStatus(
      await admin.post<Body>('/objects/contacts', { name: 'Open', c_passport: secret }),
      201,
    );
    expect(body.c_passport).toBe(secret);
    const changed = { c_passport: 'G87654321Y' };
    expectStatus(await admin.patch(`/objects/contacts/${String(body.id)}`, changed), 200);
    const sensitive = { type: 'text', label, sensitive: { last: 2 }, unique: true };
    expectStatus(await put('contact.c_passport', sensitive), 200);
    const job = await settled('sensitive.reseal');
    expect(job.result).toMatchObject({ values: 1, lines: 2, unreadable: 0 });
    const seen = await admin.get<Body>(`/objects/contacts/${String(body.id)}`);
    expect(seen.body.c_passport).toBe('********1Y');
    for (const table of ['contacts', 'audit_values']) {
      const text = await stored(table);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('G87654321Y');
    }
    const history = await admin.get(`/objects/contacts/${String(body.id)}/history`);
    expect(history.text).toContain('********8X');
    const double = { name: 'Double', c_passport: 'g8765 4321-y' };
    const refused = await admin.post<Body>('/objects/contacts', double);
    expect([refused.status, refused.text.includes('G87654321Y')]).toEqual([409, false]);
    expect(refused.text).toContain('not_unique');
    for (const wrong of [
      { type: 'text', label },
      { type: 'longText', label, sensitive: { last: 2 } },
    ])
      expect((await put('contact.c_passport', wrong)).status).toBe(422);
  });

  test('refuses what would keep its values in the plain', async () => {
    const field = { type: 'text', label, sensitive: {} };
    expectStatus(await put('contact.c_secret', field), 200);
    for (const more of [{ searched: true }, { default: 'x' }])
      expect((await put('contact.c_other', { ...field, ...more })).status).toBe(422);
    const formula = { type: 'text', label, formula: 'c_secret + "x"' };
    expect((await put('contact.c_formula', formula)).text).toContain('sensitive');
    const rule = {
      label: { en: 'R', zh: 'R' },
      message: { en: 'No', zh: '否' },
      when: { c_secret: { eq: 'known' } },
    };
    const answer = await admin.ask('PUT', '/config/rule/contact.noSecret', { body: rule });
    expect(answer.status).toBe(422);
    const numbering = await admin.ask('PUT', '/config/numbering/contact.c_secret', {
      body: { pattern: 'S-{0000}' },
    });
    expect(numbering.status).toBe(422);
    const settings = await admin.ask('PUT', '/config/fieldSettings/contact.idCard', {
      body: { default: '110101199003074514' },
    });
    expect(settings.status).toBe(422);
    expect((await put('contact.c_number', { type: 'integer', label, sensitive: {} })).status).toBe(422);
  });
});

test('the audit trail proves itself after values were sealed anew, and tells when one was changed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guanxi-seals-'));
  try {
    const work = environmentOf(server);
    const [workspace] = await work.workspaces();
    const ctx = (await work.contextOf(workspace!, null))!;
    await sealTrail(server.database.app, ctx.workspace, folder);
    expect((await verify(ctx, folder)).fault).toBeNull();
    await server.database.owner.run(sql`
      update ${sql.id(schema, 'audit_values')} set after = jsonb_set(after, '{name}', '"Forged"')
      where proof is not null and after ? 'name'`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ reason: 'valuesChanged' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a run that is paused goes on where it stood; a key that nothing needs can go', async () => {
  const old = sealingKeyId();
  const operations = Array.from({ length: 1200 }, (_, n) => ({
    op: 'create',
    data: { name: `Many ${n}`, c_secret: `secret ${n}` },
  }));
  expectStatus(await admin.post('/objects/contacts/batch', { operations }), 200);
  const { body } = expectStatus(await admin.post<{ job: string; key: string }>('/sensitiveKeys/rotate'), 202);
  expectStatus(await admin.post(`/jobs/${body.job}/pause`), 200);
  await eventually(async () => {
    const { state } = (await admin.get<Body>(`/jobs/${body.job}`)).body;
    return state === 'paused' || state === 'done';
  });
  const count = await admin.post<Body>('/objects/contacts/query', {
    filter: { c_secret: { in: ['secret 3', 'secret 1199'] } },
    fields: ['c_secret'],
  });
  expect((count.body.data as Body[]).map((row) => row.c_secret)).toHaveLength(2);
  expectStatus(await admin.post(`/jobs/${body.job}/resume`), 200);
  await settled('sensitive.reseal');
  const info = (await admin.get<{ keys: Body[] }>('/sensitiveKeys')).body;
  expect(info.keys.find(({ id }) => id === old)).toMatchObject({ values: 0, current: false });
  const work = environmentOf(server);
  const [workspace] = await work.workspaces();
  const ctx = (await work.contextOf(workspace!, null))!;
  await expect(retireKey(ctx, body.key, [ctx], 0)).rejects.toThrow();
  await retireKey(ctx, old, [ctx], 0);
  const left = (await admin.get<{ keys: Body[] }>('/sensitiveKeys')).body.keys.map(({ id }) => id);
  expect(left).toEqual([body.key]);
  const found = await admin.post<Body>('/objects/contacts/query', { filter: { c_secret: 'secret 7' } });
  expect(found.body.data as Body[]).toHaveLength(1);
});

test('a sandbox has the fields and none of their values', async () => {
  const copy = { slug: 'sealed-copy', name: 'Copy', members: 'administrators' };
  const { body } = expectStatus(await admin.post<{ job: string }>('/workspace/copies', copy), 202);
  await eventually(async () => {
    const { state, error } = (await admin.get<Body>(`/jobs/${body.job}`)).body;
    if (state === 'failed') throw new Error(JSON.stringify(error));
    return state === 'done';
  });
  const [made] = await server.database.owner.rows<{ schema: string }>(
    sql`select schema_name as schema from core.workspaces where slug = 'sealed-copy'`,
  );
  const rows = await server.database.owner.rows<{ text: string }>(
    sql`select t::text as text from ${sql.id(made!.schema, 'contacts')} t`,
  );
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.filter(({ text }) => text.includes('gx1.'))).toEqual([]);
});
