/** Saved views: private to their maker, or shared by those who may share. */
import { z } from 'zod';
import type { ViewMeta } from '../../../shared/metadata.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { mayRead } from '../metadata/objectMeta.ts';
import { list, reference, shape } from '../openapi/jsonSchema.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { type Route, route, signedIn } from '../route.ts';
import {
  checkDefinition,
  deleteView,
  insertView,
  storedView,
  storedViews,
  updateView,
  type ViewRow,
  viewMeta,
  viewsOf,
} from '../views/viewStore.ts';

const tag = 'Views';
const params = z.strictObject({ id: recordId });
const name = z.string().max(200);

const label = z.strictObject({
  zh: z.string().trim().min(1).max(120),
  en: z.string().trim().min(1).max(120),
});
const definition = z.strictObject({
  kind: z.enum(['table', 'board']),
  fields: z.array(name).min(1).max(100),
  filter: z.unknown().optional(),
  sort: z.string().max(500).optional(),
  groupBy: name.optional(),
  columnWidths: z.record(name, z.number().min(20).max(2000)).optional(),
  density: z.enum(['compact', 'normal', 'roomy']).optional(),
});
const position = z.int().min(0).max(10_000);

/** By its singular name, as in metadata. */
function objectNamed(ctx: Context, name: string): ObjectType {
  const object = ctx.registry.objects.get(name);
  if (!object || !mayRead(ctx, name)) throw new Problem('not_found');
  return object;
}

function shown(ctx: Context, row: ViewRow): ViewMeta {
  const meta = viewMeta(ctx, objectNamed(ctx, row.object), row);
  if (!meta) throw new Problem('view_not_available');
  return meta;
}

/** One's own, and shared ones of others for those who look after them. */
function mayChange(ctx: Context, row: ViewRow): void {
  if (row.owner_id === ctx.actor.userId) return;
  if (!ctx.actor.rights.may('sharedViews')) throw new Problem('forbidden');
}

function mayShare(ctx: Context, shared: boolean | undefined): void {
  if (shared === true && !ctx.actor.rights.may('sharedViews')) throw new Problem('forbidden');
}

const all = route({
  method: 'GET',
  url: '/api/v1/views',
  tag,
  summary: 'Views of an object, declared ones first, or stored views of all objects.',
  right: signedIn,
  query: z.strictObject({ object: z.string().max(80).optional() }),
  answer: shape({ data: list(reference('View')) }),
  async handler({ ctx, query }) {
    if (query.object !== undefined) return { data: await viewsOf(ctx, objectNamed(ctx, query.object)) };
    const rows = await storedViews(ctx);
    const seen = rows.filter((row) => ctx.registry.objects.has(row.object) && mayRead(ctx, row.object));
    return { data: seen.flatMap((row) => viewMeta(ctx, ctx.registry.object(row.object), row) ?? []) };
  },
});

const one = route({
  method: 'GET',
  url: '/api/v1/views/{id}',
  tag,
  summary: 'A stored view.',
  right: signedIn,
  params,
  answer: reference('View'),
  handler: async ({ ctx, params }) => shown(ctx, await storedView(ctx, params.id)),
});

const create = route({
  method: 'POST',
  url: '/api/v1/views',
  tag,
  summary: 'Saves a view.',
  right: signedIn,
  body: z.strictObject({
    id: recordId.optional(),
    object: z.string().max(80),
    label,
    shared: z.boolean().default(false),
    position: position.default(100),
    definition,
  }),
  status: 201,
  answer: reference('View'),
  async handler({ ctx, body }) {
    const object = objectNamed(ctx, body.object);
    mayShare(ctx, body.shared);
    checkDefinition(ctx, object, body.definition);
    const row = await insertView(ctx, object, body);
    return new HttpAnswer(201, shown(ctx, row), { headers: { location: `/api/v1/views/${row.id}` } });
  },
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/views/{id}',
  tag,
  summary: 'Changes a view; If-Match names the version that was seen.',
  right: signedIn,
  params,
  body: z.strictObject({
    label: label.optional(),
    shared: z.boolean().optional(),
    position: position.optional(),
    definition: definition.optional(),
  }),
  answer: reference('View'),
  async handler({ ctx, params, body, request }) {
    const row = await storedView(ctx, params.id);
    const object = objectNamed(ctx, row.object);
    // Columns that the caller may not see would be lost if he saved what he was shown.
    shown(ctx, row);
    mayChange(ctx, row);
    mayShare(ctx, body.shared);
    if (body.definition) checkDefinition(ctx, object, body.definition);
    return shown(ctx, await updateView(ctx, row, body, versionOf(request.headers['if-match'])));
  },
});

const remove = route({
  method: 'DELETE',
  url: '/api/v1/views/{id}',
  tag,
  summary: 'Removes a view.',
  right: signedIn,
  params,
  status: 204,
  async handler({ ctx, params }) {
    const row = await storedView(ctx, params.id);
    mayChange(ctx, row);
    await deleteView(ctx, row.id);
    return noContent();
  },
});

export const viewRoutes: readonly Route[] = [all, one, create, change, remove];
