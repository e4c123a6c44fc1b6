/** `fetch` for addresses that people type in: cannot be led into the company, and ends in bounded time, hops and bytes. */
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { allowedAddresses } from './allowedAddresses.ts';
import { Problem } from './problem.ts';

export interface GuardedRequest {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: string | URLSearchParams | Uint8Array | null;
  /** As of `fetch`. Only what reads (GET, HEAD) is led on; anything else that is redirected is refused. */
  readonly redirect?: RequestRedirect;
  readonly signal?: AbortSignal | null;
  /** For everything together: names, redirects, the whole answer. 10 s. */
  readonly timeoutMs?: number;
  /** Most bytes of the answer's body. 1 MiB. */
  readonly maxBytes?: number;
}

/** Services of others listen there; anything else is a door that we should not knock at. */
const webPorts = [80, 443, 8080, 8443];
const mostRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Statuses whose answer has no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
/** Belong to one origin, and are not told to the next. */
const secrets = ['authorization', 'cookie', 'proxy-authorization'];

/**
 * Connects to the very address that was checked. Throws `invalid_value` for an address that is not allowed, also when a
 * redirect leads to one, and `unavailable` for a server that does not answer as it should.
 */
export async function guardedFetch(address: string | URL, request: GuardedRequest = {}): Promise<Response> {
  const method = (request.method ?? 'GET').toUpperCase();
  const headers = new Headers(request.headers);
  const signals = [AbortSignal.timeout(request.timeoutMs ?? 10_000)];
  if (request.signal) signals.push(request.signal);
  const signal = AbortSignal.any(signals);
  let url = webAddress(address);
  for (let hop = 0; ; hop++) {
    const answer = await within(signal, once(url, { ...request, method, headers, signal }));
    const location = redirects.has(answer.status) ? answer.headers.get('location') : null;
    if (location === null || request.redirect === 'manual') return answer;
    const next = webAddress(location, url);
    const downgraded = url.protocol === 'https:' && next.protocol !== 'https:';
    const reads = method === 'GET' || method === 'HEAD';
    if (request.redirect === 'error' || !reads || downgraded || hop === mostRedirects) throw ledAstray();
    if (next.origin !== url.origin) for (const name of secrets) headers.delete(name);
    url = next;
  }
}

function webAddress(address: string | URL, base?: URL): URL {
  const url = URL.canParse(String(address), base) ? new URL(address, base) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new Problem('invalid_value', {
    detail: {
      en: 'A web address without a user name is expected, such as https://id.example.com/path.',
      zh: '应为不含用户名的网址，例如 https://id.example.com/path。',
    },
  });
}

interface Once {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: GuardedRequest['body'];
  readonly signal: AbortSignal;
  readonly maxBytes?: number;
}

async function once(
  url: URL,
  { method, headers, body, signal, maxBytes = 1024 * 1024 }: Once,
): Promise<Response> {
  const secure = url.protocol === 'https:';
  const port = Number(url.port || (secure ? 443 : 80));
  const addresses = await allowedAddresses(url.hostname, port, webPorts);
  const sent = new Headers(headers);
  if (body instanceof URLSearchParams && !sent.has('content-type'))
    sent.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
  // These are ours: what the answer weighs is counted as it is read, so it comes uncompressed.
  for (const name of ['host', 'connection', 'transfer-encoding', 'content-length', 'upgrade'])
    sent.delete(name);
  sent.set('accept-encoding', 'identity');
  if (!sent.has('user-agent')) sent.set('user-agent', 'Guanxi');
  const payload = body === undefined || body === null ? null : Buffer.from(bytesOf(body));
  if (payload) sent.set('content-length', String(payload.byteLength));
  return new Promise((resolve, reject) => {
    const asked = (secure ? https : http).request(
      url,
      { method, headers: Object.fromEntries(sent), agent: false, lookup: only(addresses), signal },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size <= maxBytes) chunks.push(chunk);
          else {
            reject(tooLarge());
            asked.destroy();
          }
        });
        answer.on('error', (error) => reject(failed(error)));
        answer.on('end', () => {
          try {
            resolve(responseOf(answer, Buffer.concat(chunks)));
          } catch (error) {
            reject(failed(error));
          }
        });
      },
    );
    asked.on('error', (error) => reject(failed(error)));
    asked.end(payload);
  });
}

function bytesOf(body: string | URLSearchParams | Uint8Array): string | Uint8Array {
  return body instanceof URLSearchParams ? body.toString() : body;
}

/** Instead of asking for the name once more, which could be answered differently by now. */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

function responseOf(answer: http.IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 0;
  // What a `Response` cannot be is no answer that anybody asked for.
  if (status < 200 || status > 599) throw failed(null);
  return new Response(bodiless.has(status) ? null : new Uint8Array(body), { status, headers });
}

/** Names are found without a signal, so the time-out is kept here as well. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = () => {};
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(failed(null));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}

/** One sentence for every way in which a server is silent: which one it was would tell what stands where. */
function failed(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('unavailable', {
    detail: { en: 'The other server did not answer as it should.', zh: '对方服务器未正常响应。' },
  });
}

function ledAstray(): Problem {
  return new Problem('unavailable', {
    detail: {
      en: 'The other server led on to another address, which is not followed here.',
      zh: '对方服务器要求跳转到其他地址，此处不予跟随。',
    },
  });
}

function tooLarge(): Problem {
  return new Problem('unavailable', {
    detail: { en: 'The other server answered more than is read.', zh: '对方服务器返回的内容过大。' },
  });
}
