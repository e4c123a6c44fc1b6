/** Rule sets of imports: kept by name, taken away as a file, brought from elsewhere. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import {
  deleteRuleSet,
  listRuleSets,
  parseRuleSet,
  ruleSetAsFile,
  saveRuleSet,
  saveRulesOf,
} from '../../platform/transfer/migrations/ruleSets.ts';
import { nameLine, recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { list, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { ruleSetShape } from './migrationShapes.ts';

const right = mayAdmin('import');
const tag = 'Migrations';
const url = '/api/v1/importRuleSets';
const params = z.strictObject({ id: recordId });
/** Bytes of a rule file. */
const largest = 4 * 1024 * 1024;

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'Rule sets, those last used first.',
  right,
  answer: shape({ data: list(ruleSetShape) }),
  handler: async ({ ctx }) => ({ data: await listRuleSets(ctx) }),
});

const save = route({
  method: 'POST',
  url,
  tag,
  summary: 'Keeps the rules that a migration has now under a name.',
  right,
  body: z.strictObject({ name: nameLine, migration: recordId }),
  status: 201,
  answer: ruleSetShape,
  handler: async ({ ctx, body }) => new HttpAnswer(201, await saveRulesOf(ctx, body.migration, body.name)),
});

async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Problem('limit_exceeded', { params: { limit: '4 MiB' } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const bring = route({
  method: 'POST',
  url: `${url}/file`,
  tag,
  summary: 'Takes a rule set as the body, in YAML or JSON.',
  right,
  raw: true,
  query: z.strictObject({ name: nameLine }),
  status: 201,
  answer: ruleSetShape,
  async handler({ ctx, query, body }) {
    const rules = parseRuleSet(await textOf(body as unknown as Readable));
    const info = await saveRuleSet(ctx, { name: query.name, source: rules.source ?? null, rules });
    return new HttpAnswer(201, info);
  },
});

const fetchFile = route({
  method: 'GET',
  url: `${url}/{id}/file`,
  tag,
  summary: 'A rule set as a file.',
  right,
  params,
  query: z.strictObject({ format: z.enum(['yaml', 'json']).optional() }),
  answerType: 'text/plain',
  async handler({ ctx, params, query }) {
    const format = query.format ?? 'yaml';
    const { name, text } = await ruleSetAsFile(ctx, params.id, format);
    return new HttpAnswer(200, Readable.from([text]), {
      headers: {
        'content-type': `${format === 'json' ? 'application/json' : 'application/yaml'}; charset=utf-8`,
        'content-disposition': `attachment; filename="rules.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      },
    });
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Removes a rule set; migrations keep the rules that they took from it.',
  right,
  params,
  status: 204,
  async handler({ ctx, params }) {
    await deleteRuleSet(ctx, params.id);
    return noContent();
  },
});

export const importRuleSetRoutes: readonly Route[] = [all, save, bring, fetchFile, remove];
