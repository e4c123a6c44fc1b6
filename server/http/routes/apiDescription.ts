/** `GET /api/openapi.json`: the API as it is for the caller, custom objects and fields included. */
import { fieldsMeta, mayRead } from '../metadata/objectMeta.ts';
import { openApiDocument } from '../openapi/document.ts';
import { freeObject } from '../openapi/jsonSchema.ts';
import { type Route, route, signedIn } from '../route.ts';

/** Given the other routes, because it describes them and itself. */
export function apiDescription(others: readonly Route[]): Route {
  const own: Route = route({
    method: 'GET',
    url: '/api/openapi.json',
    tag: 'Metadata',
    summary: 'This document.',
    right: signedIn,
    answer: freeObject,
    handler({ ctx, app }) {
      const objects = [...ctx.registry.objects.values()]
        .filter((object) => mayRead(ctx, object.name))
        .map((object) => ({ object, fields: fieldsMeta(ctx, object) }));
      return openApiDocument([...others, own], objects, app.settings.version);
    },
  });
  return own;
}
