/** “What can X see”: which rule grants or denies, and who sees a record. */
import { z } from 'zod';
import { verbs } from '../../../shared/metadata.ts';
import { fieldAccesses } from '../../../shared/rights.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { standingOf } from '../../platform/query/standing.ts';
import { recordId } from '../commonInput.ts';
import { flag, id, list, nullable, reference, shape, text } from '../openapi/jsonSchema.ts';
import { objectOf } from '../records/objectOf.ts';
import { explainRights, type RecordOf, recordKeys } from '../rights/explainRights.ts';
import { whoSees } from '../rights/whoSees.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('roles');
const tag = 'Roles';
const plural = z.string().max(80);
const verb = { type: 'string', enum: [...verbs] };
const access = { type: 'string', enum: [...fieldAccesses] };
const reason = shape({ grants: flag, kind: text, role: nullable(text), text: reference('Label') });

/** A record that the caller may not see himself answers as one that does not exist. */
async function recordSeen(ctx: Context, object: ObjectType, record: string): Promise<RecordOf> {
  if ((await standingOf(ctx, object, record)) === null)
    throw new Problem('not_found', { params: { id: record } });
  return recordKeys(ctx, object, record);
}

const explain = route({
  method: 'GET',
  url: '/api/v1/rights/explain',
  tag,
  summary:
    'What a user may do with an object, or with one record of it, and which role, share or rule says so.',
  right,
  query: z.strictObject({
    user: recordId,
    object: plural,
    record: recordId.optional(),
    field: z.string().max(80).optional(),
  }),
  answer: shape({
    user: shape({ id, label: text, active: flag }),
    roles: list(shape({ name: text, label: reference('Label') })),
    verbs: list(shape({ verb, allowed: flag, reasons: list(reason) })),
    fields: list(
      shape({
        name: text,
        label: reference('Label'),
        access,
        reasons: list(shape({ role: nullable(text), access, text: reference('Label') })),
      }),
    ),
  }),
  async handler({ ctx, query }) {
    const object = objectOf(ctx, query);
    if (query.field !== undefined && !object.fields.has(query.field))
      throw new Problem('unknown_field', { params: { field: query.field } });
    const record = query.record === undefined ? null : await recordSeen(ctx, object, query.record);
    const explained = await explainRights(ctx, query.user, object, record);
    if (!explained) throw new Problem('not_found', { params: { id: query.user } });
    const { fields } = explained;
    return {
      ...explained,
      fields: query.field === undefined ? fields : fields.filter(({ name }) => name === query.field),
    };
  },
});

const seers = route({
  method: 'GET',
  url: '/api/v1/rights/whoSees',
  tag,
  summary:
    'Users who can see a record, and by what; a short page is not the last one while there is a next cursor.',
  right,
  query: z.strictObject({ object: plural, record: recordId, cursor: recordId.optional() }),
  answer: shape({
    data: list(shape({ user: shape({ id, label: text }), verbs: list(verb), reasons: list(reason) })),
    nextCursor: nullable(text),
  }),
  async handler({ ctx, query }) {
    const object = objectOf(ctx, query);
    return whoSees(ctx, object, await recordSeen(ctx, object, query.record), query.cursor);
  },
});

export const rightsTesterRoutes: readonly Route[] = [explain, seers];
