/** A role that closes a field which is searched by: the words of that field move to a place of their own, by a job. */
import type { RoleRights } from '../../../shared/rights.ts';
import { startOnce } from '../../platform/config/startOnce.ts';
import type { Context } from '../../platform/context.ts';
import { reindexRun } from '../../platform/search/reindexRun.ts';

export async function searchFollows(
  ctx: Context,
  before: RoleRights | null,
  after: RoleRights | null,
): Promise<void> {
  for (const [name, said] of Object.entries(after?.fields ?? {})) {
    const object = ctx.registry.objects.get(name);
    const closes = Object.entries(said).some(
      ([field, access]) =>
        isClosed(access) &&
        object?.fields.get(field)?.searched === true &&
        !isClosed(before?.fields?.[name]?.[field] ?? 'edit'),
    );
    if (closes) await startOnce(ctx, reindexRun.kind, { object: name });
  }
}

function isClosed(access: string): boolean {
  return access === 'hidden' || access === 'masked';
}
