/** Calls of the API as one signed-in person, as any program would make them. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface PictureApi {
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Brings a file by its bytes. */
  bring<Answer>(path: string, content: string): Promise<Answer>;
  /** Waits until a job is done. */
  done(job: string): Promise<void>;
  /** Of the sign-in; empty before the first call that signs in. */
  cookie(): string;
}

export function pictureApi(origin: string): PictureApi {
  let cookie = '';
  async function ask<Answer>(method: string, path: string, type: string, body?: string): Promise<Answer> {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': type, Origin: origin, Cookie: cookie },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    cookie ||= (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return (await response.json()) as Answer;
  }
  const call = <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    ask(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body));
  return {
    call,
    bring: (path, content) => ask('POST', path, 'application/octet-stream', content),
    async done(job) {
      for (;;) {
        const { state } = await call<{ state: string }>('GET', `/jobs/${job}`);
        if (state === 'done') return;
        if (state !== 'queued' && state !== 'running') throw new Error(`a job is ${state}`);
        await sleep(500);
      }
    },
    cookie: () => cookie,
  };
}
