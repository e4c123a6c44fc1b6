/** Files of records: brought, held, shown to whom the record and its field are open, and safe to open. */
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;
let reader: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  await configure(admin, [
    {
      kind: 'field',
      name: 'account.c_papers',
      data: { type: 'file', multiple: true, label: { en: 'Papers', zh: '文件' } },
    },
  ]);
  reader = await server.someone({ name: 'Reader', roles: ['readOnly'] });
});
afterAll(() => server.close());

interface FileAnswer {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Bytes as the web sends them; the test client speaks JSON only. */
async function send(client: Client, method: string, path: string, content: Uint8Array | string) {
  const response = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/octet-stream',
      origin: server.origin,
      'accept-language': 'en',
      cookie: client.cookie ?? '',
    },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? {} : JSON.parse(text)) as FileAnswer & { code?: string },
  };
}

async function bring(client: Client, name: string, content: Uint8Array | string): Promise<FileAnswer> {
  const answer = await send(client, 'POST', `/files?name=${encodeURIComponent(name)}`, content);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

async function fetchFile(client: Client, id: string, query = '', headers: Record<string, string> = {}) {
  const response = await fetch(`${server.origin}/api/v1/files/${id}${query}`, {
    headers: { cookie: client.cookie ?? '', ...headers },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** A PNG of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function account(data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>('/objects/accounts', { name: 'Acme', ...data }), 201)
    .body.id;
}

const documentsOf = async (id: string) => (await admin.get(`/objects/accounts/${id}`)).body.c_papers;

describe('a file', () => {
  it('is its uploader’s alone until a record holds it', async () => {
    const file = await bring(admin, '合同.pdf', '%PDF-1.7 contract');
    expect(file).toMatchObject({ name: '合同.pdf', size: 17, type: 'application/pdf' });
    expect((await fetchFile(admin, file.id)).status).toBe(200);
    expect((await fetchFile(reader.client, file.id)).status).toBe(404);
    expect((await fetchFile(server.guest(), file.id)).status).toBe(401);
    const stolen = await server.someone({ name: 'Thief', roles: ['manager'] });
    const taken = await stolen.client.post('/objects/accounts', { name: 'Mine', c_papers: [file.id] });
    expect(expectStatus(taken, 422).body.errors).toMatchObject([{ field: 'c_papers' }]);

    const id = await account({ c_papers: [{ ...file, name: 'renamed.exe', size: 1 }] });
    expect(await documentsOf(id)).toEqual([file]);
    expect((await fetchFile(reader.client, file.id)).bytes.toString()).toBe('%PDF-1.7 contract');
  });

  it('follows the rights of its field and of its record', async () => {
    const file = await bring(admin, 'plan.txt', 'secret');
    const id = await account({ c_papers: [file.id] });
    const { app, workspace } = server.database;
    const roles = sql.id(workspace.schema, 'roles');
    const close = async (fields: object) => {
      await app.run(
        sql`update ${roles} set rights = rights || ${JSON.stringify({ fields })}::jsonb where name = 'readOnly'`,
      );
      await app.run(sql`update core.workspaces set rights_version = rights_version + 1`);
      server.app.callers.forget();
    };
    await close({ account: { c_papers: 'hidden' } });
    expect((await fetchFile(reader.client, file.id)).status).toBe(404);
    await close({});
    expect((await fetchFile(reader.client, file.id)).status).toBe(200);
    const stranger = await server.someone({ name: 'Stranger', roles: ['member'] });
    expect((await fetchFile(stranger.client, file.id)).status).toBe(404);
    await admin.delete(`/objects/accounts/${id}`);
    expect((await fetchFile(reader.client, file.id)).status).toBe(404);
    await admin.post(`/objects/accounts/${id}/restore`, {});
    expect((await fetchFile(reader.client, file.id)).status).toBe(200);
  });

  it('taken out of its field is closed, and comes back by undo', async () => {
    const file = await bring(admin, 'a.txt', 'a');
    const id = await account({ c_papers: [file.id] });
    const emptied = await admin.patch<{ changeSet: string }>(`/objects/accounts/${id}`, { c_papers: null });
    expect((await fetchFile(reader.client, file.id)).status).toBe(404);
    expectStatus(await admin.post(`/changeSets/${emptied.body.changeSet}/undo`, {}), 200);
    expect(await documentsOf(id)).toEqual([file]);
    expect((await fetchFile(reader.client, file.id)).status).toBe(200);
  });

  it('is served in parts, and never as a page', async () => {
    const page = await bring(admin, 'page.html', '<script>alert(1)</script>');
    const whole = await fetchFile(admin, page.id);
    expect(whole.headers.get('content-type')).toBe('application/octet-stream');
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="page.html"/);
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'");
    const part = await fetchFile(admin, page.id, '', { range: 'bytes=1-6' });
    expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
      206,
      'script',
      'bytes 1-6/25',
    ]);
    expect((await fetchFile(admin, page.id, '', { range: 'bytes=25-' })).status).toBe(416);
    const etag = whole.headers.get('etag')!;
    expect((await fetchFile(admin, page.id, '', { 'if-none-match': etag })).status).toBe(304);
    const svg = await bring(admin, 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect((await fetchFile(admin, svg.id)).headers.get('content-disposition')).toMatch(/^attachment/);
    const named = await bring(admin, 'a"\r\nx: y/报价.pdf', '%PDF-1');
    expect((await fetchFile(admin, named.id, '?download=true')).headers.get('content-disposition')).toBe(
      'attachment; filename="__.pdf"; filename*=UTF-8\'\'%E6%8A%A5%E4%BB%B7.pdf',
    );
  });

  it('that is not what its name says, or too large, is refused', async () => {
    const lie = await send(admin, 'POST', '/files?name=photo.png', '<html>');
    expect([lie.status, lie.body.code]).toEqual([422, 'invalid_value']);
    const bomb = await send(admin, 'POST', '/files?name=bomb.png', png(40_000, 40_000));
    expect([bomb.status, bomb.body.code]).toEqual([413, 'limit_exceeded']);
    const response = await fetch(`${server.origin}/api/v1/files?name=a`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        origin: server.origin,
        cookie: admin.cookie ?? '',
      },
      body: new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(8 * 1024 * 1024));
        },
      }),
      duplex: 'half',
    } as RequestInit).catch(() => null);
    // The server may end the connection before the client has read the answer.
    if (response) expect(response.status).toBe(413);
  });
});

