/** Z · Files made to break readers, through the door: each is tried out to its end, or refused in words. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportFailure } from '../../shared/imports.ts';
import { eventually } from '../eventually.ts';
import { hasSample, sample } from '../samples.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';

/** All of them by `PROOF=whole`; else some small ones of each kind, always the same. */
const whole = process.env.PROOF === 'whole';
const smallBytes = 8 * 1024;
const chosen = 6;
const atOnce = 4;

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

function filesOf(kind: string): string[] {
  const files = readdirSync(sample(kind), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(LICENSE|COPYING)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (whole) return files;
  const small = files.filter((file) => statSync(file).size <= smallBytes);
  return small.filter((_, at) => at % Math.ceil(small.length / chosen) === 0);
}

/** What became of it: refused in words, or tried out to the end. */
async function fate(file: string): Promise<string> {
  const name = encodeURIComponent(basename(file));
  const brought = await bring(admin, `/imports?fileName=${name}`, readFileSync(file));
  if (brought.status !== 201) {
    return refusal(brought.status, JSON.parse(brought.text));
  }
  const { proposal } = JSON.parse(brought.text) as {
    proposal: { rules: { object: string; columns: object[] } };
  };
  const { columns } = proposal.rules;
  const rules =
    columns.length > 0 ? proposal.rules : { ...proposal.rules, columns: [{ field: 'name', constant: 'X' }] };
  const patched = await admin.patch(`/imports/${brought.id}`, { rules });
  if (patched.status !== 200) return refusal(patched.status, patched.body);
  const started = await admin.post<{ job: string }>(`/imports/${brought.id}/dryRun`, {});
  if (started.status !== 202) return refusal(started.status, started.body);
  const { body } = await eventually(async () => {
    const job = await admin.get<{ state: string; error: object | null }>(`/jobs/${started.body.job}`);
    return ['done', 'failed'].includes(job.body.state) && job;
  }, 60);
  if (body.state !== 'done') return refusal(422, body.error);
  const unsaid = await rowsWithoutReason(brought.id, started.body.job);
  return unsaid.length === 0 ? 'tried' : `rows refused without a reason: ${unsaid.slice(0, 3).join(', ')}`;
}

interface Said {
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly message?: string }[];
}

/** A refusal of the file names the file, or the rule that does not fit it, and why; anything else is no end. */
function refusal(status: number, problem: unknown): string {
  const { code, errors = [] } = (problem ?? {}) as Said;
  const named = errors.filter(
    ({ field, message = '' }) => /^(file|columns|key|object)\b/.test(field) && message.length > 10,
  );
  const isSaid = code !== 'internal' && errors.length > 0 && named.length === errors.length;
  return status < 500 && isSaid ? 'refused' : `${status} ${JSON.stringify(problem).slice(0, 300)}`;
}

/** Every row that was refused has its number, a reason in words, and its column where a cell is to blame. */
async function rowsWithoutReason(id: string, run: string): Promise<readonly string[]> {
  const { body } = await admin.get<{ data: readonly ImportFailure[] }>(`/imports/${id}/failures`, { run });
  return body.data
    .filter(
      ({ row, errors }) =>
        row < 1 || errors.length === 0 || errors.some(({ message }) => message.trim().length < 5),
    )
    .map(({ row, errors }) => `${row} ${JSON.stringify(errors)}`);
}

it.skipIf(!hasSample('csv_torture')).each(['csv_torture', 'xlsx', 'vcard_ics'])(
  'every file of %s has an end that people understand',
  async (kind) => {
    const files = filesOf(kind);
    expect(files.length).toBeGreaterThan(3);
    const bad: [string, string][] = [];
    const ends = { refused: 0, tried: 0 };
    const next = files.values();
    const one = async () => {
      for (const file of next) {
        const end = await fate(file);
        if (end === 'refused' || end === 'tried') ends[end]++;
        else bad.push([file, end]);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    expect(bad).toEqual([]);
    expect(ends.tried).toBeGreaterThan(0);
  },
  whole ? 1_200_000 : 120_000,
);
