/** Step: the grant keys that a row carries: its owner's, its department's, its queue's, those that it is shared by, and those of the record it hangs on. */
import type { Reference } from '../../../shared/fields/values.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { grantKeysTo, keysOf } from '../permissions/grants.ts';
import { referenceOf } from './checkLookups.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';
import { grouped } from './grouped.ts';
import { writeEnvOf } from './moneyRates.ts';
import { inheritingField } from './sharing/shareable.ts';
import { keysByHand, type SharedKey, sharesAmong } from './sharing/sharedKeys.ts';
import { keysByRules, type Sharing, sharingOf } from './sharing/sharingOf.ts';

export function mergeKeys(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

export function sameKeys(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

/** Fields whose change moves a row's keys. */
export function movesKeys(object: ObjectType, changed: ReadonlySet<string>): boolean {
  const above = [object.declaration.readersFrom, inheritingField(object)?.name];
  return ['owner', 'department', 'queue', ...above].some((name) => name !== undefined && changed.has(name));
}

export async function assignKeys(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const open = drafts.filter(isOpen);
  if (open.length === 0) return;
  const sharing = await sharingOf(ctx, object);
  const asked = new Set(sharing.rules.flatMap(({ fields }) => fields));
  const moved = open.filter(
    ({ op, changed }) =>
      op === 'create' ||
      op === 'restore' ||
      movesKeys(object, changed) ||
      [...changed].some((name) => asked.has(name)),
  );
  if (moved.length === 0) return;
  if (object.name === 'user' || object.name === 'department') {
    const created = moved.filter((draft) => draft.op === 'create');
    await grantKeysTo(
      ctx,
      object.name,
      created.map((draft) => draft.id),
    );
  }
  const own = await keysOf(
    ctx,
    moved.map(({ after }) => ({
      ownerId: (after.owner as string | null) ?? null,
      departmentId: (after.department as string | null) ?? null,
      queueId: (after.queue as string | null) ?? null,
    })),
  );
  const shared = await sharedKeys(ctx, object, moved, sharing);
  const inherited = await inheritedReaders(ctx, object, moved);
  moved.forEach((draft, at) => {
    const keys = shared.get(draft) ?? [];
    const editing = keys.filter(({ edits }) => edits).map(({ key }) => key);
    draft.editors = mergeKeys(own[at]!, editing);
    draft.readers = mergeKeys(
      mergeKeys(
        draft.editors,
        keys.map(({ key }) => key),
      ),
      inherited.get(draft) ?? [],
    );
  });
}

/** By rule, by hand, and from the account. */
async function sharedKeys(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
  sharing: Sharing,
): Promise<Map<Draft, SharedKey[]>> {
  const there = drafts.filter(({ op }) => op !== 'create').map(({ id }) => id);
  const byHand = await keysByHand(ctx, object, there);
  const fromAccount = await inheritedShares(ctx, object, drafts, sharing);
  const { rate } =
    sharing.rules.length > 0 ? await writeEnvOf(ctx, object, drafts) : { rate: () => undefined };
  return new Map(
    drafts.map((draft) => [
      draft,
      [
        ...keysByRules(ctx, sharing.rules, draft.after, rate),
        ...(byHand.get(draft.id) ?? []),
        ...(fromAccount.get(draft) ?? []),
      ],
    ]),
  );
}

async function inheritedShares(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
  { inheritance }: Sharing,
): Promise<Map<Draft, SharedKey[]>> {
  const field = inheritingField(object);
  const inherited = new Map<Draft, SharedKey[]>();
  if (!field || inheritance === 'none') return inherited;
  const above = await recordsAbove(ctx, field, drafts);
  const keys = [...new Set([...above.values()].flatMap(({ readers }) => readers))];
  const shares = await sharesAmong(ctx, keys);
  for (const [draft, { readers, editors }] of above) {
    const passed = readers.filter((key) => shares.has(key));
    inherited.set(
      draft,
      passed.map((key) => ({ key, edits: inheritance === 'same' && editors.includes(key) })),
    );
  }
  return inherited;
}

async function inheritedReaders(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
): Promise<Map<Draft, readonly number[]>> {
  const field = object.fields.get(object.declaration.readersFrom ?? '');
  if (!field) return new Map();
  const above = await recordsAbove(ctx, field, drafts);
  return new Map([...above].map(([draft, { readers }]) => [draft, readers]));
}

interface Above {
  readonly id: string;
  readonly readers: readonly number[];
  readonly editors: readonly number[];
}

/** Locked, so that the record above cannot change hands between this look and the commit. */
async function recordsAbove(
  ctx: Context,
  field: Field,
  drafts: readonly Draft[],
): Promise<Map<Draft, Above>> {
  const above = new Map<Draft, Above>();
  const pointing = drafts.flatMap((draft): { draft: Draft; to: Reference }[] => {
    const to = referenceOf(field, draft.after[field.name]);
    return to === null ? [] : [{ draft, to }];
  });
  for (const [name, group] of grouped(pointing, ({ to }) => to.object)) {
    const ids = [...new Set(group.map(({ to }) => to.id))];
    const rows = await ctx.db.rows<Above>(
      sql`select t.id, t.readers, t.editors from ${qualified(ctx.workspace.schema, ctx.registry.object(name).table)} t
        where t.id = any(${ids}::uuid[]) order by t.id for key share`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { draft, to } of group) {
      const row = byId.get(to.id);
      if (row) above.set(draft, row);
    }
  }
  return above;
}
