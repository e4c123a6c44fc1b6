/** What the page of data quality shows: the scores of each object, and of one object its fields, findings and past. */
import type { Label } from '../../../shared/labels.ts';
import { readIssueCode } from '../../../shared/quality/issueCode.ts';
import type {
  QualityFindingGroup,
  QualityObject,
  QualityObjectDetail,
  QualityPoint,
} from '../../../shared/quality/qualityAnswers.ts';
import { type ObjectScores, scoresOf } from '../../../shared/quality/scores.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { shapingOf } from '../records/shaping/shapingOf.ts';
import { measuredObjects, planOf, seesEveryField, seesField } from './measuredObjects.ts';
import { latestSnapshots, type Snapshot } from './snapshots.ts';

/** Points of the curve. */
const shownSnapshots = 60;

/** Those that the caller may read, in the order of the registry. */
export async function qualityOverview(ctx: Context): Promise<QualityObject[]> {
  const objects = measuredObjects(ctx.registry).filter((object) => mayRead(ctx, object));
  const all: QualityObject[] = [];
  for (const object of objects) all.push(summary(ctx, object, await latestSnapshots(ctx, object.name, 2)));
  return all;
}

/** Throws not_found for an object that the caller may not read. */
export async function qualityDetail(ctx: Context, object: ObjectType): Promise<QualityObjectDetail> {
  refuseUnread(ctx, object);
  const snapshots = await latestSnapshots(ctx, object.name, shownSnapshots);
  const [latest] = snapshots;
  return {
    ...summary(ctx, object, snapshots),
    fields: latest ? [...seenScores(ctx, object, latest).fields] : [],
    findings: latest ? findingsOf(ctx, object, latest) : [],
    trend: [...snapshots].reverse().map((one) => point(ctx, object, one)),
  };
}

export function refuseUnread(ctx: Context, object: ObjectType): void {
  if (!mayRead(ctx, object)) throw new Problem('not_found');
}

function mayRead(ctx: Context, { name }: ObjectType): boolean {
  return ctx.actor.rights.rows(name, 'read') !== null;
}

function seenScores(ctx: Context, object: ObjectType, { counts }: Snapshot): ObjectScores {
  return scoresOf(counts, planOf(ctx.registry, object), (field) => seesField(ctx, object, field));
}

function summary(ctx: Context, object: ObjectType, snapshots: readonly Snapshot[]): QualityObject {
  const { target, freshDays } = planOf(ctx.registry, object);
  const [latest, before] = snapshots;
  const none = { score: null, complete: null, valid: null, unique: null, fresh: null };
  const { score, complete, valid, unique, fresh } = latest ? seenScores(ctx, object, latest) : none;
  return {
    object: object.plural,
    target,
    freshDays,
    records: latest?.counts.records ?? null,
    checkedAt: latest?.takenAt ?? null,
    before: before ? seenScores(ctx, object, before).score : null,
    ...{ score, complete, valid, unique, fresh },
  };
}

function point(ctx: Context, object: ObjectType, snapshot: Snapshot): QualityPoint {
  const { score, complete, valid, unique, fresh } = seenScores(ctx, object, snapshot);
  return { at: snapshot.takenAt, records: snapshot.counts.records, score, complete, valid, unique, fresh };
}

/** The commonest first. */
function findingsOf(ctx: Context, object: ObjectType, { counts }: Snapshot): QualityFindingGroup[] {
  return Object.entries(counts.issues)
    .filter(([code]) => seesIssue(ctx, object, code))
    .map(([code, records]) => {
      const { field, finding, fixable } = readIssueCode(code);
      const mayFix = fixable && ctx.actor.rights.field(object.name, field) === 'edit';
      return {
        issue: code,
        field,
        finding,
        fixable: mayFix,
        records,
        label: ruleLabel(ctx, object, finding),
      };
    })
    .sort((a, b) => b.records - a.records || (a.issue < b.issue ? -1 : 1));
}

/** Whether the caller may hear of it: of a field that he may see, or of a rule where nothing is closed to him. */
export function seesIssue(ctx: Context, object: ObjectType, code: string): boolean {
  const { field, finding } = readIssueCode(code);
  if (field !== '') return object.fields.has(field) && seesField(ctx, object, field);
  if (!finding.startsWith('rule.')) return true;
  return ruleLabel(ctx, object, finding) !== null && seesEveryField(ctx, object);
}

/** Of a validation rule: its own words. */
export function ruleLabel(ctx: Context, object: ObjectType, finding: string): Label | null {
  if (!finding.startsWith('rule.')) return null;
  return shapingOf(ctx.registry, object).rules.get(finding.slice('rule.'.length))?.label ?? null;
}
