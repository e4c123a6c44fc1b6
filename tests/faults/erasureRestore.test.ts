/** A backup from before an erasure is restored: the person is erased again by itself, and the trail still proves itself. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { command, databaseOf, kill, type Running, signIn, startServer, temporary, until } from './guanxi.ts';

const { folder, clear } = temporary();
const here = path.join(folder, 'here');
const there = path.join(folder, 'there');
// Beside the backups lies the list of erasures, so that whoever carries the one away takes the other along.
const backups = path.join(here, 'backups');
const keys = path.join(folder, 'keys.json');
let server: Running & { url: string };

beforeAll(async () => {
  server = await startServer(here);
  mkdirSync(backups, { recursive: true });
  expect((await command(here, ['keys', 'export', keys])).code).toBe(0);
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  clear();
});

it('nobody who was erased since comes back with a backup', async () => {
  const headers = await signIn(server.url);
  const ask = async (address: string, body?: object) => {
    const answer = await fetch(`${server.url}/api/v1${address}`, {
      headers,
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    expect(answer.ok, `${address} ${answer.status}`).toBe(true);
    return answer.json();
  };
  const { id } = await ask('/objects/contacts', { name: '归去来兮', emails: ['gone@canary.example'] });
  const stays = await ask('/objects/contacts', { name: '仍在此处' });
  await ask('/objects/accounts', { name: '某公司', description: '联系人归去来兮' });
  expect((await command(here, ['backup', '--to', backups])).code).toBe(0);
  const asked = { object: 'contacts', id, confirm: '归去来兮', reason: 'asked' };
  const erasure = await ask('/privacy/erasures', asked);
  const state = async () => (await ask(`/privacy/erasures/${erasure.id}`)).state;
  await until('the erasure is over', async () => (await state()) === 'done', 120);

  const file = readdirSync(backups).find((name) => name.endsWith('.guanxi')) ?? '';
  const restored = await command(there, ['restore', path.join(backups, file), '--keys', keys, '--yes']);
  expect([restored.code, restored.err]).toEqual([0, '']);
  expect(restored.out).toMatch(/1 erasures|1 次/);
  const second = await startServer(there);
  const database = databaseOf(there);
  const names = await database.arrays(sql`select name from ws_main.contacts order by created_at`);
  expect(names.flat()).toEqual([`已删除 ${id.slice(-8)}`, '仍在此处']);
  const left = await database.arrays(sql`
    select 1 from ws_main.accounts where description like '%归去来兮%'
    union all select 1 from ws_main.audit_values v where v.before::text like '%归去来兮%' or v.after::text like '%归去来兮%'
    union all select 1 from ws_main.search where words like '%归去来兮%'`);
  expect(left).toEqual([]);
  expect(await database.arrays(sql`select origin, state from ws_main.erasures`)).toEqual([
    ['restore', 'done'],
  ]);
  await database.close();
  expect(stays.id).not.toBe(id);
  const proof = await command(there, ['audit', 'verify']);
  expect([proof.code, proof.err]).toEqual([0, '']);
  await kill(second, 'SIGTERM');
});
