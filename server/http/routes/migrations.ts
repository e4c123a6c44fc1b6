/** Migrations: many files brought, tried, run, proved and undone as one piece of work. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { fileUses } from '../../../shared/migrations.ts';
import {
  changeMigration,
  createMigration,
  deleteMigration,
} from '../../platform/transfer/migrations/changeMigration.ts';
import { addMigrationFile, removeMigrationFile } from '../../platform/transfer/migrations/migrationFiles.ts';
import { migrationInfo } from '../../platform/transfer/migrations/migrationInfo.ts';
import { getMigration, listMigrations } from '../../platform/transfer/migrations/migrationStore.ts';
import { addPart } from '../../platform/transfer/migrations/partsByHand.ts';
import { startMigration } from '../../platform/transfer/migrations/startMigration.ts';
import { foreseeUndo, startMigrationUndo } from '../../platform/transfer/migrations/undoMigration.ts';
import { count, nameLine, recordId, switchOn } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { jobAnswer, list, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { migrationShape, undoForecast } from './migrationShapes.ts';

const right = mayAdmin('import');
const tag = 'Migrations';
const url = '/api/v1/migrations';
const params = z.strictObject({ id: recordId });
const nothing = z.strictObject({}).optional();
const source = z
  .string()
  .min(1)
  .max(80)
  .refine((name) => !/\p{Cc}/u.test(name), 'a name on one line');

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'Migrations, newest first.',
  right,
  query: z.strictObject({ limit: count(1, 100).optional() }),
  answer: shape({ data: list(migrationShape) }),
  async handler({ ctx, query }) {
    const found = await listMigrations(ctx, query.limit ?? 20);
    const data = [];
    for (const one of found) data.push(await migrationInfo(ctx, one));
    return { data };
  },
});

const create = route({
  method: 'POST',
  url,
  tag,
  summary: 'Begins a migration, to which files are brought.',
  right,
  body: z.strictObject({ name: nameLine.optional() }).optional(),
  status: 201,
  answer: migrationShape,
  async handler({ ctx, body }) {
    const today = new Date(ctx.clock.now()).toISOString().slice(0, 10);
    const words = ctx.actor.language === 'zh' ? '迁移' : 'Migration';
    const id = await createMigration(ctx, body?.name ?? `${words} ${today}`);
    const answer = await migrationInfo(ctx, await getMigration(ctx, id));
    return new HttpAnswer(201, answer, { headers: { location: `${url}/${id}` } });
  },
});

const read = route({
  method: 'GET',
  url: `${url}/{id}`,
  tag,
  summary: 'One migration with its files, and what stands against running them.',
  right,
  params,
  answer: migrationShape,
  handler: async ({ ctx, params }) => migrationInfo(ctx, await getMigration(ctx, params.id)),
});

const change = route({
  method: 'PATCH',
  url: `${url}/{id}`,
  tag,
  summary: 'Sets name, source, rule set, and the use, order and answers of files.',
  right,
  params,
  body: z.strictObject({
    name: nameLine.optional(),
    source: source.nullable().optional(),
    ruleSet: recordId.optional(),
    files: z
      .array(
        z.strictObject({
          importId: recordId,
          use: z.enum(fileUses).optional(),
          order: z.int().min(0).max(100_000).optional(),
          answers: z
            .array(
              z.strictObject({ question: z.int().min(0).max(1000), answer: z.string().max(200).nullable() }),
            )
            .max(1000)
            .optional(),
        }),
      )
      .max(200)
      .optional(),
  }),
  answer: migrationShape,
  async handler({ ctx, params, body }) {
    const { name, source: system, ruleSet, files } = body;
    await changeMigration(ctx, params.id, {
      ...(name === undefined ? {} : { name }),
      ...(system === undefined ? {} : { source: system }),
      ...(ruleSet === undefined ? {} : { ruleSet }),
      ...(files === undefined
        ? {}
        : {
            files: files.map(({ importId, use, order, answers }) => ({
              importId,
              ...(use === undefined ? {} : { use }),
              ...(order === undefined ? {} : { order }),
              ...(answers === undefined ? {} : { answers }),
            })),
          }),
    });
    return migrationInfo(ctx, await getMigration(ctx, params.id));
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Removes a migration with its files; what was imported stays.',
  right,
  params,
  status: 204,
  async handler({ ctx, params }) {
    await deleteMigration(ctx, params.id);
    return noContent();
  },
});

const bring = route({
  method: 'POST',
  url: `${url}/{id}/files`,
  tag,
  summary:
    'Takes a file as the body: CSV, a workbook with a sheet for each object, JSON, vCard, or a ZIP of many and of files of their records.',
  right,
  raw: true,
  params,
  query: z.strictObject({ fileName: z.string().min(1).max(500) }),
  status: 201,
  answer: migrationShape,
  async handler({ app, ctx, params, query, body }) {
    const content = body as unknown as Readable;
    await addMigrationFile(ctx, app.files, params.id, { name: query.fileName, content });
    return new HttpAnswer(201, await migrationInfo(ctx, await getMigration(ctx, params.id)));
  },
});

const split = route({
  method: 'POST',
  url: `${url}/{id}/files/{import}/parts`,
  tag,
  summary: 'Makes a part of a file: rows whose cell in a column is one of the words become another object.',
  right,
  params: params.extend({ import: recordId }),
  body: z.strictObject({
    column: z.string().min(1).max(200),
    is: z.array(z.string().max(500)).min(1).max(200),
    object: z.string().min(1).max(200),
  }),
  status: 201,
  answer: migrationShape,
  async handler({ ctx, params, body }) {
    await addPart(ctx, params.id, params.import, body);
    return new HttpAnswer(201, await migrationInfo(ctx, await getMigration(ctx, params.id)));
  },
});

const takeAway = route({
  method: 'DELETE',
  url: `${url}/{id}/files/{import}`,
  tag,
  summary: 'Takes a file out of a migration.',
  right,
  params: params.extend({ import: recordId }),
  answer: migrationShape,
  async handler({ ctx, params }) {
    await removeMigrationFile(ctx, params.id, params.import);
    return migrationInfo(ctx, await getMigration(ctx, params.id));
  },
});

const starts = (['dryRun', 'run'] as const).map((kind) =>
  route({
    method: 'POST',
    url: `${url}/{id}/${kind}`,
    tag,
    summary:
      kind === 'run'
        ? 'Imports all files as one job.'
        : 'Tries all files as one job: what would happen, without doing it.',
    right,
    ...(kind === 'run' ? { stepUp: 'rolesOfMigration' as const } : {}),
    params,
    body: nothing,
    status: 202,
    answer: jobAnswer,
    async handler({ ctx, params }) {
      return new HttpAnswer(202, { job: await startMigration(ctx, params.id, kind === 'dryRun') });
    },
  }),
);

const undo = route({
  method: 'POST',
  url: `${url}/{id}/undo`,
  tag,
  summary:
    'Takes back everything that the migration did, except where somebody wrote since; `?dryRun` says what would happen.',
  right,
  stepUp: 'rolesOfMigrationUndo',
  params,
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: nothing,
  answer: { anyOf: [undoForecast, jobAnswer] },
  async handler({ ctx, params, query }) {
    if (query.dryRun) return foreseeUndo(ctx, params.id);
    return new HttpAnswer(202, { job: await startMigrationUndo(ctx, params.id) });
  },
});

export const migrationRoutes: readonly Route[] = [
  all,
  create,
  read,
  change,
  remove,
  bring,
  split,
  takeAway,
  ...starts,
  undo,
];
