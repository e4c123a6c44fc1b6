import { Session } from 'node:inspector';
import { it } from 'vitest';
import { compile } from '../../server/base/sql.ts';
import { addWriteStep } from '../../server/platform/records/steps.ts';
import { write } from '../../server/platform/records/writer.ts';
import { searchStep } from '../../server/platform/search/searchStep.ts';
import { testDatabase } from '../database.ts';
import { person, roleNamed, systemContext } from '../worlds.ts';

it('profile', async () => {
  addWriteStep(searchStep);
  const db = await testDatabase();
  const ctx = systemContext(db);
  const ann0 = await person(ctx, 'Ann', [roleNamed('administrator')]);
  const acc = ann0.registry.object('account');
  const spent = new Map<string, [number, number, number]>();
  const wrap = (d: any): any => ({
    ...d,
    inTransaction: d.inTransaction,
    rows: (s: any) => timed(d, 'rows', s),
    run: (s: any) => timed(d, 'run', s),
    arrays: (s: any) => timed(d, 'arrays', s),
  });
  const timed = async (d: any, m: string, s: any) => {
    const t0 = performance.now();
    const st = 'compile' in s ? compile(s) : s;
    const t1 = performance.now();
    const r = await d[m](st);
    const t2 = performance.now();
    const k = st.text.slice(0, 60).replace(/\s+/g, ' ') + ' #' + st.text.length;
    const e = spent.get(k) ?? [0, 0, 0];
    e[0]++;
    e[1] += t1 - t0;
    e[2] += t2 - t1;
    spent.set(k, e);
    return r;
  };
  const database = { ...wrap(db.app), transaction: (w: any) => db.app.transaction((tx) => w(wrap(tx))) };
  const ann = { ...ann0, db: database, database };
  for (let i = 0; i < 300; i++) await write(ann, acc, [{ op: 'create', data: { name: `warm ${i}` } }]);
  spent.clear();
  const session = new Session();
  session.connect();
  await new Promise((r) => session.post('Profiler.enable', r as any));
  await new Promise((r) => session.post('Profiler.start', r as any));
  const c0 = process.cpuUsage();
  const t = performance.now();
  for (let i = 0; i < 300; i++) await write(ann, acc, [{ op: 'create', data: { name: `bare ${i}` } }]);
  const c = process.cpuUsage(c0);
  await new Promise<void>((r) =>
    session.post('Profiler.stop', (e: any, { profile }: any) => {
      const self = new Map<string, number>();
      const dt = profile.timeDeltas;
      const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
      let total = 0;
      profile.samples.forEach((id: number, i: number) => {
        const n: any = byId.get(id);
        const k =
          n.callFrame.functionName +
          ' ' +
          n.callFrame.url.split('/').slice(-3).join('/') +
          ':' +
          n.callFrame.lineNumber;
        self.set(k, (self.get(k) ?? 0) + dt[i]);
        total += dt[i];
      });
      for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 40))
        console.log('PROF', (v / 300).toFixed(0), 'us', k);
      r();
    }),
  );
  console.log(`total ${((performance.now() - t) / 300).toFixed(2)} ms, node ${(c.user + c.system) / 300} us`);
  for (const [k, [n, a, b]] of spent)
    console.log(`${k}: n ${n / 300} compile ${(a / 300).toFixed(3)} db ${(b / 300).toFixed(3)}`);
  await db.close();
}, 120000);
