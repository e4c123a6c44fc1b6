/** Data protection at the users' door: a server with a worker, and what its tests do there. */
import { expect } from 'vitest';
import type { ErasureInfo, Held, PersonLook } from '../../shared/privacy.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

export interface PrivacyDoor {
  readonly server: TestServer;
  readonly admin: Client;
  /** Answers the id of a record that was made. */
  made(client: Client, plural: string, data: object): Promise<string>;
  upload(path: string, content: string): Promise<string>;
  jobDone(job: string): Promise<unknown>;
  /** Looks through every place for a person, and waits for what is found. */
  look(object: string, id: string): Promise<PersonLook>;
  /** Erases, waits for the end, and answers the erasure. */
  erase(object: string, id: string, confirm: string, more?: object): Promise<ErasureInfo>;
}

export async function openPrivacyDoor(): Promise<PrivacyDoor> {
  const server = await startTestServer({ worker: true, inside: true });
  const admin = await server.as('administrator');
  return {
    server,
    admin,
    made: async (client, plural, data) =>
      expectStatus(await client.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id,
    async upload(path, content) {
      const response = await fetch(`${server.origin}/api/v1/${path}`, {
        method: 'POST',
        headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
        body: content,
      });
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    },
    jobDone: (job) =>
      eventually(async () => {
        const { state } = (await admin.get<{ state: string }>(`/jobs/${job}`)).body;
        if (state === 'failed') throw new Error((await admin.get(`/jobs/${job}`)).text);
        return state === 'done';
      }),
    async look(object, id) {
      const path = `/privacy/people/${object}/${id}`;
      expectStatus(await admin.post(`${path}/look`), 202);
      return eventually(async () => {
        const { look } = expectStatus(await admin.get<Held>(path), 200).body;
        if (look?.state === 'failed') throw new Error(server.log.slice(-5).join('\n'));
        return look?.state === 'done' && look;
      });
    },
    async erase(object, id, confirm, more = {}) {
      const asked = { object, id, confirm, reason: 'He asked for it', ...more };
      const begun = expectStatus(await admin.post<ErasureInfo>('/privacy/erasures', asked), 202).body;
      return eventually(async () => {
        const { body } = await admin.get<ErasureInfo>(`/privacy/erasures/${begun.id}`);
        if (body.failed) throw new Error(server.log.slice(-5).join('\n'));
        return body.state === 'done' && body;
      });
    },
  };
}
