/** The one door to the server: the documented API with the language, the workspace of the address, and problems as errors. */
import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import type { Call } from './apiCall.ts';
import { type ApiProblem, problemOf, problemOfResponse } from './apiProblem.ts';
import { currentLanguage } from './texts.ts';
import { rememberProblem } from './troubles.ts';
import { workspaceOfAddress } from './workspacePath.ts';

/** Shapes of the API by the name that its document gives them. */
export type Schemas = components['schemas'];

/** What the page does when the session has ended, the server's metadata changed, something was written; set by the roof. */
export const apiEvents: {
  signedOut: (problem: ApiProblem) => void;
  metadataChanged: (version: string) => void;
  written: () => void;
  /** Asks the person to show again who he is; true: he did, and the request can be repeated. */
  stepUp: (problem: ApiProblem) => Promise<boolean>;
} = {
  signedOut: () => undefined,
  metadataChanged: () => undefined,
  written: () => undefined,
  stepUp: async () => false,
};

/** Questions too long for an address are posted too. */
function writes({ method, url }: Request): boolean {
  return method !== 'GET' && !/\/(query|board|aggregate|search|check)$/.test(new URL(url).pathname);
}

let metadataVersion: string | null = null;

const asking: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    const workspace = workspaceOfAddress();
    if (workspace) request.headers.set('Guanxi-Workspace', workspace);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return problemOf(error);
  },
};

const answered: Middleware = {
  async onResponse({ request, response }) {
    const version = response.headers.get('Guanxi-Metadata-Version');
    if (version && version !== metadataVersion) {
      if (metadataVersion !== null) apiEvents.metadataChanged(version);
      metadataVersion = version;
    }
    if (!response.ok) {
      const problem = await problemOfResponse(response);
      rememberProblem(problem, request.method, request.url);
      throw problem;
    }
    if (writes(request)) apiEvents.written();
  },
};

const sessionEnded: Middleware = {
  async onResponse({ response }) {
    if (response.status === 401) apiEvents.signedOut(await problemOfResponse(response.clone()));
  },
};

/** What was sent, kept until it is answered: a body can be read once. */
const sent = new WeakMap<Request, Request>();

/** A refusal for want of a fresh proof asks for it, and sends the same request again. */
const stepUp: Middleware = {
  onRequest({ request }) {
    // Uploads are streams of their own; no rule asks for them.
    const isJson = request.headers.get('Content-Type')?.startsWith('application/json') ?? true;
    if (isJson) sent.set(request, request.clone());
  },
  async onResponse({ request, response }) {
    if (response.status !== 403) return undefined;
    const again = sent.get(request);
    if (again === undefined) return undefined;
    const problem = await problemOfResponse(response.clone());
    if (problem.code !== 'step_up_required' || !(await apiEvents.stepUp(problem))) return undefined;
    return fetch(again);
  },
};

interface Api {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly PATCH: Call<'patch'>;
  readonly DELETE: Call<'delete'>;
}

function client(...also: readonly Middleware[]): Api {
  const made = createClient<paths>({
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
    querySerializer: { array: { style: 'form', explode: false } },
  });
  // Answers pass the last one first: the page leaves for sign-in before the problem is thrown.
  made.use(asking, answered, ...also);
  // Typed by Call, because refusals are thrown and never answered, and readonly lists may be sent.
  return made as unknown as Api;
}

/** For the pages behind sign-in. Every call throws ApiProblem when it is refused. */
export const api = client(sessionEnded, stepUp);

/** For sign-in, first run and passwords, where a 401 is an answer and not the end of the session. */
export const doorApi = client();

/** The body of an answer. */
export async function bodyOf<Body>(call: Promise<{ readonly data: Body }>): Promise<Body> {
  return (await call).data;
}

/** `If-Match`: the version that a change was made on. */
export function ifMatch(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
