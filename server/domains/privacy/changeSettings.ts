/** Changing what a workspace decides about personal data, with a line in the trail. */
import type { PrivacySettings } from '../../../shared/privacy.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import { possiblePeople } from '../../platform/records/erasing/people.ts';
import { privacyKey, privacySettings } from '../../platform/records/erasing/privacySettings.ts';

export async function changePrivacySettings(given: Context, next: PrivacySettings): Promise<PrivacySettings> {
  return inTransaction(given, async (ctx) => {
    const { schema } = ctx.workspace;
    const possible = new Set(possiblePeople(ctx).map(({ name }) => name));
    const unknown = next.people.find((name) => !possible.has(name));
    if (unknown !== undefined) throw notPossible(unknown);
    const before = await privacySettings(ctx.db, schema);
    const after: PrivacySettings = { ...next, people: [...new Set(next.people)].sort() };
    await ctx.db.run(sql`
      insert into ${qualified(schema, 'settings')} (key, value) values (${privacyKey}, ${JSON.stringify(after)}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()`);
    await record(ctx, [
      {
        verb: 'settingChanged',
        fields: [privacyKey],
        before: { privacy: before },
        after: { privacy: after },
      },
    ]);
    return after;
  });
}

function notPossible(name: string): Problem {
  const text = {
    en: `“${name}” is no object that can be said to hold people: it does not exist, has no name in words, or holds people already.`,
    zh: `“${name}”不能设为个人对象：对象不存在、没有文字名称，或本身已是个人对象。`,
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'people', code: 'invalid_value', text }],
  });
}
