/** What people are known by: values of now and of former times, without those that somebody or something else has too. */
import type { EmailEntry } from '../../../../shared/fields/emails.ts';
import type { PhoneEntry } from '../../../../shared/fields/phones.ts';
import { fold } from '../../../../shared/fold.ts';
import { and, type Fragment, or, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { columnPlace } from '../../fields/place.ts';
import { isSensitive, placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { loadRows } from '../loadRows.ts';
import type { Subject } from './erasing.ts';
import { type Identifiers, isTelling } from './needles.ts';
import { type PersonObject, personObjects } from './people.ts';

export interface KnownBy extends Identifiers {
  /** What is left alone in texts, because others have it too. */
  readonly shared: readonly string[];
}

interface Found {
  names: Set<string>;
  emails: Set<string>;
  phones: Set<string>;
  numbers: Set<string>;
}

/** `besides`: records that go together with the people; what they have in common with these is no reason to keep it. */
export async function knownBy(
  ctx: Context,
  subjects: readonly Subject[],
  besides: readonly Subject[],
): Promise<KnownBy> {
  const people = await personObjects(ctx);
  const found: Found = { names: new Set(), emails: new Set(), phones: new Set(), numbers: new Set() };
  for (const person of people) {
    const ids = subjects.filter(({ object }) => object === person.object.name).map(({ id }) => id);
    if (ids.length === 0) continue;
    const stored = await loadRows(ctx, person.object, ids, 'none');
    for (const { id, values } of stored.values()) collect(ctx, person, id, values, found);
    for (const { id, values } of await formerValues(ctx, person.object.name, ids))
      collect(ctx, person, id, values, found);
  }
  const own = [...subjects, ...besides];
  const shared = [
    ...(await namesOfOthers(ctx, people, [...found.names], own)),
    ...(await entriesOfOthers(ctx, 'emails', [...found.emails], own)),
    ...(await entriesOfOthers(ctx, 'phones', [...found.phones], own)),
  ];
  const taken = new Set(shared.map(fold));
  const alone = (values: Iterable<string>) => [...values].filter((value) => !taken.has(fold(value)));
  return {
    names: alone(found.names),
    emails: alone(found.emails),
    phones: alone(found.phones),
    numbers: [...found.numbers],
    shared: [...new Set(shared)],
  };
}

function collect(
  ctx: Context,
  { object, names, identifiers }: PersonObject,
  id: string,
  values: Readonly<Record<string, unknown>>,
  found: Found,
): void {
  for (const field of object.fields.values()) {
    const value = values[field.name];
    if (value === null || value === undefined) continue;
    if (isSensitive(field)) {
      const plain = typeof value === 'string' ? plainOf(value, placeOf(ctx, field, id)) : null;
      if (plain !== null) found.numbers.add(plain);
    } else if (field.type === 'emails') {
      for (const entry of value as readonly EmailEntry[]) found.emails.add(entry.value);
    } else if (field.type === 'phones') {
      for (const entry of value as readonly PhoneEntry[]) found.phones.add(entry.number);
    } else if (names.includes(field.name) && typeof value === 'string') {
      if (isTelling(value)) found.names.add(value);
    } else if (identifiers.includes(field.name) && typeof value === 'string') found.emails.add(value);
  }
}

async function formerValues(ctx: Context, object: string, ids: readonly string[]) {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string; before: Values | null; after: Values | null }>(sql`
    select a.record_id as id, v.before, v.after from ${qualified(schema, 'audit')} a
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    where a.object = ${object} and a.record_id = any(${ids}::uuid[])
      and a.verb in ('create', 'update', 'delete', 'restore')`);
  return rows.flatMap(({ id, before, after }) => [
    { id, values: before ?? {} },
    { id, values: after ?? {} },
  ]);
}

type Values = Readonly<Record<string, unknown>>;

/** Of these names, those that another person has. */
async function namesOfOthers(
  ctx: Context,
  people: readonly PersonObject[],
  names: readonly string[],
  own: readonly Subject[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const taken = new Set<string>();
  for (const person of people) {
    const fields = person.names.map((name) => person.object.fields.get(name)!);
    const folded = fields.map(
      (field) => sql`core.fold(${columnPlace(field, 't', storageOf(field.type).columns(field)[0]!)})`,
    );
    const rows = await ctx.db.arrays(sql`
      select ${sql.join(folded)} from ${qualified(ctx.workspace.schema, person.object.table)} t
      where ${or(folded.map((each) => sql`${each} = any(${names.map(fold)}::text[])`))}
        and ${notAmong(person.object, own)}`);
    for (const value of rows.flat()) if (typeof value === 'string') taken.add(value);
  }
  return names.filter((name) => taken.has(fold(name)));
}

/** Of these addresses or numbers, those that stand in such a field of another record: an account's switchboard, a family's number. */
async function entriesOfOthers(
  ctx: Context,
  type: 'emails' | 'phones',
  values: readonly string[],
  own: readonly Subject[],
): Promise<string[]> {
  if (values.length === 0) return [];
  const member = type === 'phones' ? 'number' : 'value';
  const taken = new Set<string>();
  for (const object of ctx.registry.objects.values()) {
    for (const field of [...object.fields.values()].filter((each) => each.type === type)) {
      const entry = sql`core.fold(e ->> ${member})`;
      const rows = await ctx.db.rows<{ value: string }>(sql`
        select distinct ${entry} as value from ${qualified(ctx.workspace.schema, object.table)} t,
          lateral jsonb_array_elements(${listOf(field)}) e
        where ${and([sql`${entry} = any(${values.map(fold)}::text[])`, notAmong(object, own)])}`);
      for (const { value } of rows) taken.add(value);
    }
  }
  return values.filter((value) => taken.has(fold(value)));
}

function listOf(field: Field): Fragment {
  const entries = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
  return sql`case when jsonb_typeof(${entries}) = 'array' then ${entries} else '[]'::jsonb end`;
}

function notAmong(object: ObjectType, own: readonly Subject[]): Fragment {
  const ids = own.filter((each) => each.object === object.name).map(({ id }) => id);
  return sql`t.id <> all(${ids}::uuid[])`;
}
