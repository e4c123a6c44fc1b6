/** For those who run the server: is it alive, is it ready, what does it do. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry as Metrics } from 'prom-client';
import { Problem } from '../base/problem.ts';
import { isPublicAddress } from '../base/publicAddress.ts';
import { sql } from '../base/sql.ts';
import { metrics as shared } from '../platform/jobs/metrics.ts';
import type { App } from './appServices.ts';

export function operations(server: FastifyInstance, app: App): void {
  const own = new Metrics();
  collectDefaultMetrics({ register: own });
  const durations = new Histogram({
    name: 'guanxi_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [own],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async () => {
    if (!(await app.ready())) throw new Problem('unavailable');
    await app.database.rows(sql`select 1`);
    return { status: 'ready' };
  });
  server.get('/metrics', async (request, reply) => {
    // Collectors stand beside the server. What a proxy that was not declared hands on comes from anywhere.
    const handedOn =
      app.settings.trustedProxies.length === 0 && request.headers['x-forwarded-for'] !== undefined;
    if (handedOn || isPublicAddress(request.ip.replace(/^::ffff:/i, ''))) throw new Problem('not_found');
    reply.header('content-type', own.contentType);
    return Metrics.merge([own, shared]).metrics();
  });
}
