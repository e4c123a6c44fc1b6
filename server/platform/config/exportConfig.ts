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

/** Members in the order in which documents of the kind are read; without the id, which is this workspace's own. */
function textOf({ kind, name }: ConfigItem, document: object): string {
  const { id: _, ...data } = document as { readonly id?: string };
  return stringify({ kind, name, data: inOrder(data) }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** What PostgreSQL keeps of an object is its members, not their order: what no reader puts in order goes by name. */
function inOrder(data: object): object {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isRead(name) ? value : sorted(value)]),
  );
}

/** Members that hold names and conditions of the administrator's own. */
const own: ReadonlySet<string> = new Set(['defaults', 'options', 'allowed', 'when', 'visibleWhen', 'filter']);

function isRead(name: string): boolean {
  return !own.has(name);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
