/** What happens to an import and to a migration when somebody changes the workspace between two of their batches. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { startWorker, type Worker } from '../../server/platform/jobs/worker.ts';
import type { ImportInfo, ImportRules } from '../../shared/imports.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;
let worker: Worker;
/** Done once, when the first batch is in and the second has not begun. */
let inTheMiddle: (() => Promise<unknown>) | null = null;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  const env = environmentOf(server);
  worker = startWorker(
    {
      ...env,
      // Asked for before every batch.
      async workspaces() {
        if (inTheMiddle !== null && (await doneOfRuns()) > 0) {
          const change = inTheMiddle;
          inTheMiddle = null;
          await change();
        }
        return env.workspaces();
      },
    },
    { directUrl: server.database.url, concurrency: 1, ticks: [] },
  );
});
afterAll(async () => {
  await worker.stop();
  await server.close();
});

async function doneOfRuns(): Promise<number> {
  const [row] = await server.database.app.rows<{ done: number }>(
    sql`select coalesce(sum(done), 0)::int as done from core.runs where state = 'running'`,
  );
  return row!.done;
}

const label = (en: string) => ({ en, zh: `${en}项` });
const options = ['red', 'blue', 'green'].map((value) => ({ value, label: label(value) }));
const title = { type: 'text', label: label('Name') };
const note = { type: 'text', label: label('Note') };
const colour = { type: 'select', label: label('Colour'), options };
/** Rows of a batch, and of the last one, which holds what the first does not. */
const [batch, rest] = [2000, 2];
const rows = Array.from(
  { length: batch + rest },
  (_, at) => `P${at},n,${at < batch ? 'rot' : ['blau', 'grün'][at % 2]}`,
);
const file = ['Name,Note,Colour', ...rows].join('\n');

/** Everything is done by somebody whose role is made for it, on an object that is made for it. */
class Place {
  static #made = 0;
  readonly name = `c_part${++Place.#made}`;
  readonly plural = `${this.name}s`;
  readonly role = `maker${Place.#made}`;
  readonly rules: ImportRules = {
    object: this.plural,
    onMatch: 'update',
    columns: [
      { column: 'Name', field: 'name' },
      { column: 'Note', field: 'c_note' },
      { column: 'Colour', field: 'c_colour', values: { rot: 'red', blau: 'blue', grün: 'green' } },
    ],
  };
  client = admin;
  personId = '';
  roleId = '';

  async make(): Promise<this> {
    await this.shapeObject({});
    await this.shape('c_note', note);
    await this.shape('c_colour', colour);
    const role = { label: label(this.role), name: this.role, rights: this.#rights(true) };
    this.roleId = expectStatus(await admin.post<{ id: string }>('/roles', role), 201).body.id;
    const person = await server.someone({ name: this.role });
    [this.client, this.personId] = [person.client, person.id];
    expectStatus(await admin.patch(`/objects/users/${person.id}`, { roles: [this.role] }), 200);
    return this;
  }

  #rights(mayCreate: boolean) {
    const verbs = {
      read: 'all',
      update: 'all',
      delete: 'all',
      import: 'all',
      create: mayCreate ? 'all' : 'none',
    };
    return { objects: { [this.name]: verbs }, admin: ['import'] };
  }

  shapeObject(more: object) {
    const data = {
      plural: this.plural,
      label: label('Part'),
      pluralLabel: label('Parts'),
      icon: 'box',
      title,
      ...more,
    };
    return configure(admin, [{ kind: 'object', name: this.name, data }]);
  }

  shape(field: string, data: object) {
    return configure(admin, [{ kind: 'field', name: `${this.name}.${field}`, data }]);
  }

