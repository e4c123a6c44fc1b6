/** From what cells say to the records they mean: exactly, then folded, then without spaces and punctuation. */

import { ValueError } from '../../../shared/errors.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { fold } from '../../../shared/fold.ts';
import type { RecordData } from '../../../shared/query.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { TestEnv } from '../fields/fieldStorage.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { visible } from '../query/rowRights.ts';
import { nowOf } from '../records/merging/formerNames.ts';

/** `several`: the text does not tell them apart. */
export type Found = { readonly id: string } | 'none' | 'several';

/** Titles are compared without spaces and punctuation only in objects of at most so many records. */
const mostTitles = 20_000;

/** “GTX Pro”, “GTXPro” and “gtx-pro” are one. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a record is compared by: the primary one of a list, else the value itself. */
function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return value === null || value === undefined ? [] : [String(value)];
  return (value as readonly { value: string; number?: string }[]).map((entry) => entry.number ?? entry.value);
}

interface Candidate {
  readonly id: string;
  readonly texts: readonly string[];
  /** Canonical values of the fields asked for besides. */
  readonly also: readonly unknown[];
}

function pick(candidates: readonly Candidate[], fits: (text: string) => boolean): Found {
  const ids = new Set(candidates.filter((one) => one.texts.some(fits)).map((one) => one.id));
  if (ids.size > 1) return 'several';
  const [id] = ids;
  return id === undefined ? 'none' : { id };
}

export interface ResolveOptions {
  /** Titles that differ in spaces and punctuation only are the same; true by default. */
  readonly squeezed?: boolean;
  /** Only records of this source system. */
  readonly source?: string | null;
}

/** Answers every text given, in one statement; a second one where titles are compared squeezed. */
export async function resolveLookups(
  ctx: Context,
  object: ObjectType,
  by: Field,
  texts: readonly string[],
  { squeezed = true, source = null }: ResolveOptions = {},
): Promise<Map<string, Found>> {
  const byId = await recordsById(ctx, object, texts);
  const asked = new Map<string, string>();
  for (const text of texts) {
    if (byId.has(text)) continue;
    const key = keyOf(ctx, by, text);
    if (key !== null) asked.set(text, key);
  }
  const keys = [...new Set(asked.values())];
  const candidates = keys.length === 0 ? [] : await candidatesOf(ctx, object, by, keys, source);
  const exact = index(candidates, (text) => text);
  const folded = index(candidates, fold);
  const found = new Map<string, Found>(byId);
  for (const text of texts) {
    if (byId.has(text)) continue;
    const key = asked.get(text);
    if (key === undefined) {
      found.set(text, 'none');
      continue;
    }
    const same = pick(exact.get(key) ?? [], (one) => one === key);
    const alike =
      same === 'none' ? pick(folded.get(fold(key)) ?? [], (one) => fold(one) === fold(key)) : same;
    found.set(text, alike);
  }
  const unmet = texts.filter((text) => found.get(text) === 'none' && squeeze(text) !== '');
  if (squeezed && by === object.titleField && unmet.length > 0) {
    const titles = index(await titlesOf(ctx, object), squeeze);
    for (const text of unmet) {
      const alike = titles.get(squeeze(text)) ?? [];
      found.set(
        text,
        pick(alike, () => true),
      );
    }
  }
  return found;
}

/** `id:` and the id: a record that somebody chose for what the cells say. */
const chosen = /^id:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

