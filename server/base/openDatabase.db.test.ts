/** The pool and its transactions on a real server. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { outsideOfAll } from '../../tests/oneConnection.ts';
import { createLog } from './log.ts';
import { openDatabase } from './openDatabase.ts';
import { compile, sql } from './sql.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
  await test.owner.run(sql`create table core.things (id int primary key, word text)`);
  await test.owner.run(sql`grant select, insert, update, delete on core.things to guanxi_app`);
});
afterAll(() => test.close());

describe('values', () => {
  it('keeps exact and dated types as text', async () => {
    const [row] = await test.app.rows(sql`select 1.10::numeric as n, '2017-03-01'::date as d,
      '2017-03-01 00:00:00.123456+00'::timestamptz as t, 9007199254740993::bigint as b, 3 as i, 1.5::float8 as f,
      true as yes, '{"a":1}'::jsonb as j, array[1,2] as ints, array['a','乙',null] as words, '\\xff'::bytea as bytes,
      array[1.10::numeric] as ns`);
    expect(row).toEqual({
      n: '1.10',
      d: '2017-03-01',
      t: '2017-03-01 00:00:00.123456+00',
      b: '9007199254740993',
      i: 3,
      f: 1.5,
      yes: true,
      j: { a: 1 },
      ints: [1, 2],
      words: ['a', '乙', null],
      bytes: Buffer.from([255]),
      ns: ['1.10'],
    });
  });

  it('answers rows as arrays and counts touched rows', async () => {
    expect(await test.app.arrays(compile(sql`select 1, ${'二'}::text`, 'pair'))).toEqual([[1, '二']]);
    expect(await test.app.run(sql`insert into core.things values (100, 'a'), (101, 'b')`)).toBe(2);
    expect(
      await test.app.run({ text: 'select 1; delete from core.things where id >= 100', values: [] }),
    ).toBe(2);
  });
});

describe('aside', () => {
  it('stays although the transaction at hand is rolled back, also where transactions hold every connection', async () => {
    const full = openDatabase({ url: test.url, connections: 2, log: createLog('silent') });
    try {
      let inside = 0;
      let allInside: () => void = () => {};
      const all = new Promise<void>((resolve) => {
        allInside = resolve;
      });
      const works = [11, 12].map((id) =>
        full.transaction(async (db) => {
          await db.run(sql`insert into core.things values (${id}, 'gone')`);
          inside += 1;
          if (inside === 2) allInside();
          await all;
          await full.aside((other) => other.run(sql`insert into core.things values (${id + 10}, 'stays')`));
          throw new Error('refused');
        }),
      );
      expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await test.app.arrays(sql`select id, word from core.things where id > 10 order by id`)).toEqual([
        [21, 'stays'],
        [22, 'stays'],
      ]);
    } finally {
      await full.close();
      await test.app.run(sql`delete from core.things`);
    }
  });

  it('is the only second connection that a transaction of the tests may take', async () => {
    const second = test.app.transaction(() => test.app.rows(sql`select 1`));
    await expect(second).rejects.toThrow('a second connection');
    const third = test.app.transaction(() => test.app.aside(() => test.app.aside(() => Promise.resolve())));
    await expect(third).rejects.toThrow('a second connection');
  });
});

describe('transactions', () => {
  it('commits, rolls back on an error, and says so when a swallowed error rolled it back', async () => {
    await test.app.transaction((db) => db.run(sql`insert into core.things values (1, 'one')`));
    const failing = test.app.transaction(async (db) => {
      await db.run(sql`insert into core.things values (2, 'two')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const swallowing = test.app.transaction(async (db) => {
      await db.run(sql`insert into core.things values (3, 'three')`);
      await db.run(sql`insert into core.things values (1, 'again')`).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await test.app.arrays(sql`select id from core.things order by id`)).toEqual([[1]]);
  });

  it('retries a deadlock until both have succeeded', async () => {
    await test.app.run(sql`insert into core.things values (10, ''), (11, '') on conflict do nothing`);
    let entered = 0;
    let bothIn: () => void = () => {};
    const both = new Promise<void>((resolve) => {
      bothIn = resolve;
    });
    const touch = (first: number, second: number) =>
      test.app.transaction(async (db) => {
        await db.run(sql`update core.things set word = word || 'x' where id = ${first}`);
        entered += 1;
        if (entered === 2) bothIn();
        await both;
        await db.run(sql`update core.things set word = word || 'x' where id = ${second}`);
      });
    await Promise.all([touch(10, 11), touch(11, 10)]);
    expect(entered).toBe(3);
    expect(await test.app.arrays(sql`select word from core.things where id in (10, 11)`)).toEqual([
      ['xx'],
      ['xx'],
    ]);
  });

  it('goes on asking for a row that somebody holds longer than a lock is waited for', async () => {
    await test.app.run(sql`insert into core.things values (30, '') on conflict do nothing`);
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    let holds: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      holds = resolve;
    });
    const batch = test.app.transaction(async (db) => {
      await db.run(sql`update core.things set word = 'batch' where id = 30`);
      holds();
      await over;
    });
    await held;
    let attempts = 0;
    const save = test.app.transaction(async (db) => {
      attempts += 1;
      if (attempts === 6) end();
      await db.run(sql`set local lock_timeout = '20ms'`);
      await db.run(sql`update core.things set word = word || ' and save' where id = 30`);
    });
    await Promise.all([batch, save]).finally(end);
    expect(await test.app.arrays(sql`select word from core.things where id = 30`)).toEqual([
      ['batch and save'],
    ]);
  });

  it('waits for connections that are all at work longer than for a server that does not answer', async () => {
    const one = openDatabase({
      url: test.url,
      connections: 1,
      log: createLog('silent'),
      answerMs: 300,
      patienceMs: 60_000,
    });
    try {
      const answers = () =>
        one.rows(sql`select 1`).then(
          () => true,
          () => false,
        );
      // On a busy machine the connection itself may take longer to make.
      while (!(await answers())) await sleep(50);
      let end: () => void = () => {};
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      const long = one.transaction(() => over);
      const next = one.rows(sql`select 1 as here`);
      await sleep(900);
      end();
      expect(await next).toEqual([{ here: 1 }]);
      await long;
    } finally {
      await one.close();
    }
  });

  it('reads one unchanging picture in a snapshot, which cannot write', async () => {
    await test.app.transaction(
      async (db) => {
        const before = await db.arrays(sql`select count(*) from core.things`);
        await outsideOfAll(() => test.app.run(sql`insert into core.things values (20, 'later')`));
        expect(await db.arrays(sql`select count(*) from core.things`)).toEqual(before);
      },
      { snapshot: true },
    );
    const writing = test.app.transaction((db) => db.run(sql`delete from core.things`), { snapshot: true });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });
});

describe('COPY', () => {
  it('streams in and out, and survives a reader that leaves in the middle', async () => {
    await test.app.transaction(async (db) => {
      const into = await test.app.copyFrom(db, 'copy core.things (id, word) from stdin');
      await pipeline(Readable.from(Array.from({ length: 20_000 }, (_, i) => `${1000 + i}\t词${i}\n`)), into);
      expect(await db.arrays(sql`select count(*) from core.things where id >= 1000`)).toEqual([['20000']]);
    });
    const leaving = test.app.transaction(async (db) => {
      const from = await test.app.copyTo(db, 'copy core.things to stdout');
      for await (const chunk of from) throw new Error(`left after ${chunk.length > 0 ? 'some' : 'no'} bytes`);
    });
    await expect(leaving).rejects.toThrow('left after some bytes');
    expect(await test.app.arrays(sql`select 1`)).toEqual([[1]]);
  });
});

describe('roles', () => {
  it('lets the application change rows but neither tables nor the audit trail', async () => {
    const { schema } = test.workspace;
    await expect(test.app.run(sql`create table ${sql.id(schema, 'mine')} ()`)).rejects.toMatchObject({
      code: '42501',
    });
    await test.app.run(
      sql`insert into ${sql.id(schema, 'audit')} (actor_kind, verb) values ('system', 'test')`,
    );
    for (const table of ['audit', 'audit_default', 'audit_values', 'audit_seals']) {
      await expect(test.app.run(sql`delete from ${sql.id(schema, table)}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(test.app.run(sql`delete from core.migrations`)).rejects.toMatchObject({ code: '42501' });
  });
});
