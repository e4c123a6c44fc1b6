import { it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { addWriteStep } from '../../server/platform/records/steps.ts';
import { write } from '../../server/platform/records/writer.ts';
import { searchStep } from '../../server/platform/search/searchStep.ts';
import { testDatabase } from '../database.ts';
import { person, roleNamed, systemContext } from '../worlds.ts';

it('perf', async () => {
  addWriteStep(searchStep);
  const db = await testDatabase();
  const ctx = systemContext(db);
  const ann = await person(ctx, 'Ann', [roleNamed('administrator')]);
  const acc = ann.registry.object('account');
  const s = db.workspace.schema;
  const rows = (n: number, k: string) =>
    Array.from({ length: n }, (_, i) => ({
      op: 'create' as const,
      data: {
        name: `${k} 上海科技 ${i}`,
        industry: 'retail',
        employees: i,
        annualRevenue: { amount: '12.50', currency: 'CNY' },
        phones: [{ value: '13800138000' }],
        emails: [{ value: `a${i}@b.cn` }],
        address: { city: '上海' },
        sourceId: `${k}${i}`,
      },
    }));
  for (let r = 0; r < 4; r++) {
    const ops = rows(2000, `b${r}`);
    const c0 = process.cpuUsage();
    const t = performance.now();
    await write(ann, acc, ops, { atomic: false });
    const ms = performance.now() - t;
    const c = process.cpuUsage(c0);
    console.log(`batch ${r}: ${(ms / 2000).toFixed(3)} ms/row, node ${(c.user + c.system) / 2000} us/row`);
  }
  const opp = ann.registry.object('opportunity');
  for (let r = 0; r < 2; r++) {
    const t = performance.now();
    await write(
      ann,
      opp,
      Array.from({ length: 2000 }, (_, i) => ({
        op: 'create' as const,
        data: {
          name: `Deal ${i}`,
          account: { match: { name: `b0 上海科技 ${i}` } },
          stage: 'won',
          amount: { amount: '12.50', currency: 'CNY' },
          sourceId: `${r}-${i}`,
        },
      })),
      { atomic: false },
    );
    console.log(`opps with match: ${((performance.now() - t) / 2000).toFixed(3)} ms/row`);
  }
  // single creates
  const one = async (n: number, conc: number, f: (i: number) => Promise<unknown>) => {
    let i = 0;
    const c0 = process.cpuUsage();
    const t = performance.now();
    await Promise.all(
      Array.from({ length: conc }, async () => {
        while (i < n) await f(i++);
      }),
    );
    const ms = performance.now() - t;
    const c = process.cpuUsage(c0);
    return { perSec: (n / ms) * 1000, us: (c.user + c.system) / n };
  };
  const bare = (i: number) =>
    db.app.transaction(async (tx) => {
      const id = ann.ids.next();
      const e = ann.ids.next();
      const u = ann.actor.userId;
      const name = `bare ${i}`;
      await tx.run({
        text: `insert into "${s}".accounts (id, version, created_at, created_by_id, updated_at, updated_by_id, owner_id, name, name_sort, number, lifecycle, readers, editors) values ($1,1,now(),$2,now(),$2,$2,$3,$3,$4,'prospect','{1}','{1}')`,
        values: [id, u, name, i],
      });
      await tx.run({
        text: `insert into "${s}".search (object, record_id, tokens, words, owner_id, readers, touched_at) values ('account',$1,$2,'bare',$3,'{1}',now())`,
        values: [id, [1, i, i + 7, i * 3, 77], u],
      });
      await tx.run({
        text: `insert into "${s}".timeline (id, object, record_id, at, kind, actor_id) values ($1,'account',$2,now(),'created',$3)`,
        values: [e, id, u],
      });
      const r = await tx.rows<{ seq: string; at: string }>({
        text: `insert into "${s}".audit (actor_kind, actor_id, verb, object, record_id, version, change_set_id, fields, payload_hash) values ('user',$1,'create','account',$2,1,$3,'{name}','\\x00') returning seq, at`,
        values: [u, id, e],
      });
      await tx.run({
        text: `insert into "${s}".audit_values (at, seq, after) values ($1,$2,$3)`,
        values: [r[0]!.at, r[0]!.seq, JSON.stringify({ name })],
      });
      await tx.run({
        text: `insert into "${s}".outbox (name, object, record_id, version, change_set_id, actor_id) values ('account.created','account',$1,1,$2,$3)`,
        values: [id, e, u],
      });
    });
  const ours = (i: number) => write(ann, acc, [{ op: 'create', data: { name: `bare ${i}` } }]);
  await one(300, 4, ours);
  await one(300, 4, bare);
  for (let r = 0; r < 3; r++)
    for (const conc of [1, 16]) {
      const a = await one(600, conc, ours);
      const b = await one(600, conc, bare);
      console.log(
        `conc ${conc}: ours ${a.perSec.toFixed(0)}/s ${a.us.toFixed(0)} us; bare ${b.perSec.toFixed(0)}/s ${b.us.toFixed(0)} us; ratio ${(a.perSec / b.perSec).toFixed(2)}`,
      );
    }
  const con = ann.registry.object('contact');
  for (let r = 0; r < 2; r++) { const a = await one(600, 16, (i) => write(ann, con, [{ op: 'create', data: { name: `bare ${i}` } }])); const a2 = await one(600, 16, ours); console.log(`conc: contacts ${a.perSec.toFixed(0)}/s ${a.us.toFixed(0)}us accounts ${a2.perSec.toFixed(0)}/s`); }
  await db.close();
}, 120000);
