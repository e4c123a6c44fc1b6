/** Waits for something that another process or a timer does; the limit is only there to end a broken test. */
import { setTimeout as sleep } from 'node:timers/promises';

export async function eventually<Value>(
  look: () => Promise<Value | undefined | null | false>,
  seconds = 240,
): Promise<Value> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    const value = await look();
    if (value !== undefined && value !== null && value !== false) return value;
  }
  throw new Error(`not within ${seconds} s: ${look.toString()}`);
}
