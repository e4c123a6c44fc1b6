/** Merging records of any object into one, and taking that back at any later time. */
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { askedAgain } from '../../platform/records/merging/mergeAgain.ts';
import { type MergeAnswer, mergeRecords } from '../../platform/records/merging/mergeRecords.ts';
import { type MergeRequest, mostMerged } from '../../platform/records/merging/mergeRequest.ts';
import { startMerge } from '../../platform/records/merging/mergeRun.ts';
import { type MergePreview, previewMerge } from '../../platform/records/merging/previewMerge.ts';
import { previewUnmerge } from '../../platform/records/merging/previewUnmerge.ts';
import { readMerges } from '../../platform/records/merging/readMerges.ts';
import { unmerge } from '../../platform/records/merging/unmerge.ts';
import { startUnmerge } from '../../platform/records/merging/unmergeRun.ts';
import { recordId, switchOn } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import {
  anything,
  flag,
  freeObject,
  id,
  jobAnswer,
  list,
  nullable,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { idOf, objectOf, recordParams } from '../records/objectOf.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { mayRecord, type Route, route, signedIn } from '../route.ts';

const tag = 'Merging';

const request = z.strictObject({
  mergeIds: z.array(recordId).min(1).max(mostMerged),
  /** By field the id of the record whose value stays. */
  fields: z.record(z.string().max(200), recordId).optional(),
  /** By id the version that was seen. */
  versions: z.record(recordId, z.int().min(1)).optional(),
});

const previewAnswer = shape({
  fields: list(shape({ field: text, from: nullable(id), value: anything })),
  relations: list(shape({ object: text, field: text, count: whole })),
  beside: freeObject,
  large: flag,
});

const merged = shape({
  changeSet: id,
  survivor: shape({ id, version: whole }),
  merges: list(shape({ id, merged: id })),
  moved: whole,
});

const merge = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/merge',
  tag,
  summary:
    'Merges other records into this one, which keeps its id; `fields` says whose value stays, by default its own, else the first that is there, and lists are united. What points to the others points to it. `dryRun` tells what would happen; where very much moves the answer is 202 with a job.',
  right: mayRecord('merge'),
  params: recordParams,
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: request,
  answer: { anyOf: [merged, previewAnswer, jobAnswer] },
  async handler({ ctx, params, query, body, request }) {
    const object = objectOf(ctx, params);
    const survivor = idOf(params);
    const version = versionOf(request.headers['if-match']);
    const asked = {
      survivor,
      merged: body.mergeIds.map((each) => each.toLowerCase()),
      choices: body.fields ?? {},
      versions: { ...body.versions, ...(version === undefined ? {} : { [survivor]: version }) },
    };
    return merging(ctx, object, asked, query.dryRun);
  },
});

/** What it would do; or done, by a job where much moves. */
async function merging(
  ctx: Context,
  object: ObjectType,
  asked: MergeRequest,
  dryRun = false,
): Promise<MergeAnswer | MergePreview | HttpAnswer> {
  const { large, ...preview } = await previewMerge(ctx, object, asked);
  if (dryRun) return { ...preview, large };
  if (large) return new HttpAnswer(202, { job: await startMerge(ctx, object, asked) });
  const { survivor, merged, choices, versions } = asked;
  return mergeRecords(ctx, object, survivor, merged, choices, { versions });
}

const mergesOf = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/merges',
  tag,
  summary: 'The records that were merged into this one, and into those, the newest first.',
  right: mayRecord('read'),
  params: recordParams,
  answer: shape({
    data: list(
      shape({
        id,
        merged: shape({ id, label: nullable(text) }),
        survivor: id,
        state: { type: 'string', enum: ['moving', 'merged', 'leaving'] },
        mergedAt: time,
        mergedBy: { anyOf: [shape({ id, label: nullable(text) }), { type: 'null' }] },
        changeSet: id,
        mayUndo: flag,
      }),
    ),
  }),
  handler: ({ ctx, params }) => readMerges(ctx, objectOf(ctx, params), idOf(params)),
});

const undone = shape({
  changeSet: id,
  survivor: id,
  merged: id,
  moved: whole,
  conflicts: list(shape({ object: text, id, fields: list(text) })),
});

const undonePreview = shape({
  survivor: id,
  merged: id,
  fields: list(shape({ field: text, value: anything })),
  kept: list(text),
  relations: list(shape({ object: text, field: text, count: whole, left: whole })),
  large: flag,
});

const undo = route({
  method: 'POST',
  url: '/api/v1/merges/{id}/undo',
  tag,
  summary:
    'Takes one merge back: the merged record is there again under its id, with what was its own and nobody moved since; `conflicts` names the rest. `dryRun` tells what would happen; a large one answers 202 with a job.',
  right: signedIn,
  params: z.strictObject({ id: recordId }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: z.strictObject({}).optional(),
  answer: { anyOf: [undone, undonePreview, jobAnswer] },
  async handler({ ctx, params, query }) {
    const mergeId = params.id.toLowerCase();
    const { large, ...preview } = await previewUnmerge(ctx, mergeId);
    if (query.dryRun) return { ...preview, large };
    if (large) return new HttpAnswer(202, { job: await startUnmerge(ctx, mergeId) });
    const { conflicts, ...answer } = await unmerge(ctx, mergeId);
    return { ...answer, conflicts };
  },
});

const redo = route({
  method: 'POST',
  url: '/api/v1/merges/{id}/redo',
  tag,
  summary:
    'Makes a merge that was taken back again: the same record stays, and the same values are chosen. It is a new merge with an id of its own. `dryRun` tells what would happen; a large one answers 202 with a job.',
  right: signedIn,
  params: z.strictObject({ id: recordId }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: z.strictObject({}).optional(),
  answer: { anyOf: [merged, previewAnswer, jobAnswer] },
  async handler({ ctx, params, query }) {
    const { object, request } = await askedAgain(ctx, params.id.toLowerCase());
    return merging(ctx, object, request, query.dryRun);
  },
});

export const mergeRoutes: readonly Route[] = [merge, mergesOf, undo, redo];
