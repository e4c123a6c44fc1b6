/** Step: finds records that are named by a value, for upserts and for lookups given as `{match: {field: value}}`. */
import { ValueError } from '../../../shared/errors.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { fold } from '../../../shared/fold.ts';
import type { Label } from '../../../shared/labels.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { visible } from '../query/rowRights.ts';
import { type Batch, type Draft, type LookupMatch, refuse } from './draft.ts';
import { grouped } from './grouped.ts';
import { nowOf, staysKnown } from './merging/formerNames.ts';

/** A match that was read: the field, and the value as the table compares it. */
interface Key {
  readonly field: Field;
  readonly value: string;
  readonly source: string | null;
  /** The canonical values, for an upsert that creates. */
  readonly values: Readonly<Record<string, unknown>>;
}

const folded: ReadonlySet<string> = new Set(['text', 'url', 'emails']);
const exact: ReadonlySet<string> = new Set(['id', 'phones', 'autoNumber', 'integer']);

/** Throws ValueError with the field's name in `params.field`. */
function readKey(ctx: Context, object: ObjectType, by: Readonly<Record<string, unknown>>): Key {
  const names = Object.keys(by);
  const name = names.find((each) => each !== 'source' || names.length === 1);
  const declared = name === undefined ? undefined : object.fields.get(name);
  const access = declared && ctx.actor.rights.field(object.name, declared.name);
  // A field that is hidden from the caller is for him none at all, in the same words.
  const field = access === 'hidden' ? undefined : declared;
  if (!field || names.length > 2 || (names.length === 2 && !(field.name === 'sourceId' && 'source' in by))) {
    throw new ValueError({
      en: `Name the record by one field of ${object.declaration.label.en}, or by sourceId and source.`,
      zh: `请用${object.declaration.label.zh}的一个字段指定记录，或用 sourceId 与 source。`,
    });
  }
  const canName = folded.has(field.type) || exact.has(field.type);
  if (access === 'masked' || field.sensitive !== undefined || !canName) {
    throw new ValueError({
      en: `Records cannot be found by “${field.name}”; use a text, a number, an e-mail or a phone.`,
      zh: `无法按“${field.name}”查找记录，请使用文本、编号、邮箱或电话字段。`,
    });
  }
  const canonical = fieldType(field.type).parse(listed(field, by[field.name]), field, ctx.env);
  if (canonical === null) {
    throw new ValueError({ en: 'The value to find the record by is empty.', zh: '用于查找记录的值为空。' });
  }
  const source = typeof by.source === 'string' && by.source !== '' ? by.source : null;
  const value = primaryOf(canonical);
  return {
    field,
    value: field.name === 'sourceId' || !folded.has(field.type) ? value : fold(value),
    source,
    values: { [field.name]: canonical, ...(source === null ? {} : { source }) },
  };
}

/** An e-mail or a phone is given alone and kept in a list. */
function listed(field: Field, value: unknown): unknown {
  const list = field.type === 'emails' || field.type === 'phones';
  return list && typeof value === 'string' ? [{ value, primary: true }] : value;
}

function primaryOf(canonical: unknown): string {
  if (!Array.isArray(canonical)) return String(canonical);
  const points = canonical as readonly { value: string; number?: string; primary: boolean }[];
  const { number, value } = points.find((point) => point.primary) ?? points[0]!;
  return number ?? value;
}

/** What the table compares: the primary one of a list, folded where people write it in several ways. */
function comparable(field: Field): Fragment {
  const columns = storageOf(field.type).columns(field);
  const main = columns.find((each) => each.name.endsWith('_primary')) ?? columns[0]!;
  const value = columnPlace(field, 't', main);
  if (field.name === 'sourceId') return value;
  return folded.has(field.type) ? sql`core.fold(${value})` : value;
}

function typeOf(field: Field): Fragment {
  if (field.type === 'id') return sql`uuid[]`;
  return field.type === 'autoNumber' || field.type === 'integer' ? sql`bigint[]` : sql`text[]`;
}

interface KeyRow {
  readonly id: string;
  readonly value: string;
  readonly source: string | null;
}

interface Hit {
  readonly id: string;
  /** The name was that of a record that went into this one. */
  readonly former: boolean;
}

/** Visible records by key; several when the key does not tell them apart. */
async function findKeys(ctx: Context, object: ObjectType, keys: readonly Key[]): Promise<Map<Key, Hit[]>> {
  const found = new Map<Key, Hit[]>();
  for (const field of new Set(keys.map((key) => key.field))) {
    const asked = keys.filter((key) => key.field === field);
    const values = [...new Set(asked.map((key) => key.value))];
    const named = sql`${comparable(field)} = any(${values}::${typeOf(field)})`;
    const rows = await keyRows(ctx, object, field, and([named, visible(ctx, object.name, 't')]));
    const byValue = grouped(rows, (row) => row.value);
    const open = staysKnown(field) && byValue.size < values.length;
    const merged = grouped(open ? await mergedRows(ctx, object, field, named) : [], (row) => row.value);
    for (const key of asked) {
      const hits = hitsOf(key, byValue.get(key.value), false);
      found.set(key, hits.length > 0 ? hits : hitsOf(key, merged.get(key.value), true));
    }
  }
  return found;
}

