/** What uses a document now, for those who think of removing it. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { compileRegistry } from '../metadata/compileRegistry.ts';
import { loadDocuments } from '../metadata/registries.ts';
import { getItem } from './store.ts';
import { usesOf } from './uses.ts';

/** Throws `not_found` where there is no such document; a declared field is asked for by its settings, which may be absent. */
export async function usesOfItem(ctx: Context, key: ConfigKey): Promise<ConfigUse[]> {
  if (key.kind !== 'fieldSettings') await getItem(ctx, key.kind, key.name);
  const stored = await loadDocuments(ctx.db, ctx.workspace.schema);
  const now = compileRegistry(ctx.registry.origin, stored);
  return usesOf({ ...ctx, registry: now }, key, now);
}
