/** The records with the most against them, as far as the caller may read them: found by our list, shown by the reader. */
import { readIssueCode } from '../../../shared/quality/issueCode.ts';
import type { BadRecord } from '../../../shared/quality/qualityAnswers.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { openCursor, sealCursor } from '../query/cursor.ts';
import { resolvePath } from '../query/fieldPath.ts';
import { getMany } from '../query/reader.ts';
import { refuseUnread, ruleLabel, seesIssue } from './overview.ts';

export interface BadRecordsQuestion {
  readonly issue?: string | undefined;
  readonly owner?: string | undefined;
  readonly department?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Of one look into our list; most of them are not visible to somebody who sees few records. */
const candidates = 500;
const mostLooks = 40;

interface Candidate {
  readonly record_id: string;
  readonly points: number;
  readonly issues: readonly string[];
}

export async function badRecords(
  ctx: Context,
  object: ObjectType,
  asked: BadRecordsQuestion,
): Promise<{ readonly data: BadRecord[]; readonly nextCursor: string | null }> {
  refuseUnread(ctx, object);
  if (asked.issue !== undefined && !seesIssue(ctx, object, asked.issue)) throw new Problem('not_found');
  for (const name of ['owner', 'department'] as const)
    if (asked[name] !== undefined) resolvePath(ctx, object, name, 'ask');
  const data: BadRecord[] = [];
  // Sealed: where the page ends may be a record out of sight, and its points tell of fields that are closed.
  const question = JSON.stringify([
    ...['badRecords', ctx.workspace.id, ctx.actor.userId, object.name],
    ...[asked.issue, asked.owner, asked.department],
  ]);
  let after = readCursor(asked.after, question);
  for (let look = 0; look < mostLooks && data.length < asked.limit; look++) {
    const found = await nextCandidates(ctx, object, asked, after);
    const shown = await visibleOf(ctx, object, found);
    for (const candidate of found) {
      after = candidate;
      const record = shown.get(candidate.record_id);
      if (record) data.push(record);
      if (data.length === asked.limit) break;
    }
    if (found.length < candidates && data.length < asked.limit) return { data, nextCursor: null };
  }
  return { data, nextCursor: after && sealCursor([after.points, after.record_id], question) };
}

type Place = Pick<Candidate, 'points' | 'record_id'>;

function readCursor(text: string | undefined, question: string): Place | null {
  if (text === undefined) return null;
  const [points, record_id] = openCursor(text, question, 2);
  return { points: Number(points), record_id: String(record_id) };
}

function nextCandidates(
  ctx: Context,
  object: ObjectType,
  { issue, owner, department }: BadRecordsQuestion,
  after: Place | null,
): Promise<Candidate[]> {
  const where: Fragment[] = [sql`object = ${object.name}`];
  if (issue !== undefined) where.push(sql`issues @> array[${issue}::text]`);
  if (owner !== undefined) where.push(sql`owner_id = ${owner}::uuid`);
  if (department !== undefined) where.push(sql`department_id = ${department}::uuid`);
  if (after !== null)
    where.push(
      sql`(points < ${after.points} or (points = ${after.points} and record_id > ${after.record_id}::uuid))`,
    );
  return ctx.db.rows<Candidate>(sql`
    select record_id, points, issues from ${qualified(ctx.workspace.schema, 'quality_issues')}
    where ${and(where)} order by points desc, record_id limit ${candidates}`);
}

async function visibleOf(
  ctx: Context,
  object: ObjectType,
  found: readonly Candidate[],
): Promise<Map<string, BadRecord>> {
  const title = object.titleField.name;
  const { rights } = ctx.actor;
  const fields = ['id', title, 'owner'].filter((name) => rights.field(object.name, name) !== 'hidden');
  const records = await getMany(
    ctx,
    object,
    found.map((one) => one.record_id),
    fields,
  );
  const byId = new Map(found.map((one) => [one.record_id, one]));
  return new Map(
    records.flatMap((record): [string, BadRecord][] => {
      const id = String(record.id);
      const candidate = byId.get(id)!;
      const issues = candidate.issues.filter((issue) => seesIssue(ctx, object, issue));
      // Everything against it lies in fields that the caller may not see.
      if (issues.length === 0) return [];
      const owner = record.owner as LookupValue | null | undefined;
      const reasons = issues.map((issue) => {
        const { field, finding } = readIssueCode(issue);
        return { issue, field, finding, label: ruleLabel(ctx, object, finding) };
      });
      return [
        [
          id,
          {
            id,
            title: String(record[title] ?? ''),
            owner: owner?.label ?? null,
            reasons,
          },
        ],
      ];
    }),
  );
}
