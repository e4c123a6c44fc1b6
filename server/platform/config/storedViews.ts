/** Saved views, as far as shaping concerns them: which fields they show and ask by, and what becomes of merged options. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Label } from '../../../shared/labels.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Registry } from '../metadata/registry.ts';
import { type FilterVisitor, visitFilter, visitPath } from './filterFields.ts';

export interface StoredView {
  readonly id: string;
  readonly object: string;
  readonly label: Label;
  readonly definition: Readonly<Record<string, unknown>>;
}

/** Only those whose text has the word can be concerned. */
export function viewsWith(ctx: Context, word: string): Promise<StoredView[]> {
  return ctx.db.rows<StoredView>(sql`
    select id, object, label, definition from ${qualified(ctx.workspace.schema, 'views')}
    where strpos(definition::text, ${word}) > 0 or object = ${word} order by id`);
}

/** Members that hold paths of fields which the view only shows; of all others it cannot do without them. */
const shown: ReadonlySet<string> = new Set(['fields', 'foot', 'columnWidths']);
const asked = ['sort', 'groupBy', 'groups', 'dateField', 'endField', 'placeField'] as const;

function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((path) => path.replace(/^-/, ''));
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'field' in value ? pathsIn(value.field) : Object.keys(value);
}

/** How a view uses a field: undefined where it does not. */
function useOf(
  registry: Registry,
  view: StoredView,
  object: string,
  field: string,
): 'shows' | 'asks' | undefined {
  const start = registry.objects.get(view.object);
  if (!start) return undefined;
  let found = false;
  const visit: FilterVisitor['field'] = (at, name) => {
    found ||= at === object && name === field;
  };
  visitFilter(registry, start, view.definition.filter, { field: visit });
  for (const member of asked) {
    for (const path of pathsIn(view.definition[member])) visitPath(registry, start, path, visit);
  }
  if (found) return 'asks';
  for (const member of shown) {
    for (const path of pathsIn(view.definition[member])) visitPath(registry, start, path, visit);
  }
  return found ? 'shows' : undefined;
}

function labelled({ label }: StoredView): Label {
  return { en: `the view “${label.en}”`, zh: `视图“${label.zh}”` };
}

/** A view that only shows the field goes on without the column; one that asks by it must be changed first. */
export async function viewUses(ctx: Context, { kind, name }: ConfigKey): Promise<ConfigUse[]> {
  if (kind === 'object') {
    const views = (await viewsWith(ctx, name)).filter((view) => view.object === name);
    return views.map((view) => ({ kind: 'view', name: view.id, label: labelled(view), blocks: false }));
  }
  if (kind !== 'field' && kind !== 'fieldSettings') return [];
  const [object, field] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  return (await viewsWith(ctx, field)).flatMap((view) => {
    const use = useOf(ctx.registry, view, object, field);
    if (use === undefined) return [];
    return [
      { kind: 'view', name: view.id, label: labelled(view), blocks: use === 'asks' && kind === 'field' },
    ];
  });
}

export interface RewrittenView {
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Views that ask by an option ask by the one it was merged into. */
export async function mergeInViews(
  ctx: Context,
  object: string,
  field: string,
  from: string,
  into: string,
): Promise<RewrittenView[]> {
  const rewritten: RewrittenView[] = [];
  for (const view of await viewsWith(ctx, field)) {
    const start = ctx.registry.objects.get(view.object);
    const filter = visitFilter(ctx.registry, start, view.definition.filter, {
      operand: (at, name, operand) =>
        at === object && name === field ? replaced(operand, from, into) : operand,
    });
    if (JSON.stringify(filter) === JSON.stringify(view.definition.filter)) continue;
    rewritten.push({ id: view.id, before: view.definition, after: { ...view.definition, filter } });
  }
  for (const { id, after } of rewritten) await setDefinition(ctx, id, after);
  return rewritten;
}

/** Views that nobody changed since have their former definitions back. */
export async function restoreViews(ctx: Context, views: readonly RewrittenView[]): Promise<void> {
  for (const { id, before, after } of views) {
    await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, 'views')}
      set definition = ${JSON.stringify(before)}::jsonb, version = version + 1, updated_at = now()
      where id = ${id}::uuid and definition = ${JSON.stringify(after)}::jsonb`);
  }
}

function setDefinition(ctx: Context, id: string, definition: object): Promise<number> {
  return ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'views')}
    set definition = ${JSON.stringify(definition)}::jsonb, version = version + 1, updated_at = now()
    where id = ${id}::uuid`);
}

function replaced(operand: unknown, from: string, into: string): unknown {
  if (operand === from) return into;
  if (Array.isArray(operand)) return [...new Set(operand.map((each) => replaced(each, from, into)))];
  if (typeof operand !== 'object' || operand === null) return operand;
  return Object.fromEntries(Object.entries(operand).map(([op, each]) => [op, replaced(each, from, into)]));
}
