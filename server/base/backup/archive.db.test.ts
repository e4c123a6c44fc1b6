/** Backup and restore: everything comes back, in an installation that stays quiet; nothing damaged is taken. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { outsideOfAll } from '../../../tests/oneConnection.ts';
import { modules } from '../../domains/modules.ts';
import { migrations } from '../../migrations/all.ts';
import { restoreObjectTable } from '../../platform/config/objectTable.ts';
import type { Database, Db } from '../database.ts';
import { systemIds } from '../ids.ts';
import { newKeyRing } from '../keys.ts';
import { migrate } from '../migrate.ts';
import type { ObjectTable } from '../objectTables.ts';
import { sql } from '../sql.ts';
import { tablesOf } from './catalog.ts';
import { copyOut } from './copyText.ts';
import { readArchive } from './readArchive.ts';
import { restoreArchive } from './restoreArchive.ts';
import { RowDigest } from './rowDigest.ts';
import { writeArchive } from './writeArchive.ts';

const ring = newKeyRing();
const naughty = [
  '',
  '\\N',
  '\\.',
  'a\tb\nc\rd\\e',
  '关系“√”😀',
  '\u202Eabc',
  "'; drop table x; --",
  ' '.repeat(9),
];
const schema = 'ws_main';
const declarations = modules.flatMap(({ objects }) => objects);
const settings = {
  migrations,
  appVersion: '1.2.3',
  appRole: 'guanxi_app',
  makeObjectTable: (db: Db, table: ObjectTable) => restoreObjectTable(db, table, declarations),
};

let folder: string;
let source: TestDatabase;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-archive-'));
  mkdirSync(path.join(folder, 'files', 'ab'), { recursive: true });
  writeFileSync(path.join(folder, 'files', 'ab', '合同.pdf'), Buffer.alloc(700_000, 'x'));
  mkdirSync(path.join(folder, 'files', 'incoming'));
  writeFileSync(path.join(folder, 'files', 'incoming', 'half'), 'not whole');
  source = await testDatabase();
  await plantObject(source.owner);
  await plant(source.app);
  file = path.join(folder, 'a.backup.guanxi');
  await writeArchive(
    { database: source.app, filesDir: path.join(folder, 'files') },
    { file, ring, appVersion: '1.2.3', now: 0 },
  );
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The table of a custom object, with a record and a running number that goes on. */
async function plantObject(owner: Database): Promise<void> {
  const object = { schema, table: 'c_site_visits', id: 'o_12345678', title: 'autoNumber' } as const;
  await owner.transaction((db) => settings.makeObjectTable(db, object));
  await owner.run(sql`insert into ${sql.id(schema, 'c_site_visits')} (id, name, created_at, updated_at, custom)
    values (${systemIds.next()}, nextval(${`${schema}.c_site_visits_name_seq`}::regclass), now(), now(), '{"f_1": "√"}')`);
}

/** Rows with every hard text, in partitions, with transaction numbers and with references both ways. */
async function plant(app: Database): Promise<void> {
  const first = systemIds.next();
  await app.run(sql`insert into core.runs (id, kind, state, input) values
    (${systemIds.next()}, 'import', 'running', '{}'), (${systemIds.next()}, 'backup', 'running', '{}')`);
  for (const [at, text] of naughty.entries()) {
    await app.transaction(async (db) => {
      await db.run(sql`insert into ${sql.id(schema, 'accounts')} (id, name, parent_id, created_at, updated_at)
        values (${at === 0 ? first : systemIds.next()}, ${text}, ${at === 0 ? null : first}, now(), now())`);
      await db.run(sql`insert into ${sql.id(schema, 'outbox')} (name, payload)
        values ('account.created', ${JSON.stringify({ text })})`);
      await db.run(sql`insert into ${sql.id(schema, 'audit')} (at, actor_kind, verb, payload_hash)
        values (${`20${20 + at}-01-01T00:00Z`}, 'system', ${text}, '\\x00ff0a')`);
    });
  }
  await app.run(sql`insert into ${sql.id(schema, 'followers')} (name, xid, seq)
    select 'half', xid, seq from ${sql.id(schema, 'outbox')} order by seq offset 3 limit 1`);
}

const unread = sql`select o.payload from ${sql.id(schema, 'outbox')} o, ${sql.id(schema, 'followers')} f
  where (o.xid, o.seq) > (f.xid, f.seq) order by o.xid, o.seq`;

/** Digests of every table, transaction numbers and what a restore sets left out. */
async function digests(database: Database): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  await database.transaction(async (db) => {
    for (const table of await tablesOf(db, ['core', schema])) {
      if (['workspaces', 'runs', 'settings'].includes(table.table)) continue;
      const columns = table.columns.filter((name) => !/xid/.test(name));
      const digest = new RowDigest();
      for await (const chunk of await database.copyTo(db, copyOut({ ...table, columns }))) digest.add(chunk);
      all[`${table.schema}.${table.table}`] = `${digest.rows} ${digest.text}`;
    }
  });
  return all;
}

async function restored(use: (target: Omit<TestDatabase, 'workspace'>, filesDir: string) => Promise<void>) {
  const target = await emptyDatabase();
  const filesDir = mkdtempSync(path.join(folder, 'restored-'));
  try {
    await use(target, filesDir);
  } finally {
    await target.close();
  }
}

