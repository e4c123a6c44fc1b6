/**
 * `npm run bench -- sharing 1m`: twenty rules and ten thousand shares by hand on the seeded accounts; how fast the rules are
 * applied, how long a share takes, and what lists cost people who see 100, 10, 1 and 0.05 % with all of that behind them.
 */
import { performance } from 'node:perf_hooks';
import { type ApiCalls, apiCalls } from './apiCalls.ts';
import { readSeeded, type Seeded, type Size, shares } from './place.ts';
import { type Running, startProduct } from './servers.ts';

const ruleCount = 20;
const shareCount = 10_000;
const single = 50;
const asked = 60;
const name = 'Bench';

/** Industries and levels give the rules between a few thousandths and a tenth of the records each. */
const industries = ['manufacturing', 'technology', 'software', 'medical', 'retail', 'finance'];
const lifecycles = ['prospect', 'qualified', 'firstOrder', 'repeat', 'strategic'];

export async function sharing(size: Size): Promise<void> {
  const product = await startProduct(size);
  try {
    const seeded = readSeeded(size);
    const api = apiCalls(product, seeded.keys['100']);
    await clear(api);
    const group = await groupOf(api, [seeded.users['1'], seeded.users['0.05']]);
    process.stdout.write(await lists('before', product, seeded));
    await rules(api, group, size);
    await byHand(api, seeded, group);
    process.stdout.write(await lists('after', product, seeded));
    await clear(api);
  } finally {
    await product.stop();
  }
}

/** Of an earlier run that was broken off, and of this one. */
async function clear(api: ApiCalls): Promise<void> {
  const { data } = await api.call<{ data: { id: string; name: { en: string } }[] }>('GET', '/sharing/rules');
  for (const rule of data.filter((each) => each.name.en.startsWith(name)))
    await api.call('DELETE', `/sharing/rules/${rule.id}`);
}

async function groupOf(api: ApiCalls, members: readonly string[]): Promise<string> {
  const group = { name: `${name} ${Date.now()}`, members };
  return (await api.call<{ id: string }>('POST', '/objects/groups', group)).id;
}

/** Each new rule begins the job anew, so that the last one applies all of them. */
async function rules(api: ApiCalls, group: string, size: Size): Promise<void> {
  const made: string[] = [];
  for (let n = 0; n < ruleCount; n += 1) {
    const filter = {
      industry: { eq: industries[n % industries.length] },
      lifecycle: { eq: lifecycles[n % lifecycles.length] },
      employees: { lt: 2_000 + 500 * n },
    };
    const { rule } = await api.call<{ rule: { id: string } }>('POST', '/sharing/rules', {
      object: 'account',
      name: { en: `${name} ${n}`, zh: `${name} ${n}` },
      filter,
      access: n % 2 === 0 ? 'read' : 'edit',
      active: true,
      with: [{ kind: 'group', id: group }],
    });
    made.push(rule.id);
  }
  const last = await api.call<{ job: string }>('GET', `/sharing/rules/${made.at(-1)}`);
  const run = await api.finish(last.job);
  const rate = Math.round(run.job.done / run.seconds);
  process.stdout.write(
    `${ruleCount} rules on ${size}: ${run.job.state}, ${run.job.done} records in ${run.seconds.toFixed(1)} s (${rate} a second), at most ${Math.round(run.megabytes)} MB, CPU ${run.cpu}\n`,
  );
}

async function byHand(api: ApiCalls, seeded: Seeded, group: string): Promise<void> {
  const took: number[] = [];
  const held = [{ kind: 'user', id: seeded.users['0.05'] }];
  for (const id of seeded.ids.slice(0, single)) {
    const begin = performance.now();
    await api.call('POST', `/objects/accounts/${id}/shares`, { with: held, access: 'read' });
    took.push(performance.now() - begin);
  }
  process.stdout.write(`a share by hand: ${figures(took)}\n`);
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: { data: { id: string }[]; nextCursor: string | null } = await api.call(
      'POST',
      '/objects/accounts/query',
      { fields: ['id'], sort: 'id', limit: 1000, ...(cursor === null ? {} : { cursor }) },
    );
    for (const { id } of page.data) ids.add(id);
    cursor = page.nextCursor;
  } while (cursor !== null && ids.size < shareCount);
  const { job } = await api.call<{ job: string }>('POST', '/objects/accounts/shares', {
    ids: [...ids].slice(0, shareCount),
    with: [{ kind: 'group', id: group }, ...held],
    access: 'read',
  });
  const run = await api.finish(job);
  process.stdout.write(
    `${run.job.done} records shared at once: ${run.job.state} in ${run.seconds.toFixed(1)} s, CPU ${run.cpu}\n`,
  );
}

/** One client, one request after the other, as a person does it. */
async function lists(when: string, product: Running, seeded: Seeded): Promise<string> {
  const lines = [];
  for (const share of shares) {
    const { call } = apiCalls(product, seeded.keys[share]);
    for (const [words, query] of Object.entries(questions)) {
      const took: number[] = [];
      for (let n = 0; n < asked; n += 1) {
        const begin = performance.now();
        await call('POST', '/objects/accounts/query', query(n));
        took.push(performance.now() - begin);
      }
      lines.push(`${when}, sees ${share} % by itself, ${words}: ${figures(took)}\n`);
    }
  }
  return lines.join('');
}

const questions: Readonly<Record<string, (n: number) => object>> = {
  'by name': () => ({ fields: ['name', 'owner', 'industry'], sort: 'name', limit: 50 }),
  newest: () => ({ fields: ['name', 'owner', 'industry'], sort: '-createdAt', limit: 50 }),
  filtered: (n) => ({
    fields: ['name', 'owner', 'industry'],
    filter: { industry: { eq: industries[n % industries.length] } },
    sort: 'name',
    limit: 50,
  }),
};

function figures(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
