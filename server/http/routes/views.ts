/** Saved views: private to their maker, or shared, by those who may share, with everyone or with some roles. */
import { z } from 'zod';
import { calendarSpans, footFigures, type ViewMeta, viewKinds } from '../../../shared/metadata.ts';
import { isId } from '../../base/ids.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { mayRead } from '../metadata/objectMeta.ts';
import { flag, list, nullable, reference, shape, text, whole } from '../openapi/jsonSchema.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { mayAdmin, type Route, route, signedIn } from '../route.ts';
import { audienceOf, audienceRoles, checkRoles } from '../views/viewAudience.ts';
import { ownDefaults, roleDefaults, setRoleDefault } from '../views/viewDefaults.ts';
import { checkDefinition } from '../views/viewDefinition.ts';
import {
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
  kind: z.enum(viewKinds),
  fields: z.array(name).min(1).max(100),
  filter: z.unknown().optional(),
  sort: z.string().max(500).optional(),
  groupBy: name.optional(),
  groups: z
    .array(
      z.strictObject({ field: name, bucket: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional() }),
    )
    .min(1)
    .max(2)
    .optional(),
  dateField: name.optional(),
  endField: name.optional(),
  span: z.enum(calendarSpans).optional(),
  placeField: name.optional(),
  foot: z.record(name, z.enum(footFigures)).optional(),
  columnWidths: z.record(name, z.number().min(20).max(2000)).optional(),
  density: z.enum(['compact', 'normal', 'roomy']).optional(),
});
const roles = z.array(z.string().max(80)).min(1).max(100).nullable();
const position = z.int().min(0).max(10_000);

/** By its singular name, as in metadata. */
function objectNamed(ctx: Context, name: string): ObjectType {
  const object = ctx.registry.objects.get(name);
  if (!object || !mayRead(ctx, name)) throw new Problem('not_found');
  return object;
}

async function shown(ctx: Context, row: ViewRow): Promise<ViewMeta> {
  const opened = (await ownDefaults(ctx)).get(row.object);
  const meta = viewMeta(ctx, objectNamed(ctx, row.object), row, opened);
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
    const opened = await ownDefaults(ctx);
    return {
      data: seen.flatMap(
        (row) => viewMeta(ctx, ctx.registry.object(row.object), row, opened.get(row.object)) ?? [],
      ),
    };
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
    roles: roles.optional(),
    position: position.default(100),
    definition,
  }),
  status: 201,
  answer: reference('View'),
  async handler({ ctx, body }) {
    const object = objectNamed(ctx, body.object);
    mayShare(ctx, body.shared);
    await checkRoles(ctx, body.roles);
    checkDefinition(ctx, object, body.definition);
    const row = await insertView(ctx, object, body);
    return new HttpAnswer(201, await shown(ctx, row), { headers: { location: `/api/v1/views/${row.id}` } });
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
    roles: roles.optional(),
    position: position.optional(),
    definition: definition.optional(),
  }),
  answer: reference('View'),
  async handler({ ctx, params, body, request }) {
    const row = await storedView(ctx, params.id);
    const object = objectNamed(ctx, row.object);
    // Columns that the caller may not see would be lost if he saved what he was shown.
    await shown(ctx, row);
    mayChange(ctx, row);
    // Whom a shared view is for is a question of sharing, whoever made it.
    mayShare(ctx, body.shared ?? (row.shared && body.roles !== undefined));
    await checkRoles(ctx, body.roles);
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

const audience = route({
  method: 'GET',
  url: '/api/v1/views/{id}/audience',
  tag,
  summary: 'Whom a view reaches: everyone, which roles, how many people.',
  right: signedIn,
  params,
  answer: shape({ owner: nullable(text), everyone: flag, roles: list(text), people: whole }),
  handler: async ({ ctx, params }) => audienceOf(ctx, await storedView(ctx, params.id)),
});

const audiences = route({
  method: 'GET',
  url: '/api/v1/views/roles',
  tag,
  summary: 'The roles with which a view can be shared.',
  right: mayAdmin('sharedViews'),
  answer: shape({ data: list(shape({ name: text, label: reference('Label'), people: whole })) }),
  handler: async ({ ctx }) => ({ data: await audienceRoles(ctx) }),
});

const defaultsAnswer = shape({ data: list(shape({ object: text, role: text, view: text })) });

const defaults = route({
  method: 'GET',
  url: '/api/v1/views/defaults',
  tag,
  summary: 'The views of an object that roles open first.',
  right: mayAdmin('sharedViews'),
  query: z.strictObject({ object: z.string().max(80) }),
  answer: defaultsAnswer,
  handler: async ({ ctx, query }) => ({
    data: await roleDefaults(ctx, objectNamed(ctx, query.object).name),
  }),
});

const setDefault = route({
  method: 'PUT',
  url: '/api/v1/views/defaults',
  tag,
  summary: 'Sets the view that a role opens first, or none.',
  right: mayAdmin('sharedViews'),
  body: z.strictObject({
    object: z.string().max(80),
    role: z.string().max(80),
    view: z.string().max(80).nullable(),
  }),
  answer: defaultsAnswer,
  async handler({ ctx, body }) {
    const object = objectNamed(ctx, body.object);
    await checkRoles(ctx, [body.role]);
    if (body.view !== null) await sharedView(ctx, object, body.view);
    await setRoleDefault(ctx, { ...body, object: object.name });
    return { data: await roleDefaults(ctx, object.name) };
  },
});

/** Throws where the view is no shared one of the object: nobody of the role could open it. */
async function sharedView(ctx: Context, object: ObjectType, view: string): Promise<void> {
  if (object.declaration.views.some(({ id }) => id === view)) return;
  const row = isId(view) ? await storedView(ctx, view) : null;
  if (row?.object === object.name && row.shared) return;
  const text = {
    en: 'Only a shared view can be what a role opens first.',
    zh: '只有已共享的视图才能设为角色的默认视图。',
  };
  throw new Problem('invalid_value', { errors: [{ field: 'view', code: 'invalid_value', text }] });
}

export const viewRoutes: readonly Route[] = [
  all,
  audiences,
  defaults,
  setDefault,
  one,
  create,
  change,
  remove,
  audience,
];
