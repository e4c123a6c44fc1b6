/** Undo of shares: what a change set shared or ended is as before, unless somebody changed it since or the actor may not share. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { grouped } from '../grouped.ts';
import type { UndoStep } from '../undoSteps.ts';
import { sharableIds } from './shareRecords.ts';
import { missingTargets } from './shareTargets.ts';
import { changeShares, liveShares, lockRecords, type ShareChange, type StoredShare } from './storedShares.ts';

interface Line {
  readonly object: string;
  readonly before: StoredShare | null;
  readonly after: StoredShare | null;
}

export const undoShares: UndoStep = {
  name: 'shares',
  async undo(ctx, changeSet, undoing) {
    const lines = await linesOf(ctx, changeSet);
    let count = 0;
    for (const [name, own] of grouped(lines, ({ object }) => object)) {
      const object = ctx.registry.objects.get(name);
      if (!object) continue;
      const ids = [...new Set(own.map(({ before, after }) => (after ?? before)!.recordId))];
      const allowed = ctx.actor.kind === 'system' ? new Set(ids) : await sharableIds(ctx, object, ids, false);
      const editable = ctx.actor.kind === 'system' ? allowed : await sharableIds(ctx, object, ids, true);
      await lockRecords(ctx, object, ids);
      const live = await liveShares(ctx, object, ids);
      const changes = (await takenBack(ctx, own, live)).filter(({ before, after }) =>
        (after?.access === 'edit' ? editable : allowed).has((after ?? before)!.recordId),
      );
      await changeShares(ctx, object, changes, {
        id: undoing,
        kind: 'undo',
        summary: { object: name },
        undoes: changeSet,
        rows: 0,
      });
      count += changes.length;
    }
    return count;
  },
};

/** A share that is not now as the change set left it stays as it is. */
async function takenBack(
  ctx: Context,
  lines: readonly Line[],
  live: readonly StoredShare[],
): Promise<ShareChange[]> {
  const wanted = lines.flatMap(({ before, after }): ShareChange[] => {
    const share = (after ?? before)!;
    const now = live.find(
      ({ kind, ref, recordId }) => kind === share.kind && ref === share.ref && recordId === share.recordId,
    );
    const isAsLeft = after === null ? now === undefined : now !== undefined && sameShare(now, after);
    const isOver = before?.expiresAt != null && Date.parse(before.expiresAt) <= ctx.clock.now();
    return isAsLeft ? [{ before: now ?? null, after: isOver ? null : before }] : [];
  });
  const back = wanted.flatMap(({ after }) => (after ? [{ kind: after.kind, id: after.ref }] : []));
  const gone = new Set((await missingTargets(ctx, back)).map(({ kind, id }) => `${kind} ${id}`));
  return wanted.filter(
    ({ before, after }) =>
      (before !== null || after !== null) && !(after && gone.has(`${after.kind} ${after.ref}`)),
  );
}

function sameShare(a: StoredShare, b: StoredShare): boolean {
  return (['id', 'access', 'role', 'note', 'expiresAt'] as const).every((name) => a[name] === b[name]);
}

/** First what a share was and last what it became, where one change set changed it more than once. */
async function linesOf(ctx: Context, changeSet: string): Promise<Line[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<Line>(sql`
    select a.object, v.before, v.after from ${qualified(schema, 'audit')} a
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    where a.change_set_id = ${changeSet} and a.verb in ('shared', 'shareEnded') order by a.seq`);
  const shares = new Map<string, Line>();
  for (const row of rows) {
    const { id } = (row.after ?? row.before)!;
    const first = shares.get(id);
    shares.set(id, first ? { ...first, after: row.after } : row);
  }
  return [...shares.values()];
}
