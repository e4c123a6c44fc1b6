/** Step: no other record that is not deleted has the value; compared case- and width-folded. */
import { fold } from '../../../shared/fold.ts';
import type { Label } from '../../../shared/labels.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { isSensitive, matchPart, type SensitiveField } from '../fields/sealed/sealedField.ts';
import { matchesOf } from '../fields/sealed/sealedText.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';
import { sameness } from './sealValues.ts';

/** A value that only one record may have: of a unique field, or the id in a source system. */
interface Claim {
  readonly draft: Draft;
  readonly field: Field;
  readonly value: string;
}

export function notUnique(object: ObjectType, field: Field): Label {
  return {
    en: `Another ${object.declaration.label.en.toLowerCase()} already has this ${field.label.en}; give another value, or change that one.`,
    zh: `已有其他${object.declaration.label.zh}使用了此“${field.label.zh}”，请更换，或修改那一条记录。`,
  };
}

/** One text for one claim: the source system is part of the id there; a sealed value says what equal ones have in common. */
function claimed(
  ctx: Context,
  field: Field,
  values: Readonly<Record<string, unknown>>,
  id: string,
): string | null {
  const value = values[field.name];
  if (typeof value !== 'string') return null;
  if (isSensitive(field)) return sameness(ctx, field, id, value);
  return field.name === 'sourceId' ? JSON.stringify([value, values.source ?? '']) : fold(value);
}

function claimsOf(ctx: Context, draft: Draft, field: Field): Claim[] {
  const touched = draft.changed.has(field.name) || (field.name === 'sourceId' && draft.changed.has('source'));
  const value = touched || draft.op === 'restore' ? claimed(ctx, field, draft.after, draft.id) : null;
  return value === null ? [] : [{ draft, field, value }];
}

interface Holder {
  readonly id: string;
  readonly value: string;
  readonly source: string | null;
}

async function holders(
  ctx: Context,
  object: ObjectType,
  field: Field,
  claims: readonly Claim[],
): Promise<Holder[]> {
  const own = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
  if (isSensitive(field)) return sealedHolders(ctx, object, field, claims);
  const expression = field.name === 'sourceId' ? own : sql`core.fold(${own})`;
  const values = claims.map(({ draft }) => draft.after[field.name] as string);
  const compared = field.name === 'sourceId' ? values : values.map(fold);
  return ctx.db.rows<Holder>(
    sql`select t.id, ${own} as value, t.source from ${qualified(ctx.workspace.schema, object.table)} t
      where ${expression} = any(${compared}::text[]) and t.deleted_at is null`,
  );
}

/**
 * While two keys are in use no index sees that two values are equal, so those who claim the same one wait for each other.
 * The lock is named by a match under the oldest key, not by the value.
 */
async function sealedHolders(
  ctx: Context,
  object: ObjectType,
  field: SensitiveField<Field>,
  claims: readonly Claim[],
): Promise<Holder[]> {
  const place = { workspaceId: ctx.workspace.id, mark: field.sensitive };
  const matches = claims.map(({ value }) => matchesOf(value, place));
  const locks = [...new Set(matches.map(([oldest]) => oldest!))].sort();
  await ctx.db.run(
    sql`select pg_advisory_xact_lock(hashtextextended(l.name, 22)) from unnest(${locks}::text[]) as l (name)`,
  );
  const own = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
  return ctx.db.rows<Holder>(
    sql`select t.id, ${own} as value, t.source from ${qualified(ctx.workspace.schema, object.table)} t
      where ${matchPart(field, 't')} = any(${matches.flat()}::text[]) and t.deleted_at is null`,
  );
}

/** Refuses what another row of the list, or another record, already claims. */
export async function checkUnique(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const open = drafts.filter(isOpen);
  for (const field of object.fields.values()) {
    if (!field.unique && field.name !== 'sourceId') continue;
    const claims = open.flatMap((draft) => claimsOf(ctx, draft, field));
    if (claims.length === 0) continue;
    const byValue = new Map<string, Draft>();
    for (const { draft, value } of claims) {
      if (byValue.has(value)) refuse(draft, field, 'not_unique', notUnique(object, field));
      else byValue.set(value, draft);
    }
    const leaving = new Map(open.map((draft) => [draft.id, claimed(ctx, field, draft.after, draft.id)]));
    for (const holder of await holders(ctx, object, field, claims)) {
      const value = claimed(ctx, field, { [field.name]: holder.value, source: holder.source }, holder.id);
      const draft = value === null ? undefined : byValue.get(value);
      const givesUp = leaving.has(holder.id) && leaving.get(holder.id) !== value;
      if (draft && draft.id !== holder.id && !givesUp)
        refuse(draft, field, 'not_unique', notUnique(object, field));
    }
  }
}
