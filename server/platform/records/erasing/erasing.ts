/** An erasure that is worked on: whom it is about, what hangs on these records alone, and what they are known by. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { type Link, linksTo, pointsTo } from '../links.ts';
import { mergesInto } from '../merging/storedMerges.ts';
import { type KnownBy, knownBy } from './identifiers.ts';
import { Needles } from './needles.ts';
import { personObjects } from './people.ts';

export interface Subject {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
}

export type ErasureMode = 'anonymise' | 'purge';

export interface Erasing {
  readonly id: string;
  readonly mode: ErasureMode;
  readonly subjects: readonly Subject[];
  /** Records that are about the subjects and nobody else: consents, roles, activities and tasks that regard them. */
  readonly hanging: readonly Subject[];
  readonly known: KnownBy;
  readonly needles: Needles;
}

/** Most records that hang on the subjects of one erasure. */
const mostHanging = 100_000;

/** The same again after a restart, for as long as the subjects themselves stand. For runs: it walks tables for namesakes. */
export async function prepareErasing(
  ctx: Context,
  { id, mode, subjects: asked }: Pick<Erasing, 'id' | 'mode' | 'subjects'>,
): Promise<Erasing> {
  const { subjects, hanging } = await reachOf(ctx, asked);
  const known = await knownBy(ctx, subjects, hanging);
  return { id, mode, subjects, hanging, known, needles: new Needles([known]) };
}

/** Which records an erasure is about, found by what points where: by indexes, so that a request may ask. */
export async function reachOf(
  ctx: Context,
  asked: readonly Subject[],
): Promise<Pick<Erasing, 'subjects' | 'hanging'>> {
  const subjects = await withMerged(ctx, asked);
  return { subjects, hanging: await hangingOn(ctx, subjects) };
}

/** What was merged into a record is the same person, and waits in the recycle bin for the merge to be undone. */
async function withMerged(ctx: Context, subjects: readonly Subject[]): Promise<Subject[]> {
  const all = [...subjects];
  const known = new Set(all.map(keyOf));
  for (let level = all.map((each) => each.id); level.length > 0; ) {
    const rows = await ctx.db.rows<{ object: string; id: string }>(sql`
      select object, merged_id as id from ${qualified(ctx.workspace.schema, 'merges')}
      where survivor_id = any(${level}::uuid[]) and parent_id is null and state <> 'undone' order by id`);
    const found = rows.map(({ object, id }) => ({ object, id })).filter((each) => !known.has(keyOf(each)));
    for (const each of found) known.add(keyOf(each));
    all.push(...found);
    level = found.map((each) => each.id);
  }
  return all;
}

/** By object, subjects and what hangs on them. */
export function idsOf(records: readonly Subject[], object: string): string[] {
  return records.filter((each) => each.object === object).map(({ id }) => id);
}

/** Whether a row that points by this link is about its target alone; a person is about himself. */
function isAbout({ child, field, onDelete }: Link, people: ReadonlySet<ObjectType>): boolean {
  if (people.has(child)) return false;
  return onDelete === 'cascade' || (field.type === 'polymorphic' && field.declaration.relation !== undefined);
}

async function hangingOn(ctx: Context, subjects: readonly Subject[]): Promise<Subject[]> {
  const people = new Set((await personObjects(ctx)).map(({ object }) => object));
  const known = new Set(subjects.map(keyOf));
  const found: Subject[] = [];
  let level = subjects;
  while (level.length > 0 && found.length < mostHanging) {
    const next: Subject[] = [];
    // What went into a record by a merge is the same person.
    for (const { object, mergedId: id } of await mergesInto(
      ctx,
      level.map((each) => each.id),
    )) {
      if (known.has(keyOf({ object, id }))) continue;
      known.add(keyOf({ object, id }));
      next.push({ object, id });
    }
    for (const name of new Set(level.map(({ object }) => object))) {
      const object = ctx.registry.object(name);
      for (const link of linksTo(ctx.registry, object).filter((each) => isAbout(each, people)))
        for (const child of await childrenOf(ctx, object, link, idsOf(level, name))) {
          if (known.has(keyOf(child))) continue;
          known.add(keyOf(child));
          next.push(child);
        }
    }
    found.push(...next);
    level = next;
  }
  return found;
}

/** In the recycle bin too. */
async function childrenOf(
  ctx: Context,
  object: ObjectType,
  { child, field }: Link,
  ids: readonly string[],
): Promise<Subject[]> {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, child.table)} t
    where ${pointsTo(object, field, ids).condition} order by t.id limit ${mostHanging}`);
  return rows.map(({ id }) => ({ object: child.name, id }));
}

function keyOf({ object, id }: Subject): string {
  return `${object} ${id}`;
}
