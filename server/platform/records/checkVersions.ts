/** Step: a change conflicts only where a field that it changes was changed since the version that the caller saw. */

import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';

function seenVersion(draft: Draft): number | undefined {
  return draft.operation.op === 'update' ? draft.operation.version : undefined;
}

export async function checkVersions(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const stale = drafts.filter((draft) => {
    const seen = seenVersion(draft);
    return isOpen(draft) && seen !== undefined && seen !== draft.stored?.version && draft.changed.size > 0;
  });
  if (stale.length === 0) return;
  const rows = await ctx.db.rows<{ record_id: string; version: number; fields: string[] }>(
    sql`select a.record_id, a.version, a.fields from ${qualified(ctx.workspace.schema, 'audit')} a
      join unnest(${stale.map((draft) => draft.id)}::uuid[], ${stale.map(seenVersion)}::int[]) as s (id, version)
        on a.record_id = s.id and a.version > s.version
      where a.object = ${object.name}`,
  );
  for (const draft of stale) {
    const since = rows.filter((row) => row.record_id === draft.id);
    // A version from the future, or one whose history is gone, tells nothing: then every field may have changed.
    const traced =
      seenVersion(draft)! < draft.stored!.version &&
      new Set(since.map((row) => row.version)).size >= draft.stored!.version - seenVersion(draft)!;
    const changedSince = new Set(since.flatMap((row) => row.fields));
    const mine = [...draft.changed].filter((name) => draft.given.has(name));
    const fields = traced ? mine.filter((name) => changedSince.has(name)) : mine;
    if (fields.length > 0) draft.problem = conflict(ctx, object.name, draft, fields);
  }
}

/** Both sides of the conflict, of fields that the actor may read as they are. */
function conflict(ctx: Context, object: string, draft: Draft, names: readonly string[]): Problem {
  const sides = names
    .filter((name) => ['read', 'edit'].includes(ctx.actor.rights.field(object, name)))
    .map((name) => [name, { yours: draft.after[name] ?? null, theirs: draft.before?.[name] ?? null }]);
  return new Problem('version_conflict', {
    params: { version: draft.stored!.version },
    extra: { conflict: { version: draft.stored!.version, fields: Object.fromEntries(sides) } },
    errors: names.map((field) => ({
      field,
      code: 'version_conflict' as const,
      text: {
        en: 'Someone changed this field in the meantime; look at both values and save again.',
        zh: '此字段已被他人修改，请比较两个值后重新保存。',
      },
    })),
  });
}
