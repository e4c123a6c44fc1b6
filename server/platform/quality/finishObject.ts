/** What only shows when all records of an object were looked at: doubles, broken rules; then the snapshot, and who is told. */
import { parseFilter } from '../../../shared/filters/parse.ts';
import { issueCode } from '../../../shared/quality/issueCode.ts';
import { type ObjectCounts, scoresOf } from '../../../shared/quality/scores.ts';
import type { QualityPlan } from '../../../shared/quality/usualQuality.ts';
import { isoNow } from '../../base/clock.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { conditionSql } from '../query/conditionSql.ts';
import { withAllRights } from '../records/shaping/countRecords.ts';
import { filterSource } from '../records/shaping/registryNames.ts';
import { refusedBy } from '../records/shaping/ruleKind.ts';
import { shapingOf } from '../records/shaping/shapingOf.ts';
import type { OpenCounts } from './countInto.ts';
import { latestSnapshots } from './snapshots.ts';

/** Of one object; older ones go. */
const keptSnapshots = 400;

/** The score fell below what is aimed at. */
export interface Fallen {
  readonly object: ObjectType;
  readonly score: number;
  readonly target: number;
}

/** Floors above tell people. */
let tellOf: ((ctx: Context, fallen: Fallen) => Promise<void>) | undefined;

export function onFallenQuality(tell: (ctx: Context, fallen: Fallen) => Promise<void>): void {
  tellOf = tell;
}

/** @param ctx inside a transaction. */
export async function finishObject(
  ctx: Context,
  runId: string,
  object: ObjectType,
  plan: QualityPlan,
  counted: ObjectCounts,
): Promise<void> {
  const counts: OpenCounts = structuredClone(counted);
  for (const [field, { weight, unique }] of plan.fields) {
    if (unique) await noteDoubles(ctx, runId, object, field, weight, counts);
  }
  await noteBrokenRules(ctx, runId, object, counts);
  const { schema } = ctx.workspace;
  await ctx.db.run(sql`delete from ${qualified(schema, 'quality_keys')} where run_id = ${runId}::uuid`);
  await ctx.db.run(sql`
    delete from ${qualified(schema, 'quality_issues')} where object = ${object.name} and run_id <> ${runId}::uuid`);
  const [before] = await latestSnapshots(ctx, object.name, 1);
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'quality_snapshots')} (id, object, run_id, taken_at, records, counts)
    values (${ctx.ids.next()}::uuid, ${object.name}, ${runId}::uuid, ${isoNow(ctx.clock)}::timestamptz, ${counts.records},
      ${JSON.stringify(counts)}::jsonb)
    on conflict (object, run_id) do nothing`);
  await ctx.db.run(sql`
    delete from ${qualified(schema, 'quality_snapshots')} where id in (
      select id from ${qualified(schema, 'quality_snapshots')} where object = ${object.name}
      order by taken_at desc offset ${keptSnapshots})`);
  const { score } = scoresOf(counts, plan, () => true);
  const last = before && scoresOf(before.counts, plan, () => true).score;
  const fell =
    score !== null && score < plan.target && (last === undefined || last === null || last >= plan.target);
  if (fell) await tellOf?.(ctx, { object, score, target: plan.target });
}

async function noteDoubles(
  ctx: Context,
  runId: string,
  object: ObjectType,
  field: string,
  weight: number,
  counts: OpenCounts,
): Promise<void> {
  const doubled = sql`
    select distinct record_id from (
      select record_id, count(*) over (partition by key) as times
      from ${qualified(ctx.workspace.schema, 'quality_keys')} where run_id = ${runId}::uuid and field = ${field}) k
    where times > 1`;
  const code = issueCode(field, 'double');
  const found = await addIssue(ctx, runId, object, code, 1 + weight, doubled);
  counts.fields[field]!.doubled = found;
  if (found > 0) counts.issues[code] = found;
}

async function noteBrokenRules(
  ctx: Context,
  runId: string,
  object: ObjectType,
  counts: OpenCounts,
): Promise<void> {
  for (const [name, rule] of shapingOf(ctx.registry, object).rules) {
    const condition = parseFilter(refusedBy(rule), object.name, filterSource(ctx.registry), ctx.env);
    const refused = sql`
      select t.id as record_id from ${qualified(ctx.workspace.schema, object.table)} t
      where t.deleted_at is null and ${conditionSql(withAllRights(ctx), condition, 't')}`;
    const code = issueCode('', `rule.${name}`);
    const found = await addIssue(ctx, runId, object, code, 3, refused);
    if (found > 0) counts.issues[code] = found;
  }
}

/** To each record that `records` names; answers how many these are. */
function addIssue(
  ctx: Context,
  runId: string,
  object: ObjectType,
  code: string,
  points: number,
  records: Fragment,
): Promise<number> {
  const { schema } = ctx.workspace;
  return ctx.db.run(sql`
    insert into ${qualified(schema, 'quality_issues')} as q (object, record_id, run_id, owner_id, department_id, issues, points)
    select ${object.name}, t.id, ${runId}::uuid, t.owner_id, t.department_id, array[${code}::text], ${points}::int
    from ${qualified(schema, object.table)} t where t.id in (${records})
    on conflict (object, record_id) do update set run_id = excluded.run_id, points = q.points + excluded.points,
      issues = case when q.run_id = excluded.run_id then array_remove(q.issues, ${code}) || excluded.issues else excluded.issues end`);
}
