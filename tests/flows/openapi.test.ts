/** The API's description: valid, complete, and true to the caller's rights. */
import { validate } from '@readme/openapi-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../server/http/routes/routes.ts';
import { startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Operation = {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
};
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
}

async function documentFor(role: 'administrator' | 'member'): Promise<Document> {
  const answer = await (await server.as(role)).get<Document>('/api/openapi.json');
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  return answer.body;
}

it('is valid OpenAPI 3.1', async () => {
  const document = await documentFor('administrator');
  expect(document.openapi).toBe('3.1.0');
  // The validator resolves references in place.
  const result = await validate(structuredClone(document) as never);
  expect(result, JSON.stringify(result).slice(0, 2000)).toMatchObject({ valid: true });
});

it('lists every route, and every object by name', async () => {
  const { paths, components } = await documentFor('administrator');
  for (const { method, url } of routes) expect(Object.keys(paths[url] ?? {})).toContain(method.toLowerCase());
  for (const object of server.app.registries.code.objects.values()) {
    expect(paths[`/api/v1/objects/${object.plural}`]).toBeDefined();
    const name = object.name.charAt(0).toUpperCase() + object.name.slice(1);
    expect(Object.keys(components.schemas[name]!.properties!)).toEqual(
      expect.arrayContaining([...object.fields.keys()]),
    );
    // What only the server sets cannot be sent.
    expect(Object.keys(components.schemas[`${name}Input`]!.properties!)).not.toContain('version');
  }
});

it('calls every operation by a name of its own', async () => {
  const { paths } = await documentFor('administrator');
  const names = Object.values(paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

it('offers a page without foreign scripts', async () => {
  const page = await server.guest().get('/api/docs');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
  for (const [, source] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const file = await fetch(`${server.origin}${source}`);
    expect([source, file.status]).toEqual([source, 200]);
  }
  for (const hidden of [
    'package.json',
    'index.html',
    '../package.json',
    '..%2fpackage.json',
    'swagger-initializer.js',
  ]) {
    const file = await fetch(`${server.origin}/api/docs/files/${hidden}`);
    expect([hidden, file.status]).toEqual([hidden, 404]);
  }
});
