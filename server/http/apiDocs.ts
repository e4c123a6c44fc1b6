/** `/api/docs`: the API's documentation as a page, offline and without a foreign script. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from './securityHeaders.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guanxi API</title>
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/api/docs/files/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const start = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
`;

/** The package has a folder of files; only the two that the page needs are served. */
const served = new Set(['swagger-ui.css', 'swagger-ui-bundle.js']);

export async function apiDocs(server: FastifyInstance): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/api/docs/files/',
    index: false,
    decorateReply: false,
    allowedPath: (path) => served.has(path.replace(/^\//, '')),
    setHeaders: (reply) => {
      for (const [name, value] of Object.entries(pageHeaders)) reply.header(name, value);
      reply.header('cache-control', 'public, max-age=86400');
    },
  });
  server.get('/api/docs', (_request, reply) =>
    reply.headers({ ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }).send(page),
  );
  server.get('/api/docs/start.js', (_request, reply) =>
    reply.headers({ ...pageHeaders, 'content-type': 'text/javascript; charset=utf-8' }).send(start),
  );
}
