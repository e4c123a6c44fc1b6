/** Files that hang on a record: listed, added, taken off and brought back; their content comes from GET /files. */
import { z } from 'zod';
import { attach, attachmentsOf, detach } from '../../platform/notify/attachments/attachments.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { list, reference, shape } from '../openapi/jsonSchema.ts';
import { recordParams } from '../records/objectOf.ts';
import { placeOf } from '../records/placeOf.ts';
import { mayRecord, type Route, route } from '../route.ts';

const tag = 'Attachments';
const url = '/api/v1/objects/{object}/{id}/attachments';
const params = recordParams.extend({ attachment: recordId });

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'Files of a record, newest first.',
  right: mayRecord('read'),
  params: recordParams,
  answer: shape({ data: list(reference('Attachment')) }),
  handler: async ({ ctx, params }) => ({ data: await attachmentsOf(ctx, placeOf(ctx, params)) }),
});

const add = route({
  method: 'POST',
  url,
  tag,
  summary: 'Hangs a file that the caller uploaded (POST /files) on the record.',
  right: mayRecord('update'),
  params: recordParams,
  body: z.strictObject({ file: recordId }),
  status: 201,
  answer: reference('Attachment'),
  handler: async ({ ctx, params, body }) =>
    new HttpAnswer(201, await attach(ctx, placeOf(ctx, params), body.file)),
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{attachment}`,
  tag,
  summary: 'Takes a file off the record.',
  right: mayRecord('update'),
  params,
  status: 204,
  async handler({ ctx, params }) {
    await detach(ctx, placeOf(ctx, params), params.attachment, true);
    return noContent();
  },
});

const restore = route({
  method: 'POST',
  url: `${url}/{attachment}/restore`,
  tag,
  summary: 'Brings a file back that was taken off.',
  right: mayRecord('update'),
  params,
  status: 204,
  async handler({ ctx, params }) {
    await detach(ctx, placeOf(ctx, params), params.attachment, false);
    return noContent();
  },
});

export const attachmentRoutes: readonly Route[] = [all, add, remove, restore];