function hitsOf(key: Key, rows: readonly KeyRow[] = [], former: boolean): Hit[] {
  const ids = rows.filter((row) => key.source === null || row.source === key.source).map(({ id }) => id);
  return [...new Set(ids)].map((id) => ({ id, former }));
}

function keyRows(ctx: Context, object: ObjectType, field: Field, where: Fragment): Promise<KeyRow[]> {
  return ctx.db.rows<KeyRow>(sql`
    select t.id, ${comparable(field)}::text as value, t.source
    from ${qualified(ctx.workspace.schema, object.table)} t where ${where}`);
}

/** Names of records that went into others: they mean those now. */
async function mergedRows(
  ctx: Context,
  object: ObjectType,
  field: Field,
  named: Fragment,
): Promise<KeyRow[]> {
  const now = await nowOf(ctx, object, named);
  if (now.size === 0) return [];
  const rows = await keyRows(ctx, object, field, sql`t.id = any(${[...now.keys()]}::uuid[])`);
  return rows.map((row) => ({ ...row, id: now.get(row.id)! }));
}

const several: Label = {
  en: 'Several records have this value; name the one you mean by its id.',
  zh: '有多条记录具有此值，请用记录编号指定。',
};

export function noSuchRecord(object: ObjectType): Label {
  const { label } = object.declaration;
  return {
    en: `There is no such ${label.en.toLowerCase()}, or you may not see it; choose another.`,
    zh: `没有这条${label.zh}记录，或您无权查看，请另选。`,
  };
}

/** Lookups given by a value become ids. */
export async function findLookupMatches(ctx: Context, { drafts }: Batch): Promise<void> {
  const waiting = drafts.flatMap((draft) => draft.matches.map((match) => ({ draft, match })));
  for (const [name, asked] of grouped(waiting, ({ match }) => match.object)) {
    const object = ctx.registry.object(name);
    const keys = new Map<LookupMatch, Key>();
    for (const { draft, match } of asked) {
      const key = attempt(draft, match.field.name, () => readKey(ctx, object, match.by));
      if (key) keys.set(match, key);
    }
    const found = await findKeys(ctx, object, [...keys.values()]);
    for (const { draft, match } of asked) {
      const key = keys.get(match);
      const hits = key ? found.get(key)! : [];
      if (key && hits.length !== 1) {
        refuse(draft, match.field, 'invalid_value', hits.length === 0 ? noSuchRecord(object) : several);
      } else if (hits[0])
        draft.input[match.field.name] =
          match.field.type === 'polymorphic' ? { object: name, id: hits[0].id } : hits[0].id;
    }
  }
}

/** Upserts become updates of the record found, or creates that carry the key. */
export async function findUpserts(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const keys = new Map<Draft, Key>();
  for (const draft of drafts) {
    const { operation } = draft;
    if (operation.op !== 'upsert') continue;
    const key = attempt(draft, 'match', () => readKey(ctx, object, operation.match ?? {}));
    if (key) keys.set(draft, key);
  }
  if (keys.size === 0) return;
  const found = await findKeys(ctx, object, [...keys.values()]);
  const named = new Set<string>();
  for (const [draft, key] of keys) {
    const hits = found.get(key)!;
    const [hit] = hits;
    if (hits.length > 1) refuse(draft, key.field, 'invalid_value', several);
    else if (hit) {
      draft.op = 'update';
      draft.id = hit.id;
      if (hit.former) keepOwnNames(draft, named);
      named.add(hit.id);
    } else if (key.field.type === 'id') draft.id = key.value;
    else if (key.field.readOnly) refuse(draft, key.field, 'invalid_value', noSuchRecord(object));
    else {
      for (const [name, value] of Object.entries(key.values)) {
        if (draft.given.has(name)) continue;
        draft.given.add(name);
        draft.input[name] = value;
      }
    }
  }
}

/** A record that is named as another once was goes by its own names all the same; and it is not written twice at once. */
function keepOwnNames(draft: Draft, named: ReadonlySet<string>): void {
  for (const name of ['sourceId', 'source']) draft.given.delete(name);
  if (!named.has(draft.id)) return;
  refuse(draft, 'match', 'invalid_value', {
    en: 'Another row here is the same record, since the two were merged; leave one of them out.',
    zh: '此处的另一行是同一条记录（两者已合并），请只保留一行。',
  });
}

function attempt(draft: Draft, field: string, read: () => Key): Key | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(draft, field, error.code, error.text, error.params);
    return undefined;
  }
}

/** Two upserts of one list with the same key mean the same record; the second must see what the first wrote. */
export function matchName(draft: Draft): string | undefined {
  const { operation } = draft;
  if (operation.op !== 'upsert') return undefined;
  return fold(JSON.stringify(operation.match ?? null));
}
