/** One record as an answer: with its permissions, its ETag and, after a write, its address and change set. */
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { get } from '../../platform/query/reader.ts';
import { survivorSeen } from '../../platform/records/merging/mergeRequest.ts';
import type { WriteAnswer, WriteOptions } from '../../platform/records/operations.ts';
import { recordAsOf } from '../../platform/records/recordAsOf.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { permissionsOf } from './permissionsOf.ts';

export async function readRecord(
  ctx: Context,
  object: ObjectType,
  id: string,
  fields?: readonly string[],
): Promise<HttpAnswer> {
  const record = await get(ctx, object, id, fields);
  if (!record) throw new Problem('not_found');
  const body = { ...record, permissions: await permissionsOf(ctx, object, id) };
  return new HttpAnswer(200, body, { headers: { etag: `"${String(record.version)}"` } });
}

/** The address of a merged record leads to the one that it went into, until that is taken back; for who may see that one. */
export async function readRecordOrSurvivor(
  ctx: Context,
  object: ObjectType,
  id: string,
  fields?: readonly string[],
): Promise<HttpAnswer> {
  try {
    return await readRecord(ctx, object, id, fields);
  } catch (error) {
    const isGone = error instanceof Problem && error.code === 'not_found';
    const survivor = isGone ? await survivorSeen(ctx, object, id) : null;
    if (survivor === null) throw error;
    const asked = fields === undefined ? '' : `?fields=${encodeURIComponent(fields.join(','))}`;
    const location = `/api/v1/objects/${object.plural}/${survivor}${asked}`;
    return new HttpAnswer(307, undefined, { headers: { location } });
  }
}

/** As it was; nobody changes the past. */
export async function pastRecord(
  ctx: Context,
  object: ObjectType,
  id: string,
  at: string,
  fields?: readonly string[],
): Promise<unknown> {
  const record = await recordAsOf(ctx, object, id, at, fields);
  return { ...record, permissions: { update: false, delete: false, actions: {} } };
}

/** After a write: a writer who may not see what he wrote is told its id. */
export async function writtenRecord(
  ctx: Context,
  object: ObjectType,
  answer: WriteAnswer,
): Promise<HttpAnswer> {
  const [result] = answer.results;
  if (!result) throw new Error('nothing was written');
  if (result.status === 'refused') throw result.problem;
  const { id } = result;
  const record = await get(ctx, object, id);
  const body = {
    ...(record ?? { id, version: result.version }),
    ...(record ? { permissions: await permissionsOf(ctx, object, id) } : {}),
    changeSet: answer.changeSet,
  };
  const created = result.status === 'created';
  return new HttpAnswer(created ? 201 : 200, body, {
    record: { object: object.name, id },
    headers: {
      etag: `"${result.version}"`,
      ...(created ? { location: `/api/v1/objects/${object.plural}/${id}` } : {}),
      ...(answer.changeSet ? { 'guanxi-change-set': answer.changeSet } : {}),
    },
  });
}

/** `If-Match: "3"`; undefined when the caller does not say on which version he acts. */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem('invalid_request', {
    params: { reason: 'If-Match' },
    detail: {
      en: 'If-Match takes the version of the record, such as "3"',
      zh: 'If-Match 应为记录的版本号，例如 "3"',
    },
  });
}

/** `Allow-Duplicate: true`: the caller has seen that there may be such a record already, and means it. */
export function duplicatesOf({
  headers,
}: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): Pick<WriteOptions, 'duplicates'> {
  return { duplicates: headers['allow-duplicate'] === 'true' ? 'allow' : 'refuse' };
}
