/** The one door to the server: the documented API with the language, the workspace of the address, and problems as errors. */
import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import type { Call } from './apiCall.ts';
import { problemOf, problemOfResponse } from './apiProblem.ts';
import { currentLanguage } from './texts.ts';
import { rememberProblem } from './troubles.ts';
import { workspaceOfAddress } from './workspacePath.ts';

/** Shapes of the API by the name that its document gives them. */
export type Schemas = components['schemas'];

/** What the page does when the session has ended, the server's metadata changed, something was written; set by the roof. */
export const apiEvents: {
  signedOut: () => void;
  metadataChanged: (version: string) => void;
  written: () => void;
} = {
  signedOut: () => undefined,
  metadataChanged: () => undefined,
  written: () => undefined,
};

/** Questions too long for an address are posted too. */
function writes({ method, url }: Request): boolean {
  return method !== 'GET' && !/\/(query|board|aggregate|search)$/.test(new URL(url).pathname);
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
  onResponse({ response }) {
    if (response.status === 401) apiEvents.signedOut();
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
export const api = client(sessionEnded);

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
