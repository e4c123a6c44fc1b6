/** The objects and fields of the workspace, as the caller may know them. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { objectsOfOwnQueues } from '../../platform/query/queueView.ts';
import { navigation } from '../metadata/navigation.ts';
import { fieldsMeta, mayRead, objectMeta } from '../metadata/objectMeta.ts';
import { list, reference, shape, text } from '../openapi/jsonSchema.ts';
import { type Route, route, signedIn } from '../route.ts';
import { ownDefaults } from '../views/viewDefaults.ts';
import { storedViews, viewsOf } from '../views/viewStore.ts';

const tag = 'Metadata';
/** Singular or plural: scripts use either. */
const params = z.strictObject({ object: z.string().max(80) });

function objectNamed(ctx: Context, name: string): ObjectType {
  const object = ctx.registry.byPlural(name) ?? ctx.registry.objects.get(name);
  if (!object || !mayRead(ctx, object.name)) throw new Problem('not_found');
  return object;
}

const all = route({
  method: 'GET',
  url: '/api/v1/metadata/objects',
  tag,
  summary:
    'Objects that the caller may read, with fields, child lists, views and verbs; and the domains of the navigation.',
  right: signedIn,
  answer: shape({
    data: list(reference('Object')),
    modules: list(shape({ name: text, label: reference('Label'), icon: text, objects: list(text) })),
  }),
  async handler({ ctx, app }) {
    const [stored, defaults, queued] = await Promise.all([
      storedViews(ctx),
      ownDefaults(ctx),
      objectsOfOwnQueues(ctx),
    ]);
    const objects = [...ctx.registry.objects.values()].filter((object) => mayRead(ctx, object.name));
    const data = await Promise.all(
      objects.map(async (object) => {
        const own = stored.filter((view) => view.object === object.name);
        return objectMeta(ctx, object, await viewsOf(ctx, object, { stored: own, defaults, queued }));
      }),
    );
    return { data, modules: navigation(ctx, app.modules) };
  },
});

const one = route({
  method: 'GET',
  url: '/api/v1/metadata/objects/{object}',
  tag,
  summary: 'One object.',
  right: signedIn,
  params,
  answer: reference('Object'),
  async handler({ ctx, params }) {
    const object = objectNamed(ctx, params.object);
    return objectMeta(ctx, object, await viewsOf(ctx, object));
  },
});

const fields = route({
  method: 'GET',
  url: '/api/v1/metadata/objects/{object}/fields',
  tag,
  summary: 'The fields of an object.',
  right: signedIn,
  params,
  answer: shape({ data: list(reference('Field')) }),
  handler: ({ ctx, params }) => ({ data: fieldsMeta(ctx, objectNamed(ctx, params.object)) }),
});

export const metadataRoutes: readonly Route[] = [all, one, fields];
