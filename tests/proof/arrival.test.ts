/** The arrival report against a plain reckoning of the file by hand: counts and sums by stage and owner, whatever stands in the rows. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MigrationReport, ReportFile } from '../../shared/migrationReport.ts';
import { bring, go, reportOf } from '../flows/moving.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
const owners = new Map<string, string>();
let stages: readonly string[];

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  for (const name of ['Ann', 'Bob']) owners.set(name, (await server.someone({ name })).id);
  const { body } = await admin.get<{ data: { name: string; options?: { value: string }[] }[] }>(
    '/metadata/objects/opportunities/fields',
  );
  stages = body.data
    .find(({ name }) => name === 'stage')!
    .options!.map(({ value }) => value)
    .slice(0, 3);
});
afterAll(() => server.close());

interface Row {
  readonly stage: string;
  readonly owner: string;
  /** Cents; null: no number. */
  readonly cents: number | null;
}

const isStage = ({ stage }: Row) => stages.includes(stage);
const isOwner = ({ owner }: Row) => owners.has(owner);
const arrives = (row: Row) => isStage(row) && isOwner(row) && row.cents !== null;

/** `count sum` of the source and of ours, by what the column says. */
function reckoned(rows: readonly Row[], nameOf: (row: Row) => string): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const name of new Set(rows.map(nameOf))) {
    const own = rows.filter((row) => nameOf(row) === name);
    const side = (of: readonly Row[]) =>
      `${of.length} ${of.reduce((sum, { cents }) => sum + (cents ?? 0), 0) / 100}`;
    groups[name] = [side(own), side(own.filter(arrives))];
  }
  return groups;
}

function reported({ groups }: ReportFile, field: string): Record<string, string[]> {
  const rows = groups.find((group) => group.field === field)?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ value, count, sums }) => {
      const side = (which: 'source' | 'ours') => `${count[which]} ${Number(sums[0]?.[which] ?? 0)}`;
      return [String(value), [side('source'), side('ours')]];
    }),
  );
}

async function arrival(rows: readonly Row[]): Promise<MigrationReport> {
  const lines = rows.map(({ stage, owner, cents }, n) =>
    [`Deal ${n}`, stage, owner, cents === null ? 'much' : (cents / 100).toFixed(2), '2027-01-01'].join(','),
  );
  const csv = ['name,stage,owner,amount,closeDate', ...lines].join('\n');
  const migration = await bring(admin, { 'deals.csv': `${csv}\n` });
  const columns = ['name', 'stage', 'owner', 'amount', 'closeDate'].map((field) => ({
    ...{ column: field, field },
    ...(field === 'owner' ? { lookup: { by: 'name' } } : {}),
  }));
  const rules = { object: 'opportunities', onMatch: 'update', columns };
  const { importId } = migration.files[0]!;
  expectStatus(await admin.patch(`/imports/${importId}`, { rules }), 200);
  await go(admin, migration.id, 'run');
  return reportOf(admin, migration.id);
}

it('counts and sums of both sides are those of the file', async () => {
  const row = fc.record({
    stage: fc.constantFrom(...stages, ...stages, 'nowhere'),
    owner: fc.constantFrom('Ann', 'Bob', 'Ann', 'Bob', 'Nobody'),
    cents: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { freq: 8 }),
  });
  const lists = fc.array(row, { minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      const { files, totals, complete } = await arrival(rows);
      const [file] = files;
      const there = rows.filter(arrives).length;
      expect(totals).toMatchObject({ read: rows.length, created: there, refused: rows.length - there });
      expect(complete).toBe(there === rows.length);
      expect(file!.count).toEqual({
        ...{ source: String(rows.length), ours: String(there), equal: there === rows.length },
      });
      expect(reported(file!, 'stage')).toEqual(reckoned(rows, ({ stage }) => stage));
      expect(reported(file!, 'owner')).toEqual(reckoned(rows, ({ owner }) => owners.get(owner) ?? owner));
      // Rows count from the header on.
      for (const { row: at, cells } of file!.samples) {
        expect(arrives(rows[at - 2]!)).toBe(true);
        expect(cells.filter(({ equal }) => !equal)).toEqual([]);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