  async letCreate(mayCreate: boolean): Promise<void> {
    expectStatus(await admin.patch(`/roles/${this.roleId}`, { rights: this.#rights(mayCreate) }), 200);
  }

  /** Records that are there, and how many of them have a name of their own; also where the object is put away. */
  async here(): Promise<readonly [number, number]> {
    const [found] = await server.database.app.rows<{ n: number; names: number }>(sql`
      select count(*)::int as n, count(distinct name)::int as names
      from ${qualified(server.database.workspace.schema, this.plural)} where deleted_at is null`);
    return [found!.n, found!.names];
  }
}

interface Job {
  readonly state: string;
  readonly done: number;
  readonly failed: number;
  readonly error: {
    readonly detail?: string;
    readonly errors: readonly { readonly message: string }[];
  } | null;
  readonly changeSet: string;
}

const ended = (job: string) =>
  eventually(async () => {
    const { body } = await admin.get<Job>(`/jobs/${job}`);
    return ['done', 'failed', 'cancelled'].includes(body.state) && body;
  });

async function upload<Made>(client: Client, path: string): Promise<Made> {
  const { origin, cookie = '' } = client;
  const headers = { origin, cookie, 'content-type': 'application/octet-stream' };
  const url = `${origin}/api/v1${path}?fileName=parts.csv`;
  const response = await fetch(url, { method: 'POST', headers, body: file });
  expect(response.status).toBe(201);
  return (await response.json()) as Made;
}

/** Each answers the job, and how what it brought is taken back. */
const ways = {
  async import({ client, rules }: Place) {
    const { id } = await upload<ImportInfo>(client, '/imports');
    expectStatus(await client.patch<ImportInfo>(`/imports/${id}`, { rules }), 200);
    const { job } = expectStatus(await client.post<{ job: string }>(`/imports/${id}/run`, {}), 202).body;
    const undo = async ({ changeSet }: Job) =>
      expectStatus(await admin.post(`/changeSets/${changeSet}/undo`), 200);
    return { job, importId: id, undo };
  },
  async migration({ client, rules }: Place) {
    const made = await client.post<MigrationInfo>('/migrations', { name: 'Parts' });
    const { id } = expectStatus(made, 201).body;
    const { files } = await upload<MigrationInfo>(client, `/migrations/${id}/files`);
    const { importId } = files[0]!;
    expectStatus(await client.patch(`/imports/${importId}`, { rules }), 200);
    const use = { files: [{ importId, use: 'import' as const }] };
    expectStatus(await client.patch(`/migrations/${id}`, use), 200);
    const { job } = expectStatus(await client.post<{ job: string }>(`/migrations/${id}/run`, {}), 202).body;
    const undo = async () => {
      const undone = await admin.post<{ job: string }>(`/migrations/${id}/undo`, {});
      expect(await ended(expectStatus(undone, 202).body.job)).toMatchObject({ state: 'done' });
    };
    return { job, importId, undo };
  },
};

const first = [batch, batch];
const whole = [batch + rest, batch + rest];

describe.each(['import', 'migration'] as const)('in the middle of a run: %s', (way) => {
  /** Runs until the change stops it, after the first batch and with words that name what changed. */
  async function stoppedBy(place: Place, change: () => Promise<unknown>, named: RegExp) {
    inTheMiddle = change;
    const started = await ways[way](place);
    const stopped = await ended(started.job);
    expect(inTheMiddle).toBeNull();
    expect(stopped).toMatchObject({ state: 'failed', failed: 0 });
    expect([stopped.error?.detail, ...stopped.error!.errors.map(({ message }) => message)].join(' ')).toMatch(
      named,
    );
    expect(await place.here()).toEqual(first);
    return started;
  }

  async function goesOn(place: Place, job: string): Promise<void> {
    expectStatus(await place.client.post(`/jobs/${job}/resume`), 200);
    expect(await ended(job)).toMatchObject({ state: 'done', failed: 0 });
    expect(await place.here()).toEqual(whole);
  }

  test('a field is put away: it stops, and goes on when the field is back', async () => {
    const place = await new Place().make();
    const away = () => place.shape('c_note', { ...note, retired: true });
    const { job } = await stoppedBy(place, away, /There is no field “c_note” to fill/);
    await place.shape('c_note', note);
    await goesOn(place, job);
  });

  test('the object is put away: it stops, and goes on when the object is back', async () => {
    const place = await new Place().make();
    const away = () => place.shapeObject({ retired: true });
    const { job } = await stoppedBy(place, away, new RegExp(`no object “${place.plural}” here`));
    await place.shapeObject({});
    await goesOn(place, job);
  });

  test('the right to create is taken away: it stops, and goes on when the right is back', async () => {
    const place = await new Place().make();
    const { job } = await stoppedBy(place, () => place.letCreate(false), /You may not create “Part”/);
    await place.letCreate(true);
    await goesOn(place, job);
  });

  test('the person is let go: it stops, and what came can be taken back', async () => {
    const place = await new Place().make();
    const leave = async () => expectStatus(await admin.post(`/users/${place.personId}/deactivate`), 200);
    const { job, undo } = await stoppedBy(place, leave, /no longer active/);
    await undo(await ended(job));
    expect(await place.here()).toEqual([0, 0]);
  });

  test('an option is closed and another removed: the rows that name them are given back with the reason', async () => {
    const place = await new Place().make();
    const [red, blue] = options;
    inTheMiddle = () => place.shape('c_colour', { ...colour, options: [red, { ...blue, active: false }] });
    const { job, importId } = await ways[way](place);
    expect(await ended(job)).toMatchObject({ state: 'done', error: null, failed: rest });
    expect(await place.here()).toEqual(first);
    type Failures = { data: { cells: string[]; errors: { message: string }[] }[] };
    const { body } = await place.client.get<Failures>(`/imports/${importId}/failures`, { run: job });
    const told = body.data.map(({ cells, errors }) => [
      cells[2],
      errors.map(({ message }) => message).join(),
    ]);
    expect(told).toEqual([
      ['blau', expect.stringContaining('blue')],
      ['grün', expect.stringContaining('green')],
    ]);
  });
});
