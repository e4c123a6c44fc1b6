/** Counts the records that answers carry, so that somebody who copies everything is noticed. */
import { errorFacts, type Log } from '../base/log.ts';
import type { Context } from '../platform/context.ts';
import type { IdentityEnv } from '../platform/identity/identityEnv.ts';
import { countUse, type Use } from '../platform/identity/watch/hourlyUse.ts';
import { HttpAnswer } from './httpAnswer.ts';

/**
 * Counts are written together, this late; a crash forgets no more than that. However fast somebody reads, it is one
 * statement in this time: a write after every few hundred rows cost lists a fifth of their speed.
 */
const writeAfterMs = 1_000;

export class ReadCounter {
  readonly #env: IdentityEnv;
  readonly #log: Log;
  readonly #waiting = new Map<string, { readonly use: Use; readonly rows: number }>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(env: IdentityEnv, log: Log) {
    this.#env = env;
    this.#log = log;
  }

  /** Never in the request's way. */
  count(ctx: Context, answer: unknown): void {
    const rows = rowsIn(answer instanceof HttpAnswer ? answer.body : answer);
    if (rows === 0 || ctx.actor.userId === null) return;
    const use = { workspaceId: ctx.workspace.id, userId: ctx.actor.userId, address: ctx.address };
    const name = `${use.workspaceId} ${use.userId}`;
    const sum = (this.#waiting.get(name)?.rows ?? 0) + rows;
    this.#waiting.set(name, { use, rows: sum });
    this.#timer ??= setTimeout(() => void this.write(), writeAfterMs).unref();
  }

  /** Also before the process ends: when this is through, so is what the timer began before. */
  write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    const counts = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { use, rows } of counts) {
      await countUse(this.#env, use, 'read', rows).catch((error: unknown) =>
        this.#log.warn('What was read could not be counted', errorFacts(error)),
      );
    }
  }
}

/** Records of a list, of its groups, or the one that was asked for. */
function rowsIn(body: unknown): number {
  if (typeof body !== 'object' || body === null) return 0;
  const { data, groups } = body as { readonly data?: unknown; readonly groups?: unknown };
  if (Array.isArray(data)) return data.length;
  if (!Array.isArray(groups)) return 'version' in body && 'id' in body ? 1 : 0;
  return groups.reduce<number>((sum: number, group: unknown) => sum + rowsIn(group), 0);
}
