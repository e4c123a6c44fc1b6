/** Following a record: who does, and the caller's own wish. */
import { followReasons, readFollowers, setFollowing } from '../../platform/notify/follow/follows.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, list, reference, shape } from '../openapi/jsonSchema.ts';
import { recordParams } from '../records/objectOf.ts';
import { placeOf } from '../records/placeOf.ts';
import { mayRecord, type Route, route } from '../route.ts';

const right = mayRecord('read');
const tag = 'Following';
const url = '/api/v1/objects/{object}/{id}/followers';

const read = route({
  method: 'GET',
  url,
  tag,
  summary: 'Who follows the record and why; whether the caller does.',
  right,
  params: recordParams,
  answer: shape({
    following: flag,
    data: list(shape({ user: reference('Person'), reason: { type: 'string', enum: [...followReasons] } })),
  }),
  handler: ({ ctx, params }) => readFollowers(ctx, placeOf(ctx, params)),
});

const follow = route({
  method: 'POST',
  url,
  tag,
  summary: 'The caller follows the record.',
  right,
  params: recordParams,
  status: 204,
  async handler({ ctx, params }) {
    await setFollowing(ctx, placeOf(ctx, params), true);
    return noContent();
  },
});

const unfollow = route({
  method: 'DELETE',
  url,
  tag,
  summary: 'The caller does not follow the record, even if he owns it or is mentioned.',
  right,
  params: recordParams,
  status: 204,
  async handler({ ctx, params }) {
    await setFollowing(ctx, placeOf(ctx, params), false);
    return noContent();
  },
});

export const followingRoutes: readonly Route[] = [read, follow, unfollow];
