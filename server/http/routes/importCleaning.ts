/** What cleaning would change in a file, or in all files of a migration, before anything is imported. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { importsOfMigration, previewCleaning } from '../../platform/transfer/previewCleaning.ts';
import { recordId } from '../commonInput.ts';
import { flag, id, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('import');
const tag = 'Imports';
const params = z.strictObject({ id: recordId });
/** Somebody waits: a few seconds at most. */
const mostRows = { one: 50_000, each: 5_000 } as const;

const query = z.strictObject({
  /** `all`: as if every column were cleaned; otherwise as the rules of the import say. */
  rules: z.enum(['all', 'own']).optional(),
});

const preview = {
  rows: whole,
  whole: flag,
  cleaned: list(
    shape({
      column: text,
      rule: text,
      changed: whole,
      told: whole,
      examples: list(shape({ row: whole, before: text, after: nullable(text) })),
    }),
  ),
};

const ofImport = route({
  method: 'GET',
  url: '/api/v1/imports/{id}/cleaning',
  tag,
  summary: 'Which cells would change into what and why: counts by column and rule, with the first examples.',
  right,
  params,
  query,
  answer: shape(preview),
  handler: ({ ctx, app, params, query }) =>
    previewCleaning(ctx, app.files, params.id, { all: query.rules === 'all', most: mostRows.one }),
});

const ofMigration = route({
  method: 'GET',
  url: '/api/v1/migrations/{id}/cleaning',
  tag,
  summary: 'The same for each file of a migration that becomes records.',
  right,
  params,
  query,
  answer: shape({ data: list(shape({ import: id, ...preview })) }),
  async handler({ ctx, app, params, query }) {
    const imports = await importsOfMigration(ctx, params.id);
    if (imports.length === 0) throw new Problem('not_found');
    const asked = { all: query.rules === 'all', most: mostRows.each };
    const data = [];
    for (const one of imports)
      data.push({ import: one, ...(await previewCleaning(ctx, app.files, one, asked)) });
    return { data };
  },
});

export const importCleaningRoutes: readonly Route[] = [ofImport, ofMigration];
