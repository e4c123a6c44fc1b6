/** Sharing records by hand: with people, user groups and departments, to read or to edit, with a part in the team, until a day. */
import { z } from 'zod';
import { mostSharedAtOnce, startBulkShare } from '../../platform/records/sharing/bulkShareRun.ts';
import { readShares } from '../../platform/records/sharing/readShares.ts';
import { changeShare, endShare, shareRecords } from '../../platform/records/sharing/shareRecords.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, jobAnswer, list, nullable, reference, shape, text, time } from '../openapi/jsonSchema.ts';
import { idOf, objectOf, objectParams, recordParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';
import { access, accessAnswer, targetAnswer, targets } from './shareInput.ts';

const tag = 'Sharing';
const url = '/api/v1/objects/{object}/{id}/shares';
const oneUrl = '/api/v1/objects/{object}/{id}/shares/{share}';
const shareParams = recordParams.extend({ share: recordId });

const note = z.string().trim().max(500);
const role = z.string().max(60);
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
const terms = {
  access,
  /** A part of the team, by its value. */
  role: role.nullish(),
  note: note.nullish(),
  expiresAt: moment.nullish(),
};
const request = z.strictObject({ with: targets(50), ...terms });

const changed = shape({ changeSet: nullable(id) });

const read = route({
  method: 'GET',
  url,
  tag,
  summary:
    'With whom the record is shared by hand and by which rules; the members of its team have a `role`.',
  right: mayRecord('read'),
  params: recordParams,
  answer: shape({
    data: list(
      shape({
        id,
        with: targetAnswer,
        access: accessAnswer,
        role: nullable(text),
        note: nullable(text),
        expiresAt: nullable(time),
        sharedAt: time,
        sharedBy: nullable(reference('Person')),
      }),
    ),
    rules: list(shape({ id, name: reference('Label'), access: accessAnswer })),
    teamRoles: list(shape({ value: text, label: reference('Label'), active: flag })),
    mayShare: flag,
    mayShareEdit: flag,
  }),
  handler: ({ ctx, params }) => readShares(ctx, objectOf(ctx, params), idOf(params)),
});

const share = route({
  method: 'POST',
  url,
  tag,
  summary:
    'Shares the record; who holds a share already gets the new terms. `role` makes people members of its team.',
  right: mayRecord('share'),
  params: recordParams,
  body: request,
  answer: changed,
  async handler({ ctx, params, body, app }) {
    checkStorable(body, { texts: true });
    const { changeSet } = await shareRecords(ctx, objectOf(ctx, params), [idOf(params)], termsOf(body));
    app.callers.forget();
    return { changeSet };
  },
});

const change = route({
  method: 'PATCH',
  url: oneUrl,
  tag,
  summary: 'Changes what a share allows, its part in the team, its note or when it ends.',
  right: mayRecord('share'),
  params: shareParams,
  body: z.strictObject({ ...terms, access: access.optional() }),
  answer: changed,
  handler: ({ ctx, params, body }) => {
    checkStorable(body, { texts: true });
    return changeShare(ctx, objectOf(ctx, params), idOf(params), params.share.toLowerCase(), body);
  },
});

const end = route({
  method: 'DELETE',
  url: oneUrl,
  tag,
  summary: 'Ends a share at once; anybody may end what is shared with himself.',
  right: mayRecord('read'),
  params: shareParams,
  answer: changed,
  handler: ({ ctx, params }) =>
    endShare(ctx, objectOf(ctx, params), idOf(params), params.share.toLowerCase()),
});

const shareMany = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/shares',
  tag,
  summary:
    'Shares up to 10,000 records as a job that can be undone; those that the caller may not share are left out.',
  right: mayRecord('share'),
  params: objectParams,
  bodyLimit: 1024 * 1024,
  body: request.extend({ ids: z.array(recordId).min(1).max(mostSharedAtOnce) }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body: { ids, ...body } }) {
    // Kept as it is until the job runs.
    checkStorable(body, { texts: true });
    const wanted = ids.map((each) => each.toLowerCase());
    return new HttpAnswer(202, {
      job: await startBulkShare(ctx, objectOf(ctx, params), wanted, termsOf(body)),
    });
  },
});

function termsOf(body: z.infer<typeof request>) {
  return {
    with: body.with,
    access: body.access,
    role: body.role ?? null,
    note: body.note ? body.note : null,
    expiresAt: body.expiresAt ?? null,
  };
}

export const recordShareRoutes: readonly Route[] = [read, share, change, end, shareMany];
