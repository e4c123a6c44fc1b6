/** The configuration as files, one for each document: the same documents give the same bytes in every workspace. */
import { stringify } from 'yaml';
import type { ConfigFile } from '../../../shared/config/files.ts';
import type { ConfigItem } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { configKindsInOrder } from '../metadata/configKinds.ts';
import { listItems } from './store.ts';

export async function exportConfig(ctx: Context): Promise<ConfigFile[]> {
  const items = await listItems(ctx);
  return configKindsInOrder().flatMap(({ kind, read }) =>
    items
      .filter((item) => item.kind === kind)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((item) => ({ path: pathOf(item), text: textOf(item, read(item.data, item.name)) })),
  );
}

export function pathOf({ kind, name }: Pick<ConfigItem, 'kind' | 'name'>): string {
  return `${kind}/${name}.yaml`;
}

/**
 * Members in the order in which documents of the kind are read, and below them as PostgreSQL keeps them, which is the
 * same everywhere; without the id, which is this workspace's own.
 */
function textOf({ kind, name }: ConfigItem, document: object): string {
  const { id: _, ...data } = document as { readonly id?: string };
  return stringify({ kind, name, data }, { lineWidth: 0, aliasDuplicateObjects: false });
}
