/** A request that two readers could understand differently is answered by neither: one spelling of the address, one of each header. */
import type { FastifyRequest } from 'fastify';
import { Problem } from '../base/problem.ts';

/** Of two, a proxy may heed the one and we the other. */
const single: ReadonlySet<string> = new Set([
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'sec-fetch-site',
  'guanxi-workspace',
  'idempotency-key',
  'if-match',
]);

/** Letters and digits stand for themselves; written as codes (`/%61pi`) they only hide an address from whoever filters it. */
const hidden = /%(3\d|[46][1-9a-f]|[57][0-9a])/i;

/** Throws `invalid_request` or `not_found`. */
export function checkSpelling(request: FastifyRequest): void {
  const seen = new Set<string>();
  const { rawHeaders } = request.raw;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    if (single.has(name) && seen.has(name)) throw twice(name);
    seen.add(name);
  }
  const end = request.url.indexOf('?');
  if (hidden.test(end === -1 ? request.url : request.url.slice(0, end))) {
    throw new Problem('not_found', {
      detail: { en: 'There is nothing at this address.', zh: '此地址不存在。' },
    });
  }
}

function twice(name: string): Problem {
  return new Problem('invalid_request', {
    params: { reason: name },
    detail: { en: `the header ${name} comes more than once`, zh: `请求头 ${name} 重复出现` },
  });
}
