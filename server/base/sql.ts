/** SQL text is only ever built here: Kysely's tagged template, its identifiers, and one compiler. */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';

export { sql };

export type Fragment = RawBuilder<unknown>;

/** What the driver takes. A `name` is given to fixed shapes only (at most 200 a connection). */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function compile(fragment: Fragment, name?: string): Statement {
  const { sql: text, parameters } = fragment.compile(compiler);
  return name === undefined ? { text, values: parameters } : { text, values: parameters, name };
}

/** A fragment without values, compiled once: long column lists cost more to build than to run. */
export function frozen(fragment: Fragment): Fragment {
  const { text, values } = compile(fragment);
  if (values.length > 0) throw new Error('only a fragment without values can be frozen');
  return sql(Object.assign([text], { raw: [text] }));
}

/** A name of the registry as a text literal: an index over an expression is found by the text of the expression. */
export function literalName(name: string): Fragment {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a name: ${name}`);
  const text = `'${name}'`;
  return sql(Object.assign([text], { raw: [text] }));
}

/** `"schema"."name"`: every identifier is quoted by the compiler and comes from the registry, never from a request. */
export function qualified(schema: string, name: string): Fragment {
  return sql`${sql.id(schema, name)}`;
}

export function column(alias: string, name: string): Fragment {
  return sql`${sql.id(alias, name)}`;
}

/** A whole number written into the text: a plan that is kept for all values does not see them, and must see a limit. */
export function whole(number: number): Fragment {
  if (!Number.isSafeInteger(number)) throw new Error(`${number} is not a whole number`);
  const text = String(number);
  return sql(Object.assign([text], { raw: [text] }));
}

export const nothing: Fragment = sql``;

export function and(conditions: readonly Fragment[]): Fragment {
  if (conditions.length === 0) return sql`true`;
  return conditions.length === 1 ? conditions[0]! : sql`(${sql.join(conditions, sql` and `)})`;
}

export function or(conditions: readonly Fragment[]): Fragment {
  if (conditions.length === 0) return sql`false`;
  return conditions.length === 1 ? conditions[0]! : sql`(${sql.join(conditions, sql` or `)})`;
}
