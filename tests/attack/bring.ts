/** Bytes as a browser sends them to the routes that take files. */
import type { Client } from '../server.ts';

export interface Brought {
  readonly status: number;
  readonly text: string;
  /** Of what was made; '' where it was refused. */
  readonly id: string;
  readonly name: string;
}

/** `path` with its query, such as `/files?name=a.txt`. */
export async function bring(client: Client, path: string, bytes: Uint8Array | string): Promise<Brought> {
  const response = await fetch(`${client.origin}/api/v1${path}`, {
    method: 'POST',
    headers: {
      origin: client.origin,
      'accept-language': 'en',
      'content-type': 'application/octet-stream',
      ...(client.cookie ? { cookie: client.cookie } : {}),
    },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  });
  const text = await response.text();
  const { id = '', name = '' } = JSON.parse(text) as { id?: string; name?: string };
  return { status: response.status, text, id, name };
}
