/** Long work: a unique key that was just made gets to know the records that are there. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { loadRows } from '../loadRows.ts';
import { takeKeys, type WantedKey } from './claimKeys.ts';
import { keyHash } from './keyHash.ts';
import { shapingOf } from './shapingOf.ts';

export interface KeyInput {
  readonly object: string;
  readonly key: string;
}

interface KeyPosition {
  readonly after: string | null;
}

export interface KeyResult {
  readonly known: number;
  /** Records that came to the same value while the key was being made: the first hundred. They stay as they are. */
  readonly doubles: readonly string[];
}

const rowsOfOneBatch = 1_000;
const shownDoubles = 100;

export const buildKeyRun: RunKind<KeyInput, KeyPosition> = { kind: 'uniqueKey', run: buildKey };

async function buildKey(_: Context, handle: RunHandle<KeyInput, KeyPosition>): Promise<KeyResult> {
  let after = handle.position?.after ?? null;
  let result = (handle.position && (handle.result as KeyResult | null)) ?? { known: 0, doubles: [] };
  for (;;) {
    if (handle.shouldStop()) return result;
    const now = await handle.context();
    const object = now.registry.objects.get(handle.input.object);
    // Taken back in the meantime: there is nothing left to know.
    if (!object || !shapingOf(now.registry, object).uniqueKeys.has(handle.input.key)) return result;
    const last = await now.database.transaction(async (db) => {
      const batch = await nextBatch({ ...now, db }, object, handle.input.key, after);
      result = {
        known: result.known + batch.known,
        doubles: [...result.doubles, ...batch.doubles].slice(0, shownDoubles),
      };
      await handle.checkpoint(db, { position: { after: batch.last }, done: result.known, result });
      return batch.last;
    });
    if (last === null) return result;
    after = last;
  }
}

/** The rows are locked, so that none of them changes between being read and being known. */
async function nextBatch(ctx: Context, object: ObjectType, key: string, after: string | null) {
  const document = shapingOf(ctx.registry, object).uniqueKeys.get(key);
  if (!document) throw new Problem('not_found');
  const ids = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.deleted_at is null and t.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    order by t.id limit ${rowsOfOneBatch}`);
  const rows = await loadRows(
    ctx,
    object,
    ids.map(({ id }) => id),
    'change',
  );
  const wanted = new Map<string, WantedKey>();
  const doubles: string[] = [];
  for (const { id, values, deletionId } of rows.values()) {
    const hash = deletionId === null ? keyHash(object, document, values) : null;
    if (hash === null) continue;
    if (wanted.has(hash)) doubles.push(id);
    else wanted.set(hash, { key, hash, id });
  }
  const taken = await takeKeys(ctx, object, [...wanted.values()]);
  for (const { hash, id } of wanted.values()) if (!taken.has(`${key} ${hash}`)) doubles.push(id);
  return { known: taken.size, doubles, last: ids.at(-1)?.id ?? null };
}
