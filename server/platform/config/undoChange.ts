/** Undo of a change: writes the former documents back, unless one of them was changed since. */
import type { ConfigChangeAnswer, ConfigProblem } from '../../../shared/config/store.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import { applyChange, takeTurn } from './applyChange.ts';
import { same } from './plannedChange.ts';
import { getChange, listItems } from './store.ts';

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
    return applyChange(inside, back, {
      summary: { kind: 'undo', of: id },
      undoes: id,
      ...(options.dryRun ? { dryRun: true } : {}),
    });
  });
}

function refusedAs(en: string, zh: string): Problem {
  return new Problem('version_conflict', { detail: { en, zh } });
}
