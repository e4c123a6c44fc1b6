/** Long work: all records of an object compared with each other; pairs are kept for people to decide about. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { startRun } from '../../jobs/runs.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { isMergeable } from '../../records/merging/mergeable.ts';
import { askMatcher } from './askMatcher.ts';
import type { MatchedPair } from './matcherWire.ts';
import { recordsToMatch, requestFor } from './recordsToMatch.ts';
import { forgetOthers, keepPairs } from './storedPairs.ts';

export interface SearchInput {
  /** Singular name. */
  readonly object: string;
}

/** Nothing is written before all is compared: a run that was stopped begins anew, and what it wrote stays right. */
type Position = { readonly step: 'reading' | 'learning' | 'scoring' | 'writing' };

export interface SearchResult {
  readonly records: number;
  readonly compared: number;
  readonly pairs: number;
  readonly step: Position['step'] | 'done';
}

export const searchRunKind = 'duplicates';

/** Answers the run that is under way already, if there is one. */
export async function startSearch(ctx: Context, object: ObjectType): Promise<string> {
  if (!isMergeable(object)) {
    const { pluralLabel } = object.declaration;
    throw new Problem('invalid_value', {
      detail: {
        en: `${pluralLabel.en} are not searched for duplicates, because they cannot be merged.`,
        zh: `${pluralLabel.zh}不支持合并，因此无法查重。`,
      },
    });
  }
  const [running] = await ctx.db.rows<{ id: string }>(sql`
    select id from core.runs where workspace_id = ${ctx.workspace.id} and kind = ${searchRunKind}
      and state in ('queued', 'running') and input ->> 'object' = ${object.name} limit 1`);
  return running?.id ?? startRun(ctx, searchRunKind, { object: object.name } satisfies SearchInput);
}

type Handle = RunHandle<SearchInput, Position>;

/** The person stopped the run, or its worker is about to. */
class Stopped extends Error {}

export const searchRun: RunKind<SearchInput, Position> = {
  kind: searchRunKind,
  async run(_ctx, handle): Promise<SearchResult | null> {
    const ctx = await handle.context();
    const object = ctx.registry.objects.get(handle.input.object);
    if (!object) return null;
    try {
      return await search(ctx, object, handle);
    } catch (error) {
      if (error instanceof Stopped) return null;
      throw error;
    }
  },
};

async function search(ctx: Context, object: ObjectType, handle: Handle): Promise<SearchResult> {
  const total = await countOf(ctx, object);
  const tell = (step: Position['step'], done: number): Promise<void> =>
    ctx.database.transaction(async (db) => {
      if (handle.shouldStop()) throw new Stopped();
      await handle.checkpoint(db, { position: { step }, done, total, result: { step } });
    });
  const rows = recordsToMatch(ctx, object, (done) => tell('reading', Math.min(done, total)));
  const before = new Date(ctx.clock.now()).toISOString();
  let end = { records: 0, pairs: 0, compared: 0 };
  for await (const answer of askMatcher(requestFor(object), rows)) {
    if (handle.shouldStop()) throw new Stopped();
    if ('progress' in answer) await tell(answer.progress.step, Math.min(answer.progress.done, total));
    else if ('pairs' in answer) await writeSome(ctx, object, handle, answer.pairs);
    else end = answer.end;
  }
  await ctx.database.transaction(async (db) => {
    await forgetOthers({ ...ctx, db }, object, handle.id, before);
    const result: SearchResult = { ...end, step: 'done' };
    await handle.checkpoint(db, { done: total, total, result });
  });
  return { ...end, step: 'done' };
}

async function writeSome(
  ctx: Context,
  object: ObjectType,
  handle: Handle,
  pairs: readonly MatchedPair[],
): Promise<void> {
  await ctx.database.transaction(async (db) => {
    await keepPairs({ ...ctx, db }, object, handle.id, pairs);
    await handle.checkpoint(db, { position: { step: 'writing' } });
  });
}

async function countOf(ctx: Context, object: ObjectType): Promise<number> {
  const [row] = await ctx.database.rows<{ count: string }>(
    sql`select count(*) from ${qualified(ctx.workspace.schema, object.table)} where deleted_at is null`,
  );
  return Number(row?.count ?? 0);
}
