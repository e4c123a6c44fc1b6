/** Writes the types of the API that the web application uses, from the routes and the declared objects; no server needed. */
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { modules } from '../server/domains/modules.ts';
import { openApiDocument } from '../server/http/openapi/document.ts';
import { routes } from '../server/http/routes/routes.ts';
import { Registry } from '../server/platform/metadata/registry.ts';

const file = 'web/base/api.gen.ts';

const registry = new Registry(modules.flatMap((module) => module.objects));
const objects = [...registry.objects.values()].map((object) => ({
  object,
  fields: [...object.fields.values()],
}));
const document = openApiDocument(routes, objects, '0');
const nodes = await openapiTS(document as unknown as OpenAPI3, { alphabetize: false });
writeFileSync(
  file,
  `/** Made by scripts/openapi.ts from the routes and the declarations; do not edit. */\n\n${astToString(nodes)}`,
);
process.stdout.write(`${file}\n`);
