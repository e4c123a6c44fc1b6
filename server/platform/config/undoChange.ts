/** Undo of a change: writes the former documents back, unless one of them was changed since. */
import type { ConfigChangeAnswer, ConfigProblem } from '../../../shared/config/store.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import { cancelRun, startRun } from '../jobs/runs.ts';
import { applyChange, takeTurn } from './applyChange.ts';
import { same } from './plannedChange.ts';
import { getChange, listItems } from './store.ts';
import { type RewrittenView, restoreViews } from './storedViews.ts';

export async function undoChange(
  ctx: Context,
  id: string,
  options: { readonly dryRun?: boolean } = {},
): Promise<ConfigChangeAnswer> {
  if (!ctx.actor.rights.may('metadata')) throw new Problem('forbidden');
  return inTransaction(ctx, async (inside) => {
    await takeTurn(inside);
    const change = await getChange(inside, id);
    if (change.undoneBy !== null) throw refusedAs('It was undone already.', '此变更已撤销。');
    if (change.final) {
      throw refusedAs(
        'What was removed for good cannot be brought back; make it anew.',
        '已彻底删除的内容无法恢复，请重新创建。',
      );
    }
    const stored = new Map((await listItems(inside)).map((item) => [`${item.kind} ${item.name}`, item.data]));
    const problems = change.items
      .filter(({ kind, name, after }) => !same(stored.get(`${kind} ${name}`) ?? null, after))
      .map(
        ({ kind, name }): ConfigProblem => ({
          kind,
          name,
          path: '',
          code: 'version_conflict',
          text: {
            en: `${kind} ${name} was changed since; undo the later changes first.`,
            zh: `${kind} ${name} 之后又有修改，请先撤销较晚的变更。`,
          },
        }),
      );
    if (problems.length > 0) {
      if (options.dryRun) return { change: null, outcomes: [], problems };
      throw new Problem('version_conflict', {
        detail: problems[0]!.text,
        errors: problems.map(({ kind, name, code, text }) => ({ field: `${kind}/${name}`, code, text })),
      });
    }
    const back = change.items.map(({ kind, name, before }) => ({ kind, name, data: before }));
    const summary = { kind: 'undo', of: id };
    if (options.dryRun) return applyChange(inside, back, { summary, undoes: id, dryRun: true });
    const answer = await applyChange(inside, back, { summary, undoes: id });
    const job = await undoMerge(inside, change.summary);
    return job === null ? answer : { ...answer, job };
  });
}

/** What a merge of options did besides: views ask as before, and a job takes the records back. */
async function undoMerge(ctx: Context, summary: Readonly<Record<string, unknown>>): Promise<string | null> {
  if (summary.kind !== 'merge') return null;
  const { changeSet, job, views } = summary as unknown as MergeSummary;
  await restoreViews(ctx, views);
  await cancelRun(ctx, job);
  return startRun(ctx, 'undo', { changeSet });
}

interface MergeSummary {
  readonly changeSet: string;
  readonly job: string;
  readonly views: readonly RewrittenView[];
}

function refusedAs(en: string, zh: string): Problem {
  return new Problem('version_conflict', { detail: { en, zh } });
}
