/** Undo of sharing rules: a rule says again what it said before, unless somebody changed it since. */
import { qualified, sql } from '../../../base/sql.ts';
import type { UndoStep } from '../undoSteps.ts';
import { missingTargets } from './shareTargets.ts';
import { type RuleSays, storedRules } from './storedRules.ts';
import { putRule, same, saysOf } from './writeRules.ts';

interface Line {
  readonly record_id: string;
  readonly before: RuleSays | null;
  readonly after: RuleSays | null;
}

export const undoRules: UndoStep = {
  name: 'sharingRules',
  async undo(ctx, changeSet, undoing) {
    const { schema } = ctx.workspace;
    const lines = await ctx.db.rows<Line>(sql`
      select a.record_id, v.before, v.after from ${qualified(schema, 'audit')} a
      join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.change_set_id = ${changeSet} and a.verb = 'sharingRuleChanged' order by a.seq desc`);
    if (!ctx.actor.rights.may('sharing')) return 0;
    let count = 0;
    for (const { record_id: id, before, after } of lines) {
      const [now] = await storedRules(ctx, { id });
      if (!same(now ? saysOf(now) : null, after)) continue;
      // People who left meanwhile are not given anything back.
      const gone = before ? await missingTargets(ctx, before.with) : [];
      const kept = before && {
        ...before,
        with: before.with.filter((each) => !gone.some(({ id: ref }) => ref === each.id)),
      };
      await putRule(ctx, id, now ?? null, kept, {
        id: undoing,
        kind: 'undo',
        summary: {},
        undoes: changeSet,
        rows: 0,
      });
      count += 1;
    }
    return count;
  },
};
