/** Short words for tests that bring exports of other systems through the API. */
import { expect } from 'vitest';
import { zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import type { MigrationReport } from '../../shared/migrationReport.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus } from '../server.ts';

interface Job {
  readonly state: string;
  readonly error: unknown;
}

/** To its end. */
export async function go(admin: Client, id: string, verb: 'dryRun' | 'run' | 'undo'): Promise<void> {
  const { job } = expectStatus(await admin.post<{ job: string }>(`/migrations/${id}/${verb}`, {}), 202).body;
  await eventually(async () => {
    const { body } = await admin.get<Job>(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body.error));
    return body.state === 'done';
  });
}

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  async function* entries() {
    for (const [name, content] of Object.entries(files)) yield { name, content: [Buffer.from(content)] };
  }
  const parts: Buffer[] = [];
  for await (const part of zipStream(entries())) parts.push(part);
  return Buffer.concat(parts);
}

/** A migration of the files, as one archive. */
export async function bring(
  admin: Client,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<MigrationInfo> {
  const { id } = expectStatus(
    await admin.post<MigrationInfo>('/migrations', { name: 'Moving in' }),
    201,
  ).body;
  const response = await fetch(`${admin.origin}/api/v1/migrations/${id}/files?fileName=export.zip`, {
    method: 'POST',
    headers: { origin: admin.origin, cookie: admin.cookie ?? '', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(await zipOf(files)),
  });
  expect({ status: response.status, text: response.ok ? '' : await response.clone().text() }).toEqual({
    status: 201,
    text: '',
  });
  return (await response.json()) as MigrationInfo;
}

export async function reportOf(admin: Client, id: string): Promise<MigrationReport> {
  return expectStatus(await admin.get<MigrationReport>(`/migrations/${id}/report`), 200).body;
}

/** Records that came from a system. */
export async function rowsOf<Row>(
  admin: Client,
  object: string,
  source: string,
  fields: string,
): Promise<readonly Row[]> {
  const { body } = await admin.get<{ data: Row[] }>(`/objects/${object}`, {
    fields,
    filter: { source: { eq: source } },
    limit: 1000,
  });
  return body.data;
}
