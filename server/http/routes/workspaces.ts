/** The workspace as a whole: its facts, and a sandbox made of it as a job. */
import { z } from 'zod';
import { sql } from '../../base/sql.ts';
import { checkNewSlug } from '../../base/workspaceSlug.ts';
import { startRun } from '../../platform/jobs/runs.ts';
import { copyRunKind } from '../../platform/transfer/sandbox/copyRun.ts';
import { nameLine } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, jobAnswer, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('settings');
const tag = 'Settings';

const facts = route({
  method: 'GET',
  url: '/api/v1/workspace',
  tag,
  summary: 'Facts of the workspace: since when, how large, copied from where, and the copies of it.',
  right,
  answer: shape({
    slug: text,
    name: text,
    createdAt: time,
    paused: flag,
    copiedFrom: nullable(text),
    people: whole,
    records: whole,
    bytes: whole,
    copies: list(shape({ slug: text, name: text, createdAt: time, paused: flag })),
  }),
  async handler({ ctx }) {
    const { id, slug, schema } = ctx.workspace;
    const iso = sql`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;
    const [own] = await ctx.db.rows<Record<string, unknown>>(sql`
      select slug, name, ${iso}, paused, copied_from as "copiedFrom",
        (select count(*)::int from core.members m where m.workspace_id = w.id and m.active) as people
      from core.workspaces w where id = ${id}`);
    const tables = [...ctx.registry.objects.values()].map(({ table }) => table);
    // Rows by PostgreSQL's own estimate: counting them would read everything.
    const [size] = await ctx.db.rows<Record<string, number>>(sql`
      select coalesce(sum(greatest(c.reltuples, 0)) filter (where c.relname = any(${tables}::text[])), 0)::float8 as records,
        coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes
      from pg_class c where c.relnamespace = ${schema}::regnamespace and c.relkind = 'r'`);
    const copies = await ctx.db.rows(sql`
      select slug, name, ${iso}, paused from core.workspaces where copied_from = ${slug} order by created_at`);
    return { ...own, ...size, copies };
  },
});

const copy = route({
  method: 'POST',
  url: '/api/v1/workspace/copies',
  tag,
  summary:
    'Makes a paused sandbox as a job: same rights, configuration and counts, people masked. `members`: who may open it.',
  right,
  body: z.strictObject({
    slug: z.string().max(60),
    name: nameLine,
    members: z.enum(['administrators', 'all']).optional(),
  }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, body }) {
    await checkNewSlug(ctx.db, body.slug);
    const job = await startRun(ctx, copyRunKind, { members: 'administrators', ...body });
    return new HttpAnswer(202, { job });
  },
});

export const workspaceRoutes: readonly Route[] = [facts, copy];
