/** What uses a document: asked before it is put away or removed. Parts of the product say what they use themselves. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import type { Registry } from '../metadata/registry.ts';

/** `next`: the workspace without the document, so that what goes together does not stand in its own way. */
export type UsesOf = (ctx: Context, key: ConfigKey, next: Registry) => Promise<readonly ConfigUse[]>;

const sources: UsesOf[] = [];

/** Called once for each part that knows of uses. */
export function addUses(uses: UsesOf): void {
  if (!sources.includes(uses)) sources.push(uses);
}

export async function usesOf(ctx: Context, key: ConfigKey, next: Registry): Promise<ConfigUse[]> {
  const found: ConfigUse[] = [];
  for (const source of sources) found.push(...(await source(ctx, key, next)));
  return found;
}
