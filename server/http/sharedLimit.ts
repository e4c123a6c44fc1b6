/** The limit of requests over all web processes: once a second each tells the others who asks it often. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../base/database.ts';
import { errorFacts, type Log } from '../base/log.ts';
import { sql } from '../base/sql.ts';
import type { BurstLimit } from './burstLimit.ts';

/** What processes say to each other about requests; heard by `listenTo`. */
export const usedChannel = 'guanxi_used';

const everyMs = 1_000;
/** A message holds at most 8,000 bytes; the longest names are some seventy. */
const callersOfMessage = 80;

const message = z.strictObject({
  from: z.string(),
  used: z.array(z.tuple([z.string(), z.number().int().positive()])),
});

export interface SharedLimit {
  /** What stood on the channel; null: messages may have been missed, which forgives a little. */
  heard(text: string | null): void;
  stop(): void;
}

/** Where nobody asks often nothing is said, and a process that hears nothing counts for itself. */
export function shareLimit(limit: BurstLimit, database: Database, log: Log): SharedLimit {
  const self = randomUUID();
  let telling = false;

  async function tell(): Promise<void> {
    const all = limit.untold();
    for (let at = 0; at < all.length; at += callersOfMessage) {
      const text = JSON.stringify({ from: self, used: all.slice(at, at + callersOfMessage) });
      await database.run(sql`select pg_notify(${usedChannel}, ${text})`);
    }
  }

  const timer = setInterval(() => {
    if (telling) return;
    telling = true;
    tell()
      .catch((error: unknown) =>
        log.warn('The other processes could not be told of requests', errorFacts(error)),
      )
      .finally(() => {
        telling = false;
      });
  }, everyMs);
  timer.unref();

  return {
    heard(text) {
      const said = message.safeParse(text === null ? null : parsed(text));
      if (!said.success || said.data.from === self) return;
      for (const [name, taken] of said.data.used) limit.takenElsewhere(name, taken);
    },
    stop: () => clearInterval(timer),
  };
}

/** Whoever may connect to the database may say anything there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
