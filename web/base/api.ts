/** The one door to the server: `/api/v1` with the language, the workspace of the address, and problems as errors. */
import { problemOf, problemOfResponse } from './apiProblem.ts';
import { currentLanguage } from './texts.ts';
import { workspaceOfAddress } from './workspacePath.ts';

export interface CallOptions {
  /** Members that are undefined are left out; objects are written as JSON, arrays joined by commas. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Sends `If-Match`: the version that the change was made on. */
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** A 401 is an answer here (wrong password), not the end of the session. */
  readonly keepOn401?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the page does when the session has ended, and when the server's metadata changed; set by the roof. */
export const apiEvents: { signedOut: () => void; metadataChanged: (version: string) => void } = {
  signedOut: () => undefined,
  metadataChanged: () => undefined,
};

let metadataVersion: string | null = null;

function addressOf(path: string, query: CallOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) search.set(name, value.join(','));
    else search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const text = search.toString();
  return `${path.startsWith('/api/') ? path : `/api/v1${path}`}${text ? `?${text}` : ''}`;
}

function headersOf(options: CallOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentLanguage() });
  const workspace = workspaceOfAddress();
  if (workspace) headers.set('Guanxi-Workspace', workspace);
  if (options.body !== undefined && !(options.body instanceof Blob))
    headers.set('Content-Type', 'application/json');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  return headers;
}

/** Asks the server and returns the answer's body (undefined for 204). Throws ApiProblem. */
export async function call<Answer>(method: Method, path: string, options: CallOptions = {}): Promise<Answer> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** As `call`, for answers that are not JSON: files to save. */
export async function send(method: Method, path: string, options: CallOptions = {}): Promise<Response> {
  const body =
    options.body instanceof Blob
      ? options.body
      : options.body === undefined
        ? null
        : JSON.stringify(options.body);
  let response: Response;
  try {
    const init: RequestInit = { method, headers: headersOf(options), body, credentials: 'same-origin' };
    if (options.signal) init.signal = options.signal;
    response = await fetch(addressOf(path, options.query), init);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw problemOf(thrown);
  }
  const version = response.headers.get('Guanxi-Metadata-Version');
  if (version && version !== metadataVersion) {
    if (metadataVersion !== null) apiEvents.metadataChanged(version);
    metadataVersion = version;
  }
  if (response.ok) return response;
  const problem = await problemOfResponse(response);
  if (problem.status === 401 && !options.keepOn401) apiEvents.signedOut();
  throw problem;
}
