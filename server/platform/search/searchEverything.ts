/** The search over everything: own records first, then the newest, with exact and leading matches of the title on top. */
import { fold } from '../../../shared/fold.ts';
import type { RecordData } from '../../../shared/query.ts';
import { and, type Fragment, or, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { getMany } from '../query/reader.ts';
import { rightsCondition } from '../query/rowRights.ts';
import { mergedLabels } from '../records/merging/readMerges.ts';
import { survivorsOf } from '../records/merging/survivors.ts';
import { type MatchRange, matchesIn } from './matches.ts';
import { classesFor } from './searchClasses.ts';
import { confirmed, isSpoken, lookedUpSql, type Term, termsOf } from './terms.ts';
import { hashOf, tokensOf, wholeToken } from './tokens.ts';

export interface SearchHit {
  readonly object: string;
  readonly id: string;
  readonly label: string;
  /** Values of the object's subtitle fields, as the reader gives them. */
  readonly subtitle: RecordData;
  readonly match: Match;
  /** The name of a record that was merged into this one, where that one was met. */
  readonly formerly?: string;
}

/** Where the question met the record. */
export interface Match {
  /** The field that is the label; null when only others met. */
  readonly field: string | null;
  /** Parts of the label that were met, in UTF-16 code units. */
  readonly ranges: readonly MatchRange[];
  /** The label was met by how it sounds. */
  readonly pinyin?: true;
}

export interface SearchQuestion {
  readonly q: string;
  /** Singular names; absent means every object that is searched. */
  readonly objects?: readonly string[];
  readonly limit?: number;
}

const limits = { default: 20, most: 100 } as const;
/** Rows that are looked at one by one before the index of words is asked: enough for any common word. */
const walked = 1000;
/** Hits of the index of words that are put in order: a word with more is common, and was met on the walk. */
const ranked = 1000;

interface Found {
  readonly object: string;
  readonly id: string;
  readonly own: boolean;
  readonly touchedAt: string;
}

export async function searchEverything(ctx: Context, question: SearchQuestion): Promise<SearchHit[]> {
  const limit = Math.min(Math.max(1, Math.trunc(question.limit ?? limits.default)), limits.most);
  const terms = termsOf(question.q);
  if (terms.length === 0) return [];
  const visible = await visibleRows(ctx, searchedObjects(ctx, question.objects));
  if (!visible) return [];
  const rows = await ctx.db.arrays(statement(ctx, question.q, terms, visible, limit));
  const found = rows.map(
    ([object, id, own, touchedAt]): Found => ({
      object: object as string,
      id: id as string,
      own: own as boolean,
      touchedAt: touchedAt as string,
    }),
  );
  return (await hits(ctx, found, question.q, terms)).slice(0, limit);
}

function searchedObjects(ctx: Context, names: readonly string[] | undefined): readonly ObjectType[] {
  return [...ctx.registry.objects.values()].filter(
    (object) => object.declaration.inSearch !== false && (names === undefined || names.includes(object.name)),
  );
}

/** Undefined when there is nothing that the actor may look in. */
async function visibleRows(ctx: Context, objects: readonly ObjectType[]): Promise<Fragment | undefined> {
  const groups = new Map<
    string,
    { readonly rights: Fragment | undefined; readonly classes: readonly string[]; readonly names: string[] }
  >();
  for (const object of objects) {
    const rows = ctx.actor.rights.rows(object.name, 'read');
    if (rows === null || (!rows.all && rows.keys.length === 0)) continue;
    const classes = await classesFor(ctx, object);
    if (classes.length === 0) continue;
    // A class is named after a field, and an object without that field has no such row.
    const key = `${rows.all ? 'all' : rows.keys.join()} ${classes.length === 1 ? '' : object.name}`;
    const group = groups.get(key) ?? { rights: rightsCondition(ctx, object.name, 's'), classes, names: [] };
    group.names.push(object.name);
    groups.set(key, group);
  }
  if (groups.size === 0) return undefined;
  return or(
    [...groups.values()].map(({ rights, classes, names }) =>
      and([
        sql`s.object = any(${names}::text[])`,
        sql`s.field_class = any(${classes}::text[])`,
        ...(rights ? [rights] : []),
      ]),
    ),
  );
}

/**
 * Never more than a few thousand rows, however common the word. A common one is met on the way through the actor's own
 * and the newest rows; only when these gave too few is the index of words asked, which then holds few.
 */
function statement(
  ctx: Context,
  q: string,
  terms: readonly Term[],
  visible: Fragment,
  limit: number,
): Fragment {
  const search = qualified(ctx.workspace.schema, 'search');
  const hit = confirmed(terms, 's');
  const me = ctx.actor.userId;
  const columns = sql`s.object, s.record_id, s.owner_id, s.touched_at`;
  return sql`
    with exact as materialized (
      select ${columns} from ${search} as s where s.tokens @> ${[hashOf(wholeToken(q))]}::int[] and ${visible} limit ${limit}),
    own as materialized (
      select ${columns} from (select * from ${search} as o where o.owner_id = ${me} order by o.touched_at desc limit ${walked}) as s
      where ${hit} and ${visible} limit ${limit}),
    newest as materialized (
      select ${columns} from (select * from ${search} as o order by o.touched_at desc limit ${walked}) as s
      where ${hit} and ${visible} limit ${limit}),
    indexed as materialized (
      select ${columns} from ${search} as s
      where (select count(*) from newest) < ${limit} and ${lookedUpSql(terms, 's')} and ${visible} limit ${ranked}),
    found as (
      select * from exact union select * from own union select * from newest
      union (select * from indexed order by touched_at desc limit ${limit * 2}))
    select object, record_id, coalesce(owner_id = ${me}, false), touched_at from found
    order by touched_at desc, record_id`;
}

/** Labels come through the reader, so that nothing is shown that the actor may not see now. */
async function hits(
  ctx: Context,
  found: readonly Found[],
  q: string,
  terms: readonly Term[],
): Promise<SearchHit[]> {
  const labelled: { readonly hit: SearchHit; readonly rank: number }[] = [];
  const wanted = fold(q.trim());
  const seen = new Set<string>();
  const byObject = new Map<string, Found[]>();
  for (const one of found) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    const same = byObject.get(one.object);
    if (same) same.push(one);
    else byObject.set(one.object, [one]);
  }
  const order = new Map([...seen].map((id, n) => [id, n]));
  for (const [name, some] of byObject) {
    const object = ctx.registry.object(name);
    const title = object.titleField.name;
    const subtitles = (object.declaration.subtitleFields ?? []).filter(
      (field) => ctx.actor.rights.field(name, field) !== 'hidden',
    );
    const readable = ctx.actor.rights.field(name, title) !== 'hidden';
    const fields = [...(readable ? [title] : []), ...subtitles];
    const records = await getMany(
      ctx,
      object,
      some.map((one) => one.id),
      fields,
    );
    const owned = new Set(some.filter((one) => one.own).map((one) => one.id));
    const hitOf = (record: RecordData): SearchHit => {
      const label = String(record[title] ?? '');
      return {
        object: name,
        id: record.id as string,
        label,
        subtitle: Object.fromEntries(subtitles.map((field) => [field, record[field]])),
        match: matchOf(title, label, q, terms),
      };
    };
    const direct = new Set(records.map((record) => record.id as string));
    for (const record of records) {
      const hit = hitOf(record);
      labelled.push({ hit, rank: rankOf(fold(hit.label), wanted, owned.has(hit.id)) });
    }
    const gone = some.map((one) => one.id).filter((id) => !direct.has(id));
    const now = await nowOfMerged(ctx, object, gone, direct);
    const survivors = await getMany(ctx, object, [...now.keys()], fields);
    for (const record of survivors) {
      const { id: merged, label: formerly } = now.get(record.id as string)!;
      const hit = { ...hitOf(record), formerly };
      order.set(hit.id, order.get(merged)!);
      labelled.push({ hit, rank: rankOf(fold(formerly), wanted, owned.has(merged)) });
    }
  }
  return labelled
    .sort((a, b) => a.rank - b.rank || order.get(a.hit.id)! - order.get(b.hit.id)!)
    .map(({ hit }) => hit);
}

