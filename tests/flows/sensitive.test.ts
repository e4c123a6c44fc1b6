/** Sensitive fields at the user's door: sealed, masked, revealed, found by the whole value, and nowhere in the plain. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { seal } from '../../server/platform/fields/sealed/sealedText.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let schema: string;

/** Numbers that stand for nobody: the regions and days exist, the check digits are right. */
const idCard = '110101199003074514';
const other = '440308199901010012';
const bankAccount = '6222020200112233445';
const taxNumber = '91350100M000100Y43';

type Body = Record<string, unknown>;

beforeAll(async () => {
  server = await startTestServer({ worker: true, inside: true });
  admin = await server.as('administrator');
  schema = server.database.workspace.schema;
});
afterAll(() => server.close());

async function contact(data: Body): Promise<{ id: string; version: number; idCard: unknown }> {
  return expectStatus(await admin.post<never>('/objects/contacts', data), 201).body;
}

/** The whole database as text, the files, and the log: where a value in the plain would be found. */
async function everything(): Promise<string> {
  const tables = await server.database.owner.rows<{ schema: string; name: string }>(sql`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await server.database.owner.rows<{ text: string }>(
      sql`select t::text as text from ${sql.id(schema, name)} t`,
    );
    parts.push(...rows.map(({ text }) => text));
  }
  for (const entry of readdirSync(server.files, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) parts.push(readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
  return [...parts, ...server.log].join('\n');
}

async function done(job: string): Promise<Body> {
  return eventually(async () => {
    const { body } = await admin.get<Body>(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body.error));
    return body.state === 'done' ? body : null;
  });
}

describe('a sensitive value', () => {
  test('is kept sealed, shown masked, and revealed for a reason that stays', async () => {
    const made = await contact({ name: '张伟', idCard: '11010119900307 4514' });
    expect(made.idCard).toBe('110***********4514');
    const { text } = await admin.get(`/objects/contacts/${made.id}`);
    expect(text).not.toContain(idCard);
    const short = await admin.post(`/objects/contacts/${made.id}/reveal`, { field: 'idCard', reason: ' ' });
    expect(short.status).toBe(400);
    const asked = { field: 'idCard', reason: 'Contract 2026-7 needs it' };
    const told = expectStatus(await admin.post<Body>(`/objects/contacts/${made.id}/reveal`, asked), 200);
    expect(told.body).toEqual({ value: idCard, seconds: 30 });
    expect(told.headers.get('cache-control')).toBe('no-store');
    const [line] = await server.database.owner.rows<{ fields: string[]; after: Body }>(sql`
      select a.fields, v.after from ${sql.id(schema, 'audit')} a
      join ${sql.id(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.verb = 'reveal' and a.record_id = ${made.id}::uuid`);
    expect(line).toEqual({ fields: ['idCard'], after: { reason: asked.reason } });
    expect(await everything()).not.toContain(idCard);
  });

  test('that cannot be one is refused, without being repeated', async () => {
    for (const wrong of ['110101199003074515', '110101199013014514', '990101199003074514', '12345', 'x']) {
      const { status, text } = await admin.post('/objects/contacts', { name: 'A', idCard: wrong });
      expect([wrong, status]).toEqual([wrong, 422]);
      if (wrong.length > 5) expect(text).not.toContain(wrong);
    }
    expect((await contact({ name: 'B', idCard: '110101900307451' })).idCard).toBe('110********7451');
    const company = { name: '税务测试', taxNumber: '91350100M000100Y44' };
    expectStatus(await admin.post('/objects/accounts', company), 422);
    const abroad = { ...company, address: { country: 'DE', city: 'Kiel' } };
    expect(expectStatus(await admin.post<Body>('/objects/accounts', abroad), 201).body.taxNumber).toBe(
      '91************0Y44',
    );
    const right = { name: '银行测试', taxNumber, bankAccount, bankName: '招商银行' };
    const { body } = expectStatus(await admin.post<Body>('/objects/accounts', right), 201);
    expect(body).toMatchObject({
      taxNumber: '91************0Y43',
      bankAccount: '***************3445',
      bankName: '招商银行',
    });
  });

  test('that comes back masked changes nothing; a mask that is not its own is refused', async () => {
    const made = await contact({ name: '李娜', idCard: other });
    const masked = { idCard: made.idCard, name: '李娜' };
    const { body } = expectStatus(await admin.patch<Body>(`/objects/contacts/${made.id}`, masked), 200);
    expect(body.version).toBe(made.version);
    const foreign = await admin.patch(`/objects/contacts/${made.id}`, { idCard: '110***********4514' });
    expect(foreign.status).toBe(422);
    const same = expectStatus(
      await admin.patch<Body>(`/objects/contacts/${made.id}`, { idCard: other }),
      200,
    );
    expect(same.body.version).toBe(made.version);
    await admin.delete(`/objects/contacts/${made.id}`);
  });

  test('is found by the whole value, and by nothing less', async () => {
    const made = await contact({ name: '王芳', idCard: '320106198502283210' });
    const asked = (filter: unknown) =>
      admin.post<Body>('/objects/contacts/query', { filter, fields: ['idCard'] });
    for (const filter of [
      { idCard: '320106198502283210' },
      { idCard: { in: ['x', ' 320106 19850228 3210 '] } },
      { account: null, idCard: { eq: '320106198502283210' } },
    ]) {
      const { body } = expectStatus(await asked(filter), 200);
      expect((body.data as Body[]).map((row) => [row.id, row.idCard])).toEqual([
        [made.id, '320***********3210'],
      ]);
    }
    expect(
      (expectStatus(await asked({ idCard: '320***********3210' }), 200).body.data as Body[]).length,
    ).toBe(0);
    for (const op of ['contains', 'startsWith', 'endsWith', 'eqExact', 'ne', 'nin'])
      expect((await asked({ idCard: { [op]: op === 'nin' ? ['3'] : '3' } })).status).toBe(422);
    const unknown = { error: 'unknown_field' };
    for (const query of [
      { sort: 'idCard' },
      { sort: '-idCard' },
      { aggregate: { groupBy: [{ field: 'idCard' }], measures: [{ as: 'n', fn: 'count' }] } },
      { aggregate: { measures: [{ as: 'n', fn: 'countDistinct', field: 'idCard' }] } },
      { aggregate: { measures: [{ as: 'n', fn: 'max', field: 'idCard' }] } },
      { groupPage: { by: 'idCard', limit: 1 } },
    ]) {
      const answer = await admin.post<Body>('/objects/contacts/query', query);
      expect([answer.status, answer.body.code, unknown.error]).toEqual([
        400,
        'unknown_field',
        'unknown_field',
      ]);
    }
    expect((await admin.get<Body>('/search', { q: '320106198502283210' })).text).not.toContain(made.id);
    expect((await admin.get(`/objects/contacts/by/idCard/320106198502283210`)).status).toBeGreaterThanOrEqual(
      400,
    );
  });

  test('stands in no view, job, audit line or idempotent answer', async () => {
    const filter = { idCard: { eq: idCard } };
    const view = { label: { en: 'V', zh: 'V' }, definition: { kind: 'table', fields: ['name'], filter } };
    expect((await admin.post('/objects/contacts/views', view)).status).toBeGreaterThanOrEqual(400);
    expect((await admin.post('/exports', { object: 'contacts', format: 'csv', filter })).status).toBe(422);
    const bulk = { filter: { name: 'nobody' }, expectedCount: 0, data: { idCard } };
    expect((await admin.post('/objects/contacts/bulk', bulk)).status).toBe(422);
    expect(
      (await admin.post('/objects/contacts/bulk', { ...bulk, filter, data: { name: 'x' } })).status,
    ).toBe(422);
    const key = { 'idempotency-key': 'sensitive-1' };
    const made = await admin.post('/objects/contacts', { name: 'Once', idCard }, key);
    const again = await admin.post('/objects/contacts', { name: 'Once', idCard }, key);
    expect([again.status, again.body.id]).toEqual([201, made.body.id]);
    expect(await everything()).not.toContain(idCard);
  });

  test('that was put on another record or into another field opens no more', async () => {
    const [one, two] = [
      await contact({ name: 'One', idCard }),
      await contact({ name: 'Two', idCard: other }),
    ];
    await server.database.owner.run(sql`
      update ${sql.id(schema, 'contacts')} t set id_card = o.id_card from ${sql.id(schema, 'contacts')} o
      where t.id = ${two.id}::uuid and o.id = ${one.id}::uuid`);
    expect((await admin.get<Body>(`/objects/contacts/${two.id}`)).body.idCard).toBe('••••');
    const asked = { field: 'idCard', reason: 'to see that it fails' };
    const answer = await admin.post(`/objects/contacts/${two.id}/reveal`, asked);
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain(idCard);
    const foreign = seal(idCard, {
      workspaceId: server.database.workspace.id,
      mark: { id: 'account.taxNumber', first: 0, last: 4 },
      recordId: two.id,
    });
    await server.database.owner.run(
      sql`update ${sql.id(schema, 'contacts')} set id_card = ${foreign} where id = ${two.id}::uuid`,
    );
    expect((await admin.post(`/objects/contacts/${two.id}/reveal`, asked)).status).toBe(503);
  });

  test('keeps its history masked, and undo brings it back', async () => {
    const made = await contact({ name: 'Past', idCard });
    const changed = expectStatus(
      await admin.patch<Body>(`/objects/contacts/${made.id}`, { idCard: other }),
      200,
    );
    expect(changed.body.idCard).toBe('440***********0012');
    const { body, text } = await admin.get<{ data: Body[] }>(`/objects/contacts/${made.id}/history`);
    expect(text).not.toContain(idCard);
    expect(body.data[0]?.changes).toEqual([
      { field: 'idCard', before: '110***********4514', after: '440***********0012' },
    ]);
    expectStatus(await admin.post(`/changeSets/${String(body.data[0]?.changeSet)}/undo`, {}), 200);
    const asked = { field: 'idCard', reason: 'looking after undo' };
    const told = await admin.post<Body>(`/objects/contacts/${made.id}/reveal`, asked);
    expect(told.body.value).toBe(idCard);
    expect(await everything()).not.toContain(idCard);
  });

  test('is hidden from who may not know of it, and never told to who sees it masked', async () => {
    const made = await contact({ name: 'Rights', idCard, owner: null });
    const roles = [
      ['seesMasked', { contact: { idCard: 'masked' } }],
      ['seesNothing', { contact: { idCard: 'hidden' } }],
    ] as const;
    for (const [name, fields] of roles) {
      const rights = { objects: { '*': { read: 'all', update: 'all', export: 'all' } }, fields, admin: [] };
      const label = { en: name, zh: name };
      expectStatus(await admin.post('/roles', { name, label, rights }), 201);
      const { client } = await server.someone({ name, roles: [name as never] });
      const asked = { field: 'idCard', reason: 'I should not know' };
      const answer = await client.post<Body>(`/objects/contacts/${made.id}/reveal`, asked);
      const seen = await client.get<Body>(`/objects/contacts/${made.id}`);
      expect(seen.text).not.toContain('4514');
      const question = { filter: { idCard }, fields: ['id'] };
      expect((await client.post<Body>('/objects/contacts/query', question)).body.code).toBe('unknown_field');
      if (name === 'seesMasked') {
        expect(seen.body.idCard).toBe('••••');
        expect(answer.status).toBe(403);
      } else {
        expect('idCard' in seen.body).toBe(false);
        const none = await client.post<Body>(`/objects/contacts/${made.id}/reveal`, {
          ...asked,
          field: 'noField',
        });
        expect([answer.status, answer.body.code]).toEqual([none.status, none.body.code]);
      }
    }
  });

  test('is revealed sixty times an hour at most; twenty are told to those who look after security', async () => {
    const made = await contact({ name: 'Often', idCard });
    const { client, id } = await server.someone({ name: 'Curious', roles: ['administrator'] });
    const asked = { field: 'idCard', reason: 'again and again' };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => client.post(`/objects/contacts/${made.id}/reveal`, asked)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    const alerts = await server.database.owner.rows(
      sql`select from core.security_alerts where user_id = ${id}::uuid and kind = 'massReveal'`,
    );
    expect(alerts).toHaveLength(1);
  });
});

describe('files', () => {
  test('an import takes values in the plain and keeps none of them', async () => {
    const rows = [`姓名,身份证号`, `导入一,${idCard}`, `导入二,110101199003074515`];
    const brought = await fetch(`${server.origin}/api/v1/imports?fileName=people.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie: admin.cookie!, origin: server.origin },
      body: rows.join('\n'),
    });
    const { id } = (await brought.json()) as { id: string };
    const columns = [
      { column: '姓名', field: 'name' },
      { column: '身份证号', field: 'idCard' },
    ];
    expectStatus(await admin.patch(`/imports/${id}`, { rules: { object: 'contacts', columns } }), 200);
    expect(await everything()).not.toContain(idCard);
    const { body } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`, {}), 202);
    expect((await done(body.job)).result).toMatchObject({ created: 1 });
    const all = await everything();
    expect(all).not.toContain(idCard);
    expect(all).not.toContain('110101199003074515');
    const failures = await admin.get(`/imports/${id}/failures`, { run: body.job });
    expect(failures.text).toContain('110101199003074515');
  });

  test('an export is masked, and tells values only for a reason, at once', async () => {
    await contact({ name: 'Exported', idCard });
    const order = { format: 'csv', fields: ['name', 'idCard'], filter: { name: 'Exported' } };
    const masked = expectStatus(await admin.post('/objects/contacts/export', order), 200);
    expect(masked.text).toContain('110***********4514');
    expect(masked.text).not.toContain(idCard);
    const plain = await admin.post('/objects/contacts/export', {
      ...order,
      sensitive: { reason: 'Insurance of the team' },
    });
    expect(expectStatus(plain, 200).text).toContain(idCard);
    expect(
      (await admin.post('/exports', { object: 'contacts', ...order, sensitive: { reason: 'as a job' } }))
        .status,
    ).toBe(422);
    expect(await everything()).not.toContain(idCard);
  });
});

describe('keys', () => {
  test('change twice under load without one failed read, and the old ones go', async () => {
    const made = await contact({ name: 'Loaded', idCard });
    const asked = { filter: { idCard }, fields: ['name', 'idCard'], limit: 200 };
    let [reads, stop] = [0, false];
    const load = Array.from({ length: 4 }, async () => {
      while (!stop) {
        const { body } = expectStatus(
          await admin.post<{ data: Body[] }>('/objects/contacts/query', asked),
          200,
        );
        expect(
          body.data.some(({ id, idCard: shown }) => id === made.id && shown === '110***********4514'),
        ).toBe(true);
        const written = await admin.post<Body>('/objects/contacts', { name: `L${reads}`, idCard: other });
        expect(expectStatus(written, 201).body.idCard).toBe('440***********0012');
        reads += 1;
      }
    });
    try {
      for (let round = 0; round < 2; round += 1) {
        const { body } = expectStatus(
          await admin.post<{ key: string; job: string }>('/sensitiveKeys/rotate'),
          202,
        );
        if (round === 0) expect((await admin.post('/sensitiveKeys/rotate')).status).toBe(409);
        const job = await done(body.job);
        expect(job.failed).toBeLessThanOrEqual(1);
        const info = await admin.get<{ keys: Body[] }>('/sensitiveKeys');
        expect(info.body.keys[0]).toMatchObject({ id: body.key, current: true });
      }
    } finally {
      stop = true;
      await Promise.all(load);
    }
    expect(reads).toBeGreaterThan(4);
    const info = await admin.get<{ keys: Body[]; copied: boolean }>('/sensitiveKeys');
    expect(info.body.keys).toHaveLength(3);
    expect(info.body.copied).toBe(false);
    const early = await admin.post<Body>(`/sensitiveKeys/${String(info.body.keys[2]?.id)}/retire`);
    expect([early.status, early.body.code]).toEqual([409, 'in_use']);
    const member = await server.as('member');
    expect((await member.get('/sensitiveKeys')).status).toBe(403);
  });
});
