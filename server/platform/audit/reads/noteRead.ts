/** Notes who read which records, of the objects for which the workspace wants it; every other read costs one look-up. */
import type { Context } from '../../context.ts';
import { auditSettings } from '../auditSettings.ts';
import type { ReadJournal } from './readJournal.ts';

export interface NotedQuery {
  readonly filter?: unknown;
  readonly search?: unknown;
  readonly sort?: unknown;
  readonly deleted?: unknown;
}

let journal: ReadJournal | null = null;

/** Called once per process, by the roof; without one nothing is noted. */
export function setReadJournal(given: ReadJournal | null): void {
  journal = given;
}

interface Known {
  readonly version: number;
  readonly reads: ReadonlySet<string>;
}

const known = new Map<string, Known>();

/** Asked on the connection at hand: transactions that each waited for a second one would wait for each other. */
async function notedObjects({ workspace, db }: Context): Promise<ReadonlySet<string>> {
  const { id, rightsVersion: version, schema } = workspace;
  const at = known.get(id);
  if (at?.version === version) return at.reads;
  const reads = new Set((await auditSettings(db, schema)).reads);
  known.set(id, { version, reads });
  return reads;
}

/** Jobs write lines of their own about what they take; the product itself looks at nothing. */
async function isNoted(ctx: Context, object: string): Promise<boolean> {
  if (journal === null || ctx.address === null || ctx.actor.kind === 'system') return false;
  return (await notedObjects(ctx)).has(object);
}

/** One record that was opened. On the disk before the answer leaves. */
export async function noteRecord(ctx: Context, object: string, id: string): Promise<void> {
  if (await isNoted(ctx, object)) journal?.append(ctx, { verb: 'read', object, recordId: id });
}

/** A page of a list, of a board, of search hits: the question, and the records that it answered. */
export async function noteList(
  ctx: Context,
  object: string,
  ids: readonly string[],
  query?: NotedQuery,
): Promise<void> {
  if (!(await isNoted(ctx, object))) return;
  const { filter, search, sort, deleted } = query ?? {};
  const asked = Object.entries({ filter, search, sort, deleted }).filter(
    ([, value]) => (value ?? null) !== null,
  );
  journal?.append(ctx, { verb: 'list', object, ids, query: Object.fromEntries(asked) });
}