/**
 * By survivor the merged record that was met for it, and what that one was called; only where the actor might read the
 * merged one as well. @param without survivors that were met themselves
 */
async function nowOfMerged(
  ctx: Context,
  object: ObjectType,
  gone: readonly string[],
  without: ReadonlySet<string>,
): Promise<ReadonlyMap<string, { readonly id: string; readonly label: string }>> {
  const survivors = await survivorsOf(ctx, gone);
  const labels = survivors.size === 0 ? null : await mergedLabels(ctx, object, [...survivors.keys()]);
  const now = new Map<string, { id: string; label: string }>();
  for (const id of gone) {
    const survivor = survivors.get(id);
    const label = labels?.get(id)?.label;
    if (survivor === undefined || label == null || without.has(survivor) || now.has(survivor)) continue;
    now.set(survivor, { id, label });
  }
  return now;
}

function matchOf(title: string, label: string, q: string, terms: readonly Term[]): Match {
  const ranges = matchesIn(label, q);
  if (ranges.length > 0) return { field: title, ranges };
  const spoken = isSpoken(terms, tokensOf(label, 'title').words);
  return spoken ? { field: title, ranges, pinyin: true } : { field: null, ranges };
}

function rankOf(label: string, wanted: string, own: boolean): number {
  if (label === wanted) return 0;
  return (label.startsWith(wanted) ? 1 : 3) + (own ? 0 : 1);
}
