/** A record remembers when someone was last in touch about it, and so does its account. */
import type { Activity } from '../../../../shared/records.gen.ts';
import type { Context } from '../../../platform/context.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';
import { raiseComputed } from '../../../platform/records/raiseComputed.ts';
import { accountsOf } from './accountsOf.ts';

export const touchRegarding: Trait<Activity> = {
  name: 'touchRegarding',
  step: 'follow',
  async run(ctx: Context, rows) {
    const latest = new Map<string, Map<string, string>>();
    function touch(object: string, id: string, at: string): void {
      const ids = latest.get(object) ?? new Map<string, string>();
      const known = ids.get(id);
      if (known === undefined || known < at) ids.set(id, at);
      latest.set(object, ids);
    }
    const touched = rows.filter((row) => row.op === 'create' || row.op === 'update');
    for (const { after } of touched) {
      if (after.regarding && after.occurredAt)
        touch(after.regarding.object, after.regarding.id, after.occurredAt);
    }
    for (const [object, ids] of [...latest]) {
      if (object === 'account') continue;
      const accounts = await accountsOf(ctx, object, [...ids.keys()]);
      for (const [id, account] of accounts) touch('account', account, ids.get(id)!);
    }
    for (const object of [...latest.keys()].sort()) {
      await raiseComputed(ctx, ctx.registry.object(object), 'lastActivityAt', latest.get(object)!);
    }
  },
};
