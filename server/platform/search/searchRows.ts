/** The search rows of records: made from their values, written in bulk. */
import type { FileValue } from '../../../shared/fields/files.ts';
import type { RichTextValue } from '../../../shared/fields/richText.ts';
import type { RecordData } from '../../../shared/query.ts';
import { compile, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { openClass } from './searchClasses.ts';
import { hashOf, mostTokens, type TextKind, tokensOf } from './tokens.ts';

/** A record as the search needs it; values are canonical. */
export interface Searchable {
  readonly id: string;
  readonly values: Readonly<RecordData>;
  readonly ownerId: string | null;
  readonly readers: readonly number[];
  /** ISO 8601. */
  readonly touchedAt: string;
}

/** The title first, so that the bound on tokens cuts the rest. */
export function searchedFields(object: ObjectType): readonly Field[] {
  const { titleField } = object;
  const others = [...object.fields.values()].filter((field) => field.searched && field !== titleField);
  return titleField.searched ? [titleField, ...others] : others;
}

/** The words of one class of a record's fields. */
export interface Part {
  readonly tokens: Set<string>;
  words: string;
}

/** A search row as PostgreSQL reads it: what follows the object's name, arrays as their literals. */
export type SearchRow = readonly [
  recordId: string,
  fieldClass: string,
  tokens: string,
  words: string,
  ownerId: string | null,
  readers: string,
  touchedAt: string,
];

/** One for each class of the object's fields. */
export function* searchRowsOf(
  object: ObjectType,
  record: Searchable,
  restricted: ReadonlySet<string>,
): Generator<SearchRow> {
  const readers = `{${record.readers.join()}}`;
  for (const [fieldClass, { tokens, words }] of partsOf(object, record.values, restricted)) {
    const hashes = [...tokens].slice(0, mostTokens).map(hashOf);
    yield [record.id, fieldClass, `{${hashes.join()}}`, words, record.ownerId, readers, record.touchedAt];
  }
}

export async function writeSearchRows(
  ctx: Context,
  object: ObjectType,
  records: readonly Searchable[],
  restricted: ReadonlySet<string>,
): Promise<void> {
  const columns: [string[], string[], string[], string[], (string | null)[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  for (const record of records) {
    for (const row of searchRowsOf(object, record, restricted)) {
      for (const [n, value] of row.entries()) (columns[n] as unknown[]).push(value);
    }
  }
  const [ids, classes, tokens, words, owners, readers, touched] = columns;
  if (ids.length === 0) return;
  const { schema } = ctx.workspace;
  const insert = sql`insert into ${qualified(schema, 'search')} (object, record_id, field_class, tokens, words, owner_id, readers, touched_at)
      select ${object.name}, id, class, tokens::int[], words, owner, readers::int[], touched
      from unnest(${ids}::uuid[], ${classes}::text[], ${tokens}::text[], ${words}::text[], ${owners}::uuid[], ${readers}::text[], ${touched}::timestamptz[])
        as rows (id, class, tokens, words, owner, readers, touched)
      on conflict (object, record_id, field_class) do update set tokens = excluded.tokens, words = excluded.words,
        owner_id = excluded.owner_id, readers = excluded.readers, touched_at = excluded.touched_at`;
  await ctx.db.run(compile(insert, `search_rows ${schema}`));
}

export async function deleteSearchRows(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db.run(
    sql`delete from ${qualified(ctx.workspace.schema, 'search')} where object = ${object.name} and record_id = any(${ids}::uuid[])`,
  );
}

/** What a record is found by, for each class of its fields. */
export function partsOf(
  object: ObjectType,
  values: Readonly<RecordData>,
  restricted: ReadonlySet<string>,
): Map<string, Part> {
  // The open row is there even when it is empty, so that an update that empties a field leaves no old words.
  const parts = new Map<string, Part>([[openClass, { tokens: new Set(), words: '' }]]);
  for (const field of searchedFields(object)) {
    const name = restricted.has(field.name) ? field.name : openClass;
    const part = parts.get(name) ?? { tokens: new Set<string>(), words: '' };
    parts.set(name, part);
    for (const text of textsOf(field, values[field.name])) {
      const { tokens, words } = tokensOf(text, kindOf(object, field));
      for (const token of tokens) part.tokens.add(token);
      // A line break between values, so that none goes on in the next.
      part.words += `${words}\n`;
    }
  }
  return parts;
}

function kindOf(object: ObjectType, field: Field): TextKind {
  if (field.type === 'phones') return 'phone';
  return field === object.titleField || field.name === 'otherName' ? 'title' : 'text';
}

/** Most entries of one list of phones or e-mails that are searched. */
const mostEntries = 5;

function textsOf(field: Field, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (field.type === 'tags') return value as readonly string[];
  if (field.type === 'richText') return [(value as RichTextValue).text];
  if (field.type === 'file' || field.type === 'image')
    return (value as readonly FileValue[]).map((file) => file.name);
  if (Array.isArray(value))
    return value.slice(0, mostEntries).map((entry: { readonly value: string }) => entry.value);
  // What people read is `A-17`; both the number and the whole are typed.
  if (field.type === 'autoNumber') return [`${field.prefix ?? ''}${value}`];
  return [String(value)];
}
