/** One change to many records: asked with the count that the caller saw, done in batches, undone as one. */
import { isoNow } from '../../base/clock.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import { defineRun, startRun } from '../jobs/runs.ts';
import { type StoredProblem, storedProblem } from '../jobs/storedProblem.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { keptFilter } from '../query/askedFilter.ts';
import { list } from '../query/reader.ts';
import { type Operation, rowsOfOneStatement, type WriteResult } from '../records/operations.ts';
import { write } from '../records/writer.ts';

export interface BulkRequest {
  /** Either these records … */
  readonly ids?: readonly string[];
  /** … or all that match. */
  readonly filter?: unknown;
  readonly search?: string;
  /** How many the caller believes these to be; another number is refused before anything is changed. */
  readonly expectedCount?: number;
  /** Either what they become … */
  readonly data?: Readonly<Record<string, unknown>>;
  /** … or what happens to them. */
  readonly action?: 'delete' | 'restore';
}

interface BulkInput extends BulkRequest {
  readonly object: string;
}

interface BulkPosition {
  /** Ids: how many are behind us. Filter: the reader's cursor. Null at the beginning. */
  readonly after: string | null;
  /** Records made later were not in sight when the change was asked for. */
  readonly before: string;
  /** Nothing is left to do but to end. */
  readonly last: boolean;
}

export interface BulkResult {
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first hundred. */
  readonly refusals: readonly { readonly id: string | null; readonly problem: StoredProblem }[];
}

const shownRefusals = 100;
/** Most that the reader gives at once. */
const pageSize = 1_000;

/** Answers the run's id. Refuses at once what would be refused later: another count, an unknown filter. */
export async function startBulk(ctx: Context, object: ObjectType, request: BulkRequest): Promise<string> {
  if (request.action === 'restore' && request.ids === undefined) throw restoreNeedsIds();
  keptFilter(ctx, object, request.filter);
  noSecrets(object, request.data ?? {});
  await expectedTotal(ctx, object, request);
  return startRun(ctx, 'bulk', { ...request, object: object.name });
}

/** What a job is to set is kept until it is done; a sensitive value can only be taken away like this. */
function noSecrets(object: ObjectType, data: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(data)) {
    const field = object.fields.get(name);
    if (field?.sensitive === undefined || value === null || value === '') continue;
    const text = {
      en: `${field.label.en} is sensitive and not the same for many records; set it on each record.`,
      zh: `“${field.label.zh}”为敏感字段，不能批量设置，请逐条填写。`,
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: name, code: 'invalid_value', text }],
    });
  }
}

/** Called once, by the module's join. */
export function defineBulkRun(): void {
  defineRun<BulkInput, BulkPosition>({ kind: 'bulk', run: runBulk });
}

async function runBulk(ctx: Context, handle: RunHandle<BulkInput, BulkPosition>): Promise<BulkResult> {
  const { input } = handle;
  const object = ctx.registry.object(input.object);
  const changeSet = handle.changeSet ?? ctx.ids.next();
  const before = handle.position?.before ?? isoNow(ctx.clock);
  const total = handle.position ? handle.total : await expectedTotal(ctx, object, input);
  let after = handle.position?.after ?? null;
  let result = (handle.position && (handle.result as BulkResult | null)) ?? noResult;
  let last = handle.position?.last ?? false;
  while (!last) {
    if (handle.shouldStop()) return result;
    // Each batch with the rights that the actor has by then.
    const now = await handle.context();
    const batch = await nextBatch(now, object, input, before, after);
    if (batch.ids.length === 0) return result;
    const operations = batch.ids.map((id) => operationOn(input, id));
    result = await now.database.transaction(async (db) => {
      const answer = await write({ ...now, db }, object, operations, {
        atomic: false,
        changeSet,
        kind: 'bulk',
        summary: {
          object: object.name,
          fields: Object.keys(input.data ?? {}),
          action: input.action ?? 'update',
        },
      });
      const sum = added(result, answer.results);
      await handle.checkpoint(db, {
        position: { after: batch.after, before, last: batch.last },
        done: sum.changed + sum.unchanged,
        failed: sum.refused,
        total: total ?? undefined,
        result: sum,
        changeSet: sum.changed > 0 ? changeSet : undefined,
      });
      return sum;
    });
    after = batch.after;
    last = batch.last;
  }
  return result;
}

const noResult: BulkResult = { changed: 0, unchanged: 0, refused: 0, refusals: [] };

/** Counts what the caller may see; throws when it is not what he expects. */
async function expectedTotal(ctx: Context, object: ObjectType, request: BulkRequest): Promise<number> {
  const found = request.ids ? new Set(request.ids).size : await countOf(ctx, object, request);
  if (request.expectedCount === undefined || request.expectedCount === found) return found;
  const expected = request.expectedCount;
  throw new Problem('version_conflict', {
    params: { expected, found },
    extra: { expected, found },
    detail: {
      en: `You expected ${expected} records, but ${found} match by now. Nothing was changed; look at the list again.`,
      zh: `预期 ${expected} 条记录，但现在匹配的有 ${found} 条。未作任何更改，请重新查看列表。`,
    },
  });
}

async function countOf(ctx: Context, object: ObjectType, { filter, search }: BulkRequest): Promise<number> {
  const answer = await list(ctx, object, { fields: ['id'], filter, search, limit: 0, count: 'exact' });
  return answer.count?.value ?? 0;
}

interface Batch {
  readonly ids: readonly string[];
  readonly after: string | null;
  readonly last: boolean;
}

async function nextBatch(
  ctx: Context,
  object: ObjectType,
  input: BulkInput,
  before: string,
  after: string | null,
): Promise<Batch> {
  if (input.ids !== undefined) {
    const all = [...new Set(input.ids)];
    const start = Number(after ?? 0);
    const end = start + rowsOfOneStatement;
    return { ids: all.slice(start, end), after: String(end), last: end >= all.length };
  }
  const older = { createdAt: { lte: before } };
  const filter = input.filter === undefined || input.filter === null ? older : { and: [input.filter, older] };
  const ids: string[] = [];
  let cursor = after;
  do {
    const page = await list(ctx, object, {
      fields: ['id'],
      filter,
      ...(input.search === undefined ? {} : { search: input.search }),
      // By id, so that a record never leaves its place through the change itself.
      sort: 'id',
      limit: pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    ids.push(...page.data.map((record) => String(record.id)));
    cursor = page.nextCursor;
  } while (cursor !== null && ids.length < rowsOfOneStatement);
  return { ids, after: cursor, last: cursor === null };
}

function operationOn({ data, action }: BulkInput, id: string): Operation {
  return action === undefined ? { op: 'update', id, data: data ?? {} } : { op: action, id };
}

function added(sum: BulkResult, results: readonly WriteResult[]): BulkResult {
  const refused = results.filter((result) => result.status === 'refused');
  const unchanged = results.filter((result) => result.status === 'unchanged').length;
  const shown = refused.slice(0, shownRefusals - sum.refusals.length);
  return {
    changed: sum.changed + results.length - refused.length - unchanged,
    unchanged: sum.unchanged + unchanged,
    refused: sum.refused + refused.length,
    refusals: [...sum.refusals, ...shown.map(({ id, problem }) => ({ id, problem: storedProblem(problem) }))],
  };
}

function restoreNeedsIds(): Problem {
  return new Problem('invalid_request', {
    params: { reason: 'ids' },
    detail: {
      en: 'Deleted records are restored by their ids; a filter finds only records that are there.',
      zh: '恢复已删除的记录须给出 ids；筛选条件只能找到现有记录。',
    },
  });
}
