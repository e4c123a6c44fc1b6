/** Hears what the database tells all processes, over a connection of its own past any pooler. */
import pg from 'pg';
import { errorFacts, type Log } from './log.ts';

export interface Listening {
  stop(): Promise<void>;
}

const longestPauseMs = 30_000;

/**
 * Calls `heard` for each message, and once after every time the connection was lost: what was said meanwhile is not known.
 * Whoever listens must stay right without it, only later.
 */
export function listenTo(url: string, channel: string, heard: () => void, log: Log): Listening {
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
    next.on('notification', heard);
    next.on('error', (error) => again(next, error));
    next.on('end', () => again(next, null));
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
      pause = 500;
      heard();
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
