/** Asks a server over HTTP as browsers and other programs do. */

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
  readonly text: string;
}

export interface Asked {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | object | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser with or without a session: sends Origin with what it writes, as browsers do. */
export class Client {
  readonly origin: string;
  cookie: string | undefined;
  bearer: string | undefined;

  constructor(origin: string) {
    this.origin = origin;
  }

  async ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    asked: Asked = {},
  ): Promise<Answer<Body>> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': 'en' };
    if (method !== 'GET') headers.origin = this.origin;
    if (this.cookie) headers.cookie = this.cookie;
    if (this.bearer) headers.authorization = `Bearer ${this.bearer}`;
    if (asked.body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.origin}${addressOf(path)}${queryOf(asked.query)}`, {
      method,
      headers: { ...headers, ...asked.headers },
      redirect: 'manual',
      ...(asked.body === undefined
        ? {}
        : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0]!.endsWith('=') ? undefined : set.split(';')[0]!;
    const text = await response.text();
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : {}) as Body,
      headers: response.headers,
      text,
    };
  }

  get<Body = Record<string, unknown>>(path: string, query?: Asked['query']): Promise<Answer<Body>> {
    return this.ask('GET', path, { query });
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Asked['headers'],
  ): Promise<Answer<Body>> {
    return this.ask('POST', path, { body, headers });
  }

  patch<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    version?: number,
  ): Promise<Answer<Body>> {
    return this.ask('PATCH', path, {
      body,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
  }

  delete(path: string): Promise<Answer> {
    return this.ask('DELETE', path);
  }
}

function addressOf(path: string): string {
  return path.startsWith('/api/') || path.startsWith('//') ? path : `/api/v1${path}`;
}

function queryOf(query: Asked['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined)
      search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return search.size > 0 ? `?${search}` : '';
}

export function expectStatus<Body>(answer: Answer<Body>, status: number): Answer<Body> {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 2000)}`);
  return answer;
}
