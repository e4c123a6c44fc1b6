/** The real program as two web processes and a worker on one database, behind a proxy that gives each request to the next. */
import { rmSync } from 'node:fs';
import { guanxi, kill, until } from '../faults/guanxi.ts';
import { roomyFolder } from '../roomyFolder.ts';
import { type Pooler, startPooler } from './pooler.ts';
import { type RoundRobin, roundRobin } from './roundRobin.ts';

export interface Processes {
  readonly proxy: RoundRobin;
  readonly dataDir: string;
  close(): Promise<void>;
}

export interface ProcessesAsked {
  readonly url: string;
  readonly ownerUrl: string;
  readonly trustedProxies: readonly string[];
}

/** Web processes, by TEST_PROCESSES; 0: the tests run the application inside their own process. */
export const webProcesses = Number(process.env.TEST_PROCESSES ?? 0);
/** TEST_POOLER: PgBouncer in transaction mode stands before the database. */
const pooled = (process.env.TEST_POOLER ?? '') !== '';

export async function startProcesses({ url, ownerUrl, trustedProxies }: ProcessesAsked): Promise<Processes> {
  const dataDir = roomyFolder('guanxi-processes-');
  const pooler: Pooler | null = pooled ? await startPooler(url) : null;
  const env = {
    DATABASE_URL: pooler?.url ?? url,
    ...(pooler === null ? {} : { DATABASE_DIRECT_URL: url }),
    DATABASE_OWNER_URL: ownerUrl,
    SECRET_KEY: 'kQ9vX2mB7rT4wZ8pL1nC6sD3fG5hJ0yUaEi',
    REQUESTS_PER_SECOND: '0',
    TRUSTED_PROXIES: trustedProxies.join(' '),
    LOG_LEVEL: 'error',
  };
  const web = Array.from({ length: webProcesses }, () => guanxi(dataDir, ['start', '--role', 'web'], env));
  const worker = guanxi(dataDir, ['start', '--role', 'worker'], env);
  const all = [...web, worker];
  try {
    const targets = await Promise.all(web.map((each) => each.address()));
    for (const target of targets) {
      const own = target.replace('localhost', '127.0.0.1');
      await until(`${own} is ready`, async () => (await fetch(`${own}/readyz`)).ok);
    }
    const proxy = await roundRobin(
      targets.map((target) => target.replace('localhost', '127.0.0.1')),
      url,
    );
    return {
      proxy,
      dataDir,
      async close() {
        await proxy.close();
        // What they still do is nobody's any more, and a drain takes as long as its slowest client.
        await Promise.all(all.map((each) => kill(each, 'SIGKILL')));
        await pooler?.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await Promise.all(all.map((each) => kill(each, 'SIGKILL')));
    await pooler?.close();
    throw error;
  }
}
