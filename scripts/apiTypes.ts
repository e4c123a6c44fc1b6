/** The API as TypeScript types, from the routes and the declared objects; no server needed. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { modules } from '../server/domains/modules.ts';
import { openApiDocument } from '../server/http/openapi/document.ts';
import { routes } from '../server/http/routes/routes.ts';
import { Registry } from '../server/platform/metadata/registry.ts';

const blob = ts.factory.createTypeReferenceNode('Blob');

/** The text of web/base/api.gen.ts. */
export async function apiTypes(): Promise<string> {
  const registry = new Registry(modules.flatMap((module) => module.objects));
  const objects = [...registry.objects.values()].map((object) => ({
    object,
    fields: [...object.fields.values()],
  }));
  const document = openApiDocument(routes, objects, '0');
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: false,
    immutable: true,
    // Files are sent and fetched as such.
    transform: (schema) => (schema.format === 'binary' ? blob : undefined),
  });
  return `/** Made by scripts/openapi.ts from the routes and the declarations; do not edit. */\n\n${astToString(nodes)}`;
}