describe('a picture', () => {
  it('has a preview, and is shown in the page', async () => {
    const file = await bring(admin, 'logo.png', png(64, 32));
    const small = png(32, 16);
    expect((await send(admin, 'PUT', `/files/${file.id}/preview`, small)).status).toBe(204);
    expect((await send(admin, 'PUT', `/files/${file.id}/preview`, png(4000, 4000))).status).toBe(422);
    expect((await send(reader.client, 'PUT', `/files/${file.id}/preview`, small)).status).toBe(404);
    const id = await account({ logo: file.id });
    expect((await admin.get(`/objects/accounts/${id}`)).body.logo).toEqual(file);
    const shown = await fetchFile(reader.client, file.id, '?preview=true');
    expect(shown.bytes.equals(small)).toBe(true);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    const listed = await admin.get<{ data: object[] }>('/objects/accounts', {
      filter: { logo: { contains: 'LOGO' } },
      fields: 'logo',
    });
    expect(listed.body.data).toMatchObject([{ logo: { name: 'logo.png' } }]);
  });

  it('must be one, and not too large for its field', async () => {
    const text = await bring(admin, 'notes.txt', 'no picture');
    const refused = await admin.post('/objects/accounts', { name: 'X', logo: text.id });
    expect(expectStatus(refused, 422).body.errors).toMatchObject([{ field: 'logo' }]);
    const broken = await bring(admin, 'broken', Buffer.from('89504e470d0a1a0a', 'hex'));
    expect((await admin.post('/objects/accounts', { name: 'X', logo: broken.id })).status).toBe(422);
    const large = await bring(admin, 'large.png', Buffer.concat([png(10, 10), Buffer.alloc(3_000_000)]));
    expect((await admin.post('/objects/accounts', { name: 'X', logo: large.id })).status).toBe(422);
    const missing = await admin.post('/objects/accounts', {
      name: 'X',
      logo: '01900000-0000-7000-8000-000000000001',
    });
    expect(missing.status).toBe(422);
  });
});
