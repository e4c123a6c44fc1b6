/** Backups made from the settings page: making one, listing them, fetching one to keep it elsewhere. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { startRun } from '../../platform/jobs/runs.ts';
import type { App, BackupFile, Backups } from '../appServices.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { jobAnswer, list, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('backup');
const tag = 'Backups';
/** As the backup names its files; anything else in the folder is none of our business. */
const fileName = /^guanxi-[0-9TZ-]{10,40}\.backup\.guanxi$/;

function backupsOf(app: App): Backups {
  if (!app.backups) throw new Problem('unavailable');
  return app.backups;
}

async function filesIn(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => fileName.test(name))
    .map(async (name) => {
      const { size, mtime } = await stat(join(folder, name));
      return { name, size, madeAt: mtime.toISOString() };
    });
  return (await Promise.all(files)).sort((a, b) => b.name.localeCompare(a.name));
}

const all = route({
  method: 'GET',
  url: '/api/v1/backups',
  tag,
  summary: 'Backups in the data folder, newest first.',
  right,
  answer: shape({ data: list(shape({ name: text, size: whole, madeAt: time })) }),
  handler: async ({ app }) => ({ data: await filesIn(backupsOf(app).folder) }),
});

const make = route({
  method: 'POST',
  url: '/api/v1/backups',
  tag,
  summary: 'Makes a backup as a job.',
  right,
  body: z.strictObject({}).optional(),
  status: 202,
  answer: jobAnswer,
  async handler({ app, ctx }) {
    return new HttpAnswer(202, { job: await startRun(ctx, backupsOf(app).runKind, {}) });
  },
});

const fetch = route({
  method: 'GET',
  url: '/api/v1/backups/{name}',
  tag,
  summary: 'One backup, encrypted as it lies there.',
  right,
  params: z.strictObject({ name: z.string().max(120) }),
  answerType: 'application/octet-stream',
  async handler({ app, params }) {
    const { folder } = backupsOf(app);
    if (!fileName.test(params.name)) throw new Problem('not_found');
    const path = join(folder, params.name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new Problem('not_found');
    return new HttpAnswer(200, createReadStream(path), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(found.size),
        'content-disposition': `attachment; filename="${params.name}"`,
      },
    });
  },
});

export const backupRoutes: readonly Route[] = [all, make, fetch];