describe('a backup', () => {
  it('comes back whole, quiet, and goes on where it was', async () => {
    await restored(async (target, filesDir) => {
      const facts = await restoreArchive(file, ring, { ...settings, owner: target.owner, filesDir });
      expect(facts.manifest.tables.find(({ table }) => table === 'accounts')?.rows).toBe(naughty.length);
      expect(await digests(target.app)).toEqual(await digests(source.app));
      expect(readFileSync(path.join(filesDir, 'ab', '合同.pdf')).equals(Buffer.alloc(700_000, 'x'))).toBe(
        true,
      );
      expect(readdirSync(filesDir)).toEqual(['ab']);
      expect(await target.app.arrays(sql`select paused from core.workspaces`)).toEqual([[true]]);
      expect(await target.app.arrays(sql`select kind, state from core.runs order by kind`)).toEqual([
        ['backup', 'cancelled'],
        ['import', 'paused'],
      ]);
      const before = await source.app.arrays(unread);
      expect(before.length).toBe(naughty.length - 4);
      expect(await target.app.arrays(unread)).toEqual(before);
      await target.app.run(sql`insert into ${sql.id(schema, 'outbox')} (name) values ('later')`);
      expect((await target.app.arrays(unread)).at(-1)).toEqual([{}]);
      const next = sql`select nextval(${`${schema}.c_site_visits_name_seq`}::regclass)::int`;
      expect(await target.app.arrays(next)).toEqual([[2]]);
      await migrate(target.owner, settings);
      const delayed = target.app.run(sql`delete from ${sql.id(schema, 'audit')}`);
      await expect(delayed).rejects.toMatchObject({ code: '42501' });
      const again = restoreArchive(file, ring, { ...settings, owner: target.owner, filesDir });
      await expect(again).rejects.toThrow('not empty');
    });
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const during = path.join(folder, 'during.backup.guanxi');
    let meanwhile: Promise<number> | null = null;
    await writeArchive(
      { database: source.app, filesDir: path.join(folder, 'none') },
      {
        file: during,
        ring,
        appVersion: '1.2.3',
        now: 0,
        progress: () => {
          if (meanwhile !== null) return;
          meanwhile = outsideOfAll(() =>
            source.app.run(sql`insert into ${sql.id(schema, 'outbox')} (name) values ('meanwhile')`),
          );
        },
      },
    );
    expect(await meanwhile).toBe(1);
    const { manifest } = await readArchive(during, ring);
    expect(manifest.tables.find(({ table }) => table === 'outbox')?.rows).toBe(naughty.length);
  });

  it('is refused with any bit changed, any part missing, the wrong key or no key', async () => {
    const whole = readFileSync(file);
    const broken = path.join(folder, 'broken.backup.guanxi');
    const places = [
      0,
      17,
      25,
      60,
      ...Array.from({ length: 24 }, (_, i) => Math.floor((whole.length * (i + 1)) / 25)),
    ];
    for (const at of [...places, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(broken, changed);
      await expect(readArchive(broken, ring), `byte ${at}`).rejects.toThrow(/damaged|sealed with the key/);
      writeFileSync(broken, whole.subarray(0, at));
      await expect(readArchive(broken, ring), `cut at ${at}`).rejects.toThrow('damaged');
    }
    writeFileSync(broken, Buffer.concat([whole, Buffer.of(0)]));
    await expect(readArchive(broken, ring)).rejects.toThrow('damaged');
    await expect(readArchive(file, newKeyRing())).rejects.toThrow('sealed with the key');
    await expect(readArchive(file, null)).rejects.toThrow('sealed with the key');
    await expect(readArchive(path.join(folder, 'no such file'), ring)).rejects.toThrow('no file');
  });

  it('changes nothing when it is refused', async () => {
    await restored(async (target, filesDir) => {
      const half = path.join(folder, 'half.backup.guanxi');
      writeFileSync(half, readFileSync(file).subarray(0, -100_000));
      await expect(
        restoreArchive(half, ring, { ...settings, owner: target.owner, filesDir }),
      ).rejects.toThrow('damaged');
      expect(readdirSync(filesDir)).toEqual([]);
      expect(
        await target.owner.arrays(sql`select nspname from pg_namespace where nspname in ('core', ${schema})`),
      ).toEqual([]);
      const fewer = { ...settings, migrations: migrations.slice(0, 2), owner: target.owner, filesDir };
      await expect(restoreArchive(file, ring, fewer)).rejects.toThrow('newer Guanxi');
    });
  });

  it('holds nothing readable', () => {
    expect(readFileSync(file).includes('accounts')).toBe(false);
  });
});

describe('a dump', () => {
  it('needs no key, loads, and is refused when damaged', async () => {
    const dump = path.join(folder, 'a.dump.guanxi');
    await writeArchive(
      { database: source.app, filesDir: path.join(folder, 'files') },
      { file: dump, ring: null, appVersion: '1.2.3', now: 0 },
    );
    await restored(async (target, filesDir) => {
      await restoreArchive(dump, null, { ...settings, owner: target.owner, filesDir });
      expect(await digests(target.app)).toEqual(await digests(source.app));
    });
    const bytes = readFileSync(dump);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(dump, bytes);
    await expect(readArchive(dump, null)).rejects.toThrow('damaged');
  });
});
