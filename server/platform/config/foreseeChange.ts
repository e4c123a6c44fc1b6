/** The workspace as it would be after a change that is not made: what fits it can be tried before. */
import type { ConfigInput, ConfigProblem } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { loadDocuments } from '../metadata/registries.ts';
import type { Registry } from '../metadata/registry.ts';
import { planChange } from './plannedChange.ts';

export async function foreseeChange(
  ctx: Context,
  items: readonly ConfigInput[],
): Promise<{ readonly registry: Registry; readonly problems: readonly ConfigProblem[] }> {
  const stored = await loadDocuments(ctx.db, ctx.workspace.schema);
  const { next, problems } = await planChange(ctx, stored, items);
  return { registry: next, problems };
}
