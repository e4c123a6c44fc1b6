/** The answer to bytes that are no request: which came before any route, so it is written onto the socket as it stands. */
import type { Socket } from 'node:net';
import { Problem } from '../base/problem.ts';
import { documentOf } from './problemDocument.ts';
import { dataHeaders } from './securityHeaders.ts';

const tooLarge = 'HPE_HEADER_OVERFLOW';
const tooSlow = 'ERR_HTTP_REQUEST_TIMEOUT';

/**
 * The connection ends with it: what follows on it may be another's request. `more`: headers that every answer of this
 * server carries, whoever asked.
 */
export function answerUnreadable(
  error: { readonly code?: string },
  socket: Socket,
  more: Readonly<Record<string, string>> = {},
): void {
  if (socket.destroyed) return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === tooLarge ? 431 : error.code === tooSlow ? 408 : 400;
  const en =
    status === 431 ? 'its headers are too large' : status === 408 ? 'it took too long' : 'it is no HTTP';
  const problem = new Problem('invalid_request', { params: { reason: en }, detail: { en, zh: en } });
  // Nobody said yet in which language, nor for whom.
  const { requestId: _, ...document } = documentOf(problem, 'en', '');
  const body = JSON.stringify({ ...document, status });
  const headers = {
    ...dataHeaders,
    ...more,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
