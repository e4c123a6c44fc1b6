/** Everything a piece of work may use; handed down, never imported. */
import type { FieldEnv } from '../../shared/fields/fieldType.ts';
import type { Language } from '../../shared/labels.ts';
import type { Clock } from './clock.ts';
import type { Database, Db } from './database.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';

/** One company, or a sandbox copy of it: one PostgreSQL schema. */
export interface Workspace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly schema: string;
  readonly currency: string;
  readonly country: string;
  readonly language: Language;
  readonly timeZone: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
  /** Month in which the fiscal year begins, 1 … 12. */
  readonly fiscalYearStart: number;
  readonly metadataVersion: number;
  readonly rightsVersion: number;
  /** A restored or copied workspace sends nothing and starts no jobs until an administrator releases it. */
  readonly paused: boolean;
}

/**
 * What a context carries besides base things. Floors above fill in the types of `actor`, `rights` and `registry`
 * (see platform/context.ts), so that base knows nothing of them.
 */
export interface BaseContext {
  readonly workspace: Workspace;
  /** The current transaction, or the pool outside of one. */
  readonly db: Db;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly requestId: string;
  readonly env: FieldEnv;
}

/** Runs `work` in a transaction: the one at hand, or a new one. */
export function inTransaction<C extends BaseContext, Result>(
  ctx: C,
  work: (ctx: C) => Promise<Result>,
): Promise<Result> {
  if (ctx.db.inTransaction) return work(ctx);
  return ctx.database.transaction((db) => work({ ...ctx, db }));
}
