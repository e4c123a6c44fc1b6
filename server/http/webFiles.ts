/** The built web application: hashed files for ever, index.html fresh each time, and its own addresses fall back to it. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../base/problem.ts';
import { pageHeaders } from './securityHeaders.ts';

const year = 31_536_000;

export async function webFiles(server: FastifyInstance, root: string): Promise<void> {
  try {
    await access(join(root, 'index.html'));
  } catch {
    // Not built: the API works without it, and every other address says that it does not exist.
    return;
  }
  await server.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    // .br and .gz beside each file were made by the build.
    preCompressed: true,
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: year * 1000,
    setHeaders: (reply) => {
      for (const [name, value] of Object.entries(pageHeaders)) reply.header(name, value);
      reply.header('cache-control', `public, max-age=${year}, immutable`);
    },
  });
  const page = (_: FastifyRequest, reply: FastifyReply) => sendPage(reply, root);
  server.get('/', page);
  server.get('/*', (request, reply) => {
    const path = request.url.split('?')[0]!;
    // Addresses of the API that do not exist, and files, are not pages.
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/i.test(path)) return sendFile(reply, root, path);
    return sendPage(reply, root);
  });
}

async function sendPage(reply: FastifyReply, root: string): Promise<FastifyReply> {
  const html = await readFile(join(root, 'index.html'));
  return reply
    .headers({ ...pageHeaders, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
    .send(html);
}

/** Files that lie beside index.html, each by its whole name. */
const types: Readonly<Record<string, string>> = {
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  js: 'text/javascript; charset=utf-8',
};

async function sendFile(reply: FastifyReply, root: string, path: string): Promise<FastifyReply> {
  const [, name, ending] = /^\/([A-Za-z0-9_-]+\.([a-z]+))$/.exec(path) ?? [];
  const type = ending === undefined || !Object.hasOwn(types, ending) ? undefined : types[ending];
  const file = name && type ? await readFile(join(root, name)).catch(() => null) : null;
  if (!file) throw new Problem('not_found');
  return reply.headers({ ...pageHeaders, 'cache-control': 'no-cache', 'content-type': type! }).send(file);
}
