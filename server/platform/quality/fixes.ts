/** What a rule would put right in a field: record by record, as the caller sees them now. */
import { type Cleaner, cleanValue, shownAddress } from '../../../shared/cleaning/cleanValue.ts';
import type { CleaningEnv } from '../../../shared/cleaning/rule.ts';
import type { AddressValue } from '../../../shared/fields/address.ts';
import type { Entry } from '../../../shared/fields/entries.ts';
import type { Label } from '../../../shared/labels.ts';
import { issueCode } from '../../../shared/quality/issueCode.ts';
import type { Fix, FixQuestion } from '../../../shared/quality/qualityAnswers.ts';
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { cleaningEnv, fieldCleaner } from '../cleaning/fieldCleaner.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { openCursor, sealCursor } from '../query/cursor.ts';
import { getMany } from '../query/reader.ts';
import { refuseUnread } from './overview.ts';

export interface PlannedFix {
  readonly object: ObjectType;
  readonly field: Field;
  readonly issue: string;
  /** The rule alone; and with those before it, where it only speaks once they have. */
  readonly alone: Cleaner;
  readonly after: Cleaner;
}

/** Throws not_found for a field that is none of the caller's, forbidden for one that he may only read. */
export function planFix(ctx: Context, object: ObjectType, { field: name, rule }: FixQuestion): PlannedFix {
  refuseUnread(ctx, object);
  const field = object.fields.get(name);
  const access = field ? ctx.actor.rights.field(object.name, name) : 'hidden';
  if (!field || access === 'hidden' || access === 'masked') throw new Problem('not_found');
  if (access !== 'edit' || ctx.actor.rights.rows(object.name, 'update') === null)
    throw new Problem('forbidden');
  const { rules, field: asked } = fieldCleaner(object, field);
  const at = rules.findIndex((one) => one.name === rule);
  if (at < 0) {
    const text = {
      en: `This rule does not look at “${field.label.en}”; switch it on first.`,
      zh: `该规则未对“${field.label.zh}”启用，请先启用。`,
    };
    throw new Problem('invalid_value', {
      detail: text,
      errors: [{ field: 'rule', code: 'invalid_value', text }],
    });
  }
  return {
    object,
    field,
    issue: issueCode(name, rule, true),
    alone: { field: asked, rules: [rules[at]!] },
    after: { field: asked, rules: rules.slice(0, at + 1) },
  };
}

export interface FoundFix {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly why: Label;
}

/** Null where the record has nothing against it any more. */
function fixOf(plan: PlannedFix, record: RecordData, env: CleaningEnv): FoundFix | null {
  const before = record[plan.field.name] ?? null;
  for (const cleaner of [plan.alone, plan.after]) {
    const { value, changes } = cleanValue(before, cleaner, env);
    const change = changes.findLast(({ after }) => after !== null);
    if (!change) continue;
    const title = String(record[plan.object.titleField.name] ?? '');
    return {
      id: String(record.id),
      version: Number(record.version),
      title,
      before,
      after: value,
      why: change.why,
    };
  }
  return null;
}

/** Ids of records that the last check found, behind `after`, and what is to be done with those that the caller sees. */
export async function nextFixes(
  ctx: Context,
  plan: PlannedFix,
  after: string | null,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly fixes: readonly FoundFix[] }> {
  const { object, field, issue } = plan;
  const rows = await ctx.db.rows<{ record_id: string }>(sql`
    select record_id from ${qualified(ctx.workspace.schema, 'quality_issues')}
    where object = ${object.name} and issues @> array[${issue}::text]
      and record_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by record_id limit ${limit}`);
  const ids = rows.map((row) => row.record_id);
  const title = object.titleField.name;
  const open = ctx.actor.rights.field(object.name, title) !== 'hidden';
  const records = await getMany(ctx, object, ids, ['id', 'version', field.name, ...(open ? [title] : [])]);
  const env = cleaningEnv(ctx);
  return { ids, fixes: records.flatMap((record) => fixOf(plan, record, env) ?? []) };
}

export async function previewFixes(
  ctx: Context,
  object: ObjectType,
  question: FixQuestion,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly data: Fix[]; readonly nextCursor: string | null; readonly records: number }> {
  const plan = planFix(ctx, object, question);
  // Sealed: where the page ends may be a record out of sight.
  const place = JSON.stringify(['fixes', ctx.workspace.id, ctx.actor.userId, object.name, plan.issue]);
  const start = after === undefined ? null : String(openCursor(after, place, 1)[0]);
  const { ids, fixes } = await nextFixes(ctx, plan, start, limit);
  const [count] = await ctx.db.rows<{ count: string }>(sql`
    select count(*) from ${qualified(ctx.workspace.schema, 'quality_issues')}
    where object = ${object.name} and issues @> array[${plan.issue}::text]`);
  return {
    data: fixes.map(({ id, title, before, after: value, why }) => {
      return { id, title, before: shown(before), after: shown(value), why };
    }),
    nextCursor: ids.length === limit ? sealCursor([ids.at(-1)], place) : null,
    records: Number(count?.count ?? 0),
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value.map((entry: Entry | string) => (typeof entry === 'string' ? entry : entry.value)).join('; ');
  return shownAddress(value as AddressValue);
}
