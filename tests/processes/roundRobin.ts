/** A load balancer as small as can be: each request goes to the next process, whoever sent it. */
import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RoundRobin {
  readonly origin: string;
  /** Something was changed past the processes, by a test itself. */
  changed(): void;
  close(): Promise<void>;
}

/**
 * What one process changes of rights and sessions is told to the others by a message, which takes its way while the answer
 * takes its own. Nobody outside is so fast; a test on the same machine is, so the next request waits for this long.
 */
const messageMs = 40;

export async function roundRobin(targets: readonly string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: false });
  let turn = 0;
  let quietUntil = 0;
  const server = createServer((incoming, outgoing) => {
    void pass().catch(() => outgoing.destroy());
    async function pass(): Promise<void> {
      const wait = quietUntil - performance.now();
      if (wait > 0) await sleep(wait);
      const target = targets[turn++ % targets.length];
      if (target === undefined) throw new Error('there is no process behind the proxy');
      const { method, headers } = incoming;
      const forward = send(`${target}${incoming.url}`, { method, headers, agent }, (answer) => {
        if (method !== 'GET') quietUntil = performance.now() + messageMs;
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(outgoing);
        outgoing.on('close', () => answer.destroy());
      });
      forward.on('error', () => outgoing.destroy());
      incoming.pipe(forward);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changed() {
      quietUntil = performance.now() + messageMs;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