async function recordsById(
  ctx: Context,
  object: ObjectType,
  texts: readonly string[],
): Promise<Map<string, Found>> {
  const ids = texts.flatMap((text) => chosen.exec(text)?.[1] ?? []);
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${ids}::uuid[]) and ${visible(ctx, object.name, 't')}`);
  return new Map(rows.map(({ id }) => [`id:${id}`, { id }]));
}

/** Records that have one of the texts in the field, however many to a text, with the values of further fields. */
export async function recordsNamed(
  ctx: Context,
  object: ObjectType,
  by: Field,
  texts: readonly string[],
  { source, also }: { readonly source: string | null; readonly also: readonly Field[] },
): Promise<Map<string, readonly Candidate[]>> {
  const keys = new Map(texts.map((text) => [text, keyOf(ctx, by, text)]));
  const asked = [...new Set([...keys.values()].filter((key) => key !== null))];
  const candidates = asked.length === 0 ? [] : await candidatesOf(ctx, object, by, asked, source, also);
  const named = index(candidates, by.name === 'sourceId' ? (text) => text : fold);
  return new Map(
    [...keys].map(([text, key]) => [
      text,
      key === null ? [] : (named.get(by.name === 'sourceId' ? key : fold(key)) ?? []),
    ]),
  );
}

function index(candidates: readonly Candidate[], by: (text: string) => string): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const text of candidate.texts) {
      const list = found.get(by(text));
      if (list) list.push(candidate);
      else found.set(by(text), [candidate]);
    }
  }
  return found;
}

/** The text as the field holds it; null where the field could not hold it, so that no record can have it. */
function keyOf(ctx: Context, by: Field, text: string): string | null {
  try {
    return textsOf(fieldType(by.type).parseText(text, by, ctx.env))[0] ?? null;
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}

async function candidatesOf(
  ctx: Context,
  object: ObjectType,
  by: Field,
  keys: readonly string[],
  source: string | null,
  also: readonly Field[] = [],
): Promise<Candidate[]> {
  const ofSource = source === null ? sql`true` : sql`t.source = ${source}`;
  // Ids of other systems are compared as they are, like the writer does.
  if (by.name === 'sourceId') {
    const named = sql`t.source_id = any(${keys}::text[]) and ${ofSource}`;
    const own = await select(ctx, object, by, named, null, also);
    return [...own, ...(await mergedBySource(ctx, object, by, keys, named, own, also))];
  }
  const storage = storageOf(by.type);
  const operands = by.type === 'integer' || by.type === 'autoNumber' ? keys.map(Number) : keys;
  const member = by.type === 'emails' || by.type === 'phones' ? 'primary' : undefined;
  const test = storage.test('in', operands, by, 't', testEnv(ctx), member);
  return select(ctx, object, by, sql`${test} and ${ofSource}`, null, also);
}

/** Ids of records that went into others mean those now, unless a record has the id itself. */
async function mergedBySource(
  ctx: Context,
  object: ObjectType,
  by: Field,
  keys: readonly string[],
  named: Fragment,
  own: readonly Candidate[],
  also: readonly Field[],
): Promise<Candidate[]> {
  const taken = new Set(own.flatMap(({ texts }) => texts));
  if (keys.every((key) => taken.has(key))) return [];
  const now = await nowOf(ctx, object, named);
  if (now.size === 0) return [];
  const survivors = await select(ctx, object, by, sql`t.id = any(${[...now.values()]}::uuid[])`, null, also);
  const rows = await ctx.db.rows<{ id: string; text: string }>(sql`
    select t.id, t.source_id as text from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${[...now.keys()]}::uuid[])`);
  return rows.flatMap(({ id, text }) => {
    const survivor = survivors.find((each) => each.id === now.get(id));
    return survivor && !taken.has(text) ? [{ ...survivor, texts: [text] }] : [];
  });
}

function titlesOf(ctx: Context, object: ObjectType): Promise<Candidate[]> {
  return select(ctx, object, object.titleField, sql`true`, mostTitles + 1).then((titles) =>
    titles.length > mostTitles ? [] : titles,
  );
}

async function select(
  ctx: Context,
  object: ObjectType,
  by: Field,
  where: Fragment,
  limit: number | null,
  also: readonly Field[] = [],
): Promise<Candidate[]> {
  const fields = [by, ...also].map((field) => {
    const storage = storageOf(field.type);
    return { field, storage, columns: storage.select(field, 't') };
  });
  const rows = await ctx.db.arrays(sql`
    select t.id, ${sql.join(fields.flatMap(({ columns }) => columns))} from ${qualified(ctx.workspace.schema, object.table)} t
    where ${where} and ${visible(ctx, object.name, 't')} limit ${limit}::bigint`);
  return rows.map(([id, ...values]) => {
    let at = 0;
    const [own, ...others] = fields.map(({ field, storage, columns }) => {
      const part = values.slice(at, at + columns.length);
      at += columns.length;
      return storage.readCanonical(part, field);
    });
    return { id: String(id), texts: textsOf(own), also: others };
  });
}

function testEnv(ctx: Context): TestEnv {
  const { weekStart, fiscalYearStart } = ctx.workspace;
  const { userId, departmentId } = ctx.actor;
  const workspaceId = ctx.workspace.id;
  return { ...ctx.env, userId, departmentId, workspaceId, now: ctx.clock.now(), weekStart, fiscalYearStart };
}

/** A record that a cell names and that is not there yet. */
export function recordFor(object: ObjectType, text: string): RecordData {
  return { [object.titleField.name]: text };
}
