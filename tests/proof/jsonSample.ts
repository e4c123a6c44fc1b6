/** A value that fits a JSON schema of our OpenAPI document: the smallest one, with what is asked for in its places. */

export interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export type Schemas = Readonly<Record<string, Schema>>;

/** What to put where: by the name of the member, and for ids. */
export interface Sampling {
  readonly schemas: Schemas;
  /** All members, not only those that must be there. */
  readonly whole?: boolean;
  /** Members on the way to this place are there as well. */
  readonly along?: readonly string[];
  /** A value for a place; undefined: the smallest that fits. */
  readonly at?: (path: readonly string[], schema: Schema) => unknown;
}

export function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(schemas[name] ?? {}, schemas);
}

export function jsonSample(given: Schema, sampling: Sampling, path: readonly string[] = []): unknown {
  const schema = resolved(given, sampling.schemas);
  const wanted = sampling.at?.(path, schema);
  if (wanted !== undefined) return wanted;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.find((each) => each !== null);
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  const along = sampling.along;
  const led = branches.find(
    (each) => along && idPlaces(each, sampling.schemas, path).some((at) => same(at, along)),
  );
  const branch = led ?? branches[0];
  if (branch) return jsonSample(branch, sampling, path);
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  switch (type) {
    case 'object':
      return objectSample(schema, sampling, path);
    case 'array':
      return Array.from(
        { length: Math.max(schema.minItems ?? 0, wants(sampling, path, '0') ? 1 : 0) },
        (_, at) => jsonSample(schema.items ?? {}, sampling, [...path, String(at)]),
      );
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'string':
      return textSample(schema);
    default:
      return {};
  }
}

function objectSample(schema: Schema, sampling: Sampling, path: readonly string[]): unknown {
  const made: Record<string, unknown> = {};
  // The depth ends what describes itself, such as conditions.
  if (path.length > 6) return made;
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (!wants(sampling, path, name) && !schema.required?.includes(name)) continue;
    made[name] = jsonSample(member, sampling, [...path, name]);
  }
  return made;
}

/** Whether a member that need not be there is wanted. */
function wants({ whole = false, along }: Sampling, path: readonly string[], name: string): boolean {
  if (along === undefined) return whole;
  return along[path.length] === name && path.every((part, at) => along[at] === part);
}

function textSample({ format, minLength }: Schema): string {
  if (format === 'uuid') return '01900000-0000-7000-8000-0000000000ff';
  if (format === 'date') return '2026-01-05';
  if (format === 'date-time') return '2030-01-05T00:00:00Z';
  return 'x'.repeat(Math.max(1, minLength ?? 1));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join('.') === other.join('.');
}

/** Every place of a schema where an id stands, as the path to it. */
export function idPlaces(given: Schema, schemas: Schemas, path: readonly string[] = []): string[][] {
  const schema = resolved(given, schemas);
  if (path.length > 6) return [];
  if (schema.format === 'uuid') return [[...path]];
  const inside = (name: string, member: Schema) => idPlaces(member, schemas, [...path, name]);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => inside(name, member)),
    ...(schema.items ? inside('0', schema.items) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((each) =>
      idPlaces(each, schemas, path),
    ),
  ];
}
