/** PATCH of SCIM (RFC 7644, 3.5.2): add, replace and remove, applied to a resource as we would show it. */
import { z } from 'zod';
import { ScimError } from './scimError.ts';

type Json = Record<string, unknown>;

const patchBody = z.object({
  schemas: z.array(z.string()).optional(),
  Operations: z
    .array(
      z.object({
        // Some directories write “Add”.
        op: z
          .string()
          .transform((text) => text.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(500).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type PatchOperation = z.infer<typeof patchBody>['Operations'][number];

export function patchOperations(body: unknown): readonly PatchOperation[] {
  const read = patchBody.safeParse(body);
  if (read.success) return read.data.Operations;
  throw new ScimError(400, 'Operations with op, path and value are expected.', 'invalidSyntax');
}

const path =
  /^(?:urn:ietf:params:scim:schemas:core:2\.0:\w+:)?([A-Za-z]\w*)(?:\[\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*\])?(?:\.([A-Za-z]\w*))?$/i;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** A new resource; the one that is given stays as it is. */
export function applyPatch(resource: Json, operations: readonly PatchOperation[]): Json {
  const after = structuredClone(resource);
  for (const operation of operations) applyOne(after, operation);
  return after;
}

function applyOne(resource: Json, { op, path: where, value }: PatchOperation): void {
  if (where === undefined) {
    applyMembers(resource, op, value);
    return;
  }
  // Attributes of schemas that are not kept here are taken and left out, as the standard allows.
  if (/^urn:/i.test(where) && !/^urn:ietf:params:scim:schemas:core:/i.test(where)) return;
  const match = path.exec(where);
  if (!match || match.some((each) => unsafe.has(each ?? ''))) throw notUnderstood(where);
  const [, given = '', by, literal, sub] = match;
  const name = Object.keys(resource).find((each) => each.toLowerCase() === given.toLowerCase()) ?? given;
  if (by !== undefined) {
    applyToItems(resource, name, { by, is: literalOf(literal, where), sub, op, value });
  } else if (sub === undefined) {
    resource[name] = changed(resource[name], op, value);
  } else {
    const inner = isObject(resource[name]) ? { ...resource[name] } : {};
    resource[name] = { ...inner, [sub]: op === 'remove' ? undefined : value };
  }
}

/** What looks like a text may still hold a sign that no text of JSON does. */
function literalOf(text: string | undefined, where: string): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    throw notUnderstood(where);
  }
}

function notUnderstood(where: string): ScimError {
  return new ScimError(400, `The path “${where.slice(0, 80)}” is not understood.`, 'invalidPath');
}

/** An operation without a path names its targets in its value. */
function applyMembers(resource: Json, op: PatchOperation['op'], value: unknown): void {
  if (op === 'remove' || !isObject(value))
    throw new ScimError(400, 'The operation names no target.', 'noTarget');
  for (const [name, each] of Object.entries(value)) applyOne(resource, { op, path: name, value: each });
}

function changed(present: unknown, op: PatchOperation['op'], value: unknown): unknown {
  const isList = Array.isArray(present);
  if (op === 'remove') return value !== undefined && isList ? without(present, value) : undefined;
  if (op === 'replace') return value;
  if (isList) return withMore(present, value);
  return isObject(present) && isObject(value) ? { ...present, ...value } : value;
}

interface ItemChange {
  readonly by: string;
  readonly is: unknown;
  readonly sub: string | undefined;
  readonly op: PatchOperation['op'];
  readonly value: unknown;
}

function applyToItems(resource: Json, name: string, { by, is, sub, op, value }: ItemChange): void {
  const items = Array.isArray(resource[name]) ? [...(resource[name] as unknown[])] : [];
  const fits = (item: unknown) => isObject(item) && item[by] === is;
  if (op === 'remove') {
    resource[name] = items.filter((item) => !fits(item));
    return;
  }
  if (!items.some(fits)) items.push({ [by]: is });
  resource[name] = items.map((item) => {
    if (!fits(item) || !isObject(item)) return item;
    return sub === undefined
      ? { ...item, ...(isObject(value) ? value : { value }) }
      : { ...item, [sub]: value };
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function keyOf(item: unknown): unknown {
  return isObject(item) ? item.value : item;
}

function withMore(present: readonly unknown[], value: unknown): unknown[] {
  const added = listOf(value);
  const keys = new Set(added.map(keyOf));
  return [...present.filter((item) => !keys.has(keyOf(item))), ...added];
}

function without(present: readonly unknown[], value: unknown): unknown[] {
  const keys = new Set(listOf(value).map(keyOf));
  return present.filter((item) => !keys.has(keyOf(item)));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
