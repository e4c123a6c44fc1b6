/** What a run holds while it works: its input, where it stands, and the only way to move on. */
import type { Db } from '../../base/database.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

export type Wish = 'pause' | 'cancel';

export interface Progress<Position> {
  readonly position?: Position;
  /** Totals since the run began, not of this batch. */
  readonly done?: number;
  readonly failed?: number;
  readonly total?: number;
  readonly result?: unknown;
  readonly changeSet?: string;
}

/** This worker was thought dead and another one goes on with the run: whatever is not committed must not be. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

export interface ClaimedRun {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: string;
  readonly input: unknown;
  readonly position: unknown;
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
  readonly changeSet: string | null;
  readonly result: unknown;
  readonly actorId: string | null;
  /** Where a program asked for it: with whose rights, of those of the actor. */
  readonly apiKeyId: string | null;
  /** Fencing token: every effect names it. */
  readonly claim: string;
  readonly wish: Wish | null;
}

export class RunHandle<Input, Position> {
  readonly id: string;
  readonly workspaceId: string;
  readonly claim: string;
  readonly input: Input;
  /** Where the last committed batch ended when this attempt began; null at the very beginning. */
  readonly position: Position | null;
  /** Counts of the same moment. */
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
  readonly changeSet: string | null;
  readonly result: unknown;
  wish: Wish | null;
  lost = false;
  /** Another workspace waits: the run goes back into the queue after the batch at hand. */
  givesWay = false;
  /** The run was told to stop, so its return is not its end. */
  told = false;
  readonly #isStopping: () => boolean;
  readonly #context: () => Promise<Context>;

  constructor(run: ClaimedRun, isStopping: () => boolean, context: () => Promise<Context>) {
    this.id = run.id;
    this.workspaceId = run.workspaceId;
    this.claim = run.claim;
    this.input = run.input as Input;
    this.position = run.position as Position | null;
    this.done = run.done;
    this.failed = run.failed;
    this.total = run.total;
    this.changeSet = run.changeSet;
    this.result = run.result;
    this.wish = run.wish;
    this.#isStopping = isStopping;
    this.#context = context;
  }

  /** Somebody wishes a pause or the end, another workspace's turn has come, the process is about to stop, or another worker has taken over. */
  shouldStop(): boolean {
    if (this.wish !== null || this.lost || this.givesWay || this.#isStopping()) this.told = true;
    return this.told;
  }

  /** The context with the rights that the actor has now; for every batch of a run that lasts. Throws `forbidden`. */
  context(): Promise<Context> {
    return this.#context();
  }

  /**
   * Says in the transaction that did the work how far it is; last in it, because the run's row stays locked until the
   * commit. Throws ClaimLost when the run is another worker's by now, so that the transaction rolls back.
   */
  async checkpoint(db: Db, progress: Progress<Position>): Promise<void> {
    if (!db.inTransaction) throw new Error('a checkpoint belongs into the transaction that did the work');
    const position = progress.position === undefined ? null : JSON.stringify(progress.position);
    const result = progress.result === undefined ? null : JSON.stringify(progress.result);
    // Progress since the last crash shows that it was not this place that kills workers: one attempt is under way.
    const [row] = await db.rows<{ wish: Wish | null }>(sql`
      update core.runs set
        crashes = case when ${position}::jsonb is distinct from position then 1 else crashes end,
        position = coalesce(${position}::jsonb, position),
        done = coalesce(${progress.done ?? null}::bigint, done),
        failed = coalesce(${progress.failed ?? null}::bigint, failed),
        total = coalesce(${progress.total ?? null}::bigint, total),
        result = coalesce(${result}::jsonb, result),
        change_set_id = coalesce(${progress.changeSet ?? null}::uuid, change_set_id),
        lease_until = now() + interval '30 seconds'
      where id = ${this.id} and claim = ${this.claim}::bigint and state = 'running'
      returning wish`);
    if (row === undefined) {
      this.lost = true;
      throw new ClaimLost(`run ${this.id} is no longer ours`);
    }
    this.wish = row.wish;
  }
}
