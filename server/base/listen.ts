/** Hears what the database tells all processes, over a connection of its own past any pooler. */
import pg from 'pg';
import { errorFacts, type Log } from './log.ts';

export interface Listening {
  stop(): Promise<void>;
}

/** @param said null after every time the connection was lost: what was said meanwhile is not known */
export type Heard = (said: string | null) => void;

const longestPauseMs = 30_000;

/** Whoever listens must stay right without it, only later. */
export function listenTo(url: string, channels: Readonly<Record<string, Heard>>, log: Log): Listening {
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let pause = 500;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'guanxi listens',
    });
    client = next;
    next.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    next.on('error', (error) => again(next, error));
    next.on('end', () => again(next, null));
    try {
      await next.connect();
      for (const channel of Object.keys(channels))
        await next.query(`listen ${next.escapeIdentifier(channel)}`);
      pause = 500;
      for (const heard of Object.values(channels)) heard(null);
    } catch (error) {
      again(next, error);
    }
  }

  function again(from: pg.Client, error: unknown): void {
    if (stopped || from !== client) return;
    client = null;
    if (error !== null) log.warn('The connection that listens to changes was lost', errorFacts(error));
    from.end().catch(() => undefined);
    timer = setTimeout(connect, pause);
    pause = Math.min(pause * 2, longestPauseMs);
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
