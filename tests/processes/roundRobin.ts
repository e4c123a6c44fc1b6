/** A load balancer as small as can be: each request goes to the next process, whoever sent it. */
import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface RoundRobin {
  readonly origin: string;
  /** Something was changed past the processes, by a test itself. */
  changed(): void;
  close(): Promise<void>;
}

/**
 * What one process changes of rights and sessions is told to the others by a message, which takes its way while the answer
 * takes its own. Nobody outside is so fast; a test on the same machine is. So after every change the proxy says a number on
 * the same channel, behind what was said before, and the next request waits until each process has heard it.
 */
class Told {
  readonly #teller: pg.Client;
  readonly #targets: readonly string[];
  #said = 0;
  #waits = false;
  #heard: Promise<void> = Promise.resolve();

  constructor(teller: pg.Client, targets: readonly string[]) {
    this.#teller = teller;
    this.#targets = targets;
  }

  /** From now on `heard` waits for what is said next. */
  changed(): void {
    if (this.#waits) return;
    this.#waits = true;
    this.#heard = this.#heard.catch(() => undefined).then(() => this.#tell());
    // Whoever asks next is told.
    this.#heard.catch(() => undefined);
  }

  heard(): Promise<void> {
    return this.#heard;
  }

  async #tell(): Promise<void> {
    this.#waits = false;
    this.#said += 1;
    const number = this.#said;
    await this.#teller.query(`select pg_notify('guanxi_changed', $1)`, [String(number)]);
    await Promise.all(
      this.#targets.map(async (target) => {
        for (let tries = 1; (await toldUpTo(target)) < number; tries += 1) {
          await sleep(2);
          // Said before the process listened; afterwards nothing is lost.
          if (tries % 500 === 0)
            await this.#teller.query(`select pg_notify('guanxi_changed', $1)`, [String(number)]);
        }
      }),
    );
  }
}

async function toldUpTo(target: string): Promise<number> {
  const text = await (await fetch(`${target}/metrics`)).text();
  return Number(/^guanxi_told_up_to (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** @param databaseUrl past any pooler, as the processes listen */
export async function roundRobin(targets: readonly string[], databaseUrl: string): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: false });
  const teller = new pg.Client({ connectionString: databaseUrl });
  teller.on('error', () => undefined);
  await teller.connect();
  const told = new Told(teller, targets);
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    void pass().catch(() => outgoing.destroy());
    async function pass(): Promise<void> {
      await told.heard();
      const target = targets[turn++ % targets.length];
      if (target === undefined) throw new Error('there is no process behind the proxy');
      const { method, headers } = incoming;
      const forward = send(`${target}${incoming.url}`, { method, headers, agent }, (answer) => {
        if (method !== 'GET') told.changed();
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
    changed: () => told.changed(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await teller.end();
    },
  };
}
