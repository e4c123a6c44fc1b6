/** A restore does not erase later lines: what the archive files have comes back, what nobody has is named. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { settled } from '../../../../tests/settled.ts';
import { testContext } from '../../../../tests/workEnvironment.ts';
import { restoreArchive } from '../../../base/backup/restoreArchive.ts';
import { countTransactionsBeyond } from '../../../base/backup/transactionOrder.ts';
import { writeArchive } from '../../../base/backup/writeArchive.ts';
import { newKeyRing } from '../../../base/keys.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { modules } from '../../../domains/modules.ts';
import { migrations } from '../../../migrations/all.ts';
import { restoreObjectTable } from '../../config/objectTable.ts';
import type { Context } from '../../context.ts';
import { readHead } from '../headFile.ts';
import { record } from '../record.ts';
import { seal } from '../sealer.ts';
import { verify } from '../verify.ts';
import { continueTrail } from './continueTrail.ts';
import { exportTrail } from './exportTrail.ts';

const ring = newKeyRing();
const actor = { kind: 'system', userId: null } as const;
let folder: string;
let heads: string;
let archives: string;
let source: TestDatabase;
let ctx: Context;
let backup: string;

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    const entry = { verb: 'update', object: 'account', recordId: ctx.ids.next(), version: 2 } as const;
    await record(ctx, [
      { ...entry, fields: ['name'], before: { name: 'old' }, after: { name } },
      { verb: 'signIn' },
    ]);
  }
  await settled(source.app);
  await seal(source.app, ctx.workspace, heads);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-trail-'));
  heads = path.join(folder, 'heads');
  archives = path.join(folder, 'backups');
  mkdirSync(path.join(folder, 'files'));
  source = await testDatabase();
  ctx = await testContext(source.app);
  await write('before');
  await exportTrail(source.app, ctx.workspace, archives);
  backup = path.join(folder, 'a.backup.guanxi');
  await writeArchive(
    { database: source.app, filesDir: path.join(folder, 'files') },
    { file: backup, ring, appVersion: '1.2.3', now: 0 },
  );
  await write('later1', 'later2');
  await write('later3');
  await exportTrail(source.app, ctx.workspace, archives);
  await write('lost');
});

afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

async function restored(): Promise<Omit<TestDatabase, 'workspace'>> {
  const target = await emptyDatabase();
  await restoreArchive(backup, ring, {
    migrations,
    appVersion: '1.2.3',
    appRole: 'guanxi_app',
    owner: target.owner,
    filesDir: path.join(folder, 'restored'),
    makeObjectTable: (db, table) =>
      restoreObjectTable(
        db,
        table,
        modules.flatMap(({ objects }) => objects),
      ),
  });
  return target;
}

test('lines younger than the backup come back from the archive, the rest is named, and the chain goes on', async () => {
  const { workspace } = ctx;
  const former = await readHead(heads, workspace);
  const target = await restored();
  try {
    const found = await target.owner.transaction((db) =>
      continueTrail(
        { db, workspace, requestId: 'restore', address: null, actor },
        { heads, folders: [archives, path.join(folder, 'nowhere')] },
      ),
    );
    await countTransactionsBeyond(target.owner, found.highest);
    expect(found).toMatchObject({ returned: { firstNo: '2', lastNo: '3', lines: 6 }, lostSeals: 1, former });
    const lines = (database: TestDatabase['app'], most: number) =>
      database.rows(sql`select seq, at, verb, record_id, encode(payload_hash, 'hex') as hash
        from ${qualified(workspace.schema, 'audit')} order by xid, seq limit ${most}`);
    expect(await lines(target.app, 8)).toEqual(await lines(source.app, 8));
    const [said] = await target.app.rows<{ after: unknown }>(sql`
      select v.after from ${qualified(workspace.schema, 'audit')} a
      join ${qualified(workspace.schema, 'audit_values')} v on v.seq = a.seq where a.verb = 'restored'`);
    expect(said?.after).toMatchObject({ restored: { no: '1' }, lostSeals: 1, former });
    const again = { ...ctx, db: target.app, database: target.app };
    await record(again, [{ verb: 'signIn' }]);
    await settled(target.app);
    await seal(target.app, workspace, heads);
    expect(await verify(again, heads)).toMatchObject({
      fault: null,
      rows: 10,
      unsealed: 0,
      segments: [{ no: '5', formerNo: '4', lostSeals: 1 }],
    });
    // A line that came back is as safe as any other.
    await target.owner.run(sql`update ${qualified(workspace.schema, 'audit')} set address = '::1'
      where record_id is not null and seq = (select max(seq) - 3 from ${qualified(workspace.schema, 'audit')})`);
    const [changed] = await target.app.rows<{ seq: string }>(
      sql`select seq from ${qualified(workspace.schema, 'audit')} where address = '::1'`,
    );
    expect((await verify(again, heads)).fault).toEqual(
      expect.objectContaining({ seq: changed?.seq, reason: 'changed' }),
    );
  } finally {
    await target.close();
  }
});

test('an archive file only ever gets company, has no values, and is refused when one letter of it was changed', async () => {
  const names = readdirSync(archives).sort();
  expect(names).toHaveLength(2);
  expect(names[1]).toMatch(/^audit-ws_main-[0-9a-f]{12}-000000000002-000000000003\.trail\.gz$/);
  const file = path.join(archives, names[1] ?? '');
  const text = gunzipSync(await readFile(file)).toString();
  expect(text).not.toContain('later');
  const forged = path.join(folder, 'forged');
  mkdirSync(forged);
  writeFileSync(path.join(forged, names[1] ?? ''), gzipSync(text.replace('"signIn"', '"signOut"')));
  const target = await restored();
  try {
    await expect(
      target.owner.transaction((db) =>
        continueTrail(
          { db, workspace: ctx.workspace, requestId: 'restore', address: null, actor },
          { heads: path.join(folder, 'other'), folders: [forged] },
        ),
      ),
    ).rejects.toThrow(/not as it was written/);
  } finally {
    await target.close();
  }
});
