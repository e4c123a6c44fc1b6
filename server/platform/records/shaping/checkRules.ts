/** Step: validation rules, over records as they will be; in memory where the record answers, by the reader's SQL where a path leads away. */
import type { RuleDocument } from '../../../../shared/config/rule.ts';
import { evaluate } from '../../../../shared/filters/evaluate.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import { parseFilter } from '../../../../shared/filters/parse.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { WriteEnv } from '../../fields/fieldStorage.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { conditionSql } from '../../query/conditionSql.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { type Batch, type Draft, isOpen } from '../draft.ts';
import { writeEnvOf } from '../moneyRates.ts';
import { isEmptyValue } from '../validate.ts';
import { withAllRights } from './countRecords.ts';
import { recordsAsTable } from './recordsAsTable.ts';
import { filterSource, staysHere } from './registryNames.ts';
import { refusedBy } from './ruleKind.ts';
import { shapingOf } from './shapingOf.ts';

interface Rule {
  readonly name: string;
  readonly document: RuleDocument;
  /** Of the records that are refused. */
  readonly condition: Condition;
  /** The record alone answers it. */
  readonly here: boolean;
}

export async function checkRules(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const rules = rulesOf(ctx, object);
  if (rules.length === 0) return;
  const asked = drafts.filter((draft) => isOpen(draft) && (draft.op === 'create' || draft.changed.size > 0));
  if (asked.length === 0) return;
  const env = await writeEnvOf(ctx, object, asked);
  for (const rule of rules) {
    const own = asked.filter((draft) => isAsked(rule.document, draft));
    if (own.length === 0) continue;
    for (const draft of await refusedAmong(ctx, object, rule, own, env)) refuseBy(ctx, object, draft, rule);
  }
}

function isAsked({ onChange }: RuleDocument, draft: Draft): boolean {
  return draft.op === 'create' || !onChange || onChange.some((name) => draft.changed.has(name));
}

async function refusedAmong(
  ctx: Context,
  object: ObjectType,
  { condition, here }: Rule,
  drafts: readonly Draft[],
  env: WriteEnv,
): Promise<readonly Draft[]> {
  if (here) {
    const tested = { ...testEnvOf(ctx), rate: env.rate };
    return drafts.filter((draft) => evaluate(condition, draft.after, tested));
  }
  const table = recordsAsTable(
    object,
    drafts.map((draft) => draft.after),
    env,
  );
  const rows = await ctx.db.rows<{ row_no: number }>(
    sql`select t.row_no from ${table} as t where ${conditionSql(withAllRights(ctx), condition, 't')}`,
  );
  return rows.map(({ row_no }) => drafts[row_no]!);
}

const known = new WeakMap<Registry, Map<string, readonly Rule[]>>();

function rulesOf(ctx: Context, object: ObjectType): readonly Rule[] {
  const { registry } = ctx;
  const byObject = known.get(registry) ?? new Map<string, readonly Rule[]>();
  known.set(registry, byObject);
  let rules = byObject.get(object.name);
  if (!rules) {
    rules = [...shapingOf(registry, object).rules].map(([name, document]): Rule => {
      const condition = parseFilter(refusedBy(document), object.name, filterSource(registry), ctx.env);
      return { name, document, condition, here: staysHere(condition) };
    });
    byObject.set(object.name, rules);
  }
  return rules;
}

/** What the actor may not know of is not named to him: then the message is about the record. */
function refuseBy(ctx: Context, object: ObjectType, draft: Draft, { name, document }: Rule): void {
  const params = { rule: name };
  const shown = (field: string) => (ctx.actor.rights.field(object.name, field) === 'hidden' ? '' : field);
  const { require, message, field } = document;
  if (!require) {
    draft.refusals.push({
      field: field === undefined ? '' : shown(field),
      code: 'rule_not_met',
      text: message!,
      params,
    });
    return;
  }
  for (const each of emptyAmong(require, draft.after)) {
    const place = shown(each);
    const text = message ?? (place === '' ? unseenText : requiredText(object.fields.get(each)!));
    draft.refusals.push({ field: place, code: 'required', text, params });
  }
}

const unseenText: Label = {
  en: 'A field that you may not see must be filled for this; ask an administrator.',
  zh: '需填写一个您无权查看的字段，请联系管理员。',
};

function requiredText({ label }: Field): Label {
  return {
    en: `${label.en} is required here; give it a value.`,
    zh: `此时“${label.zh}”为必填项，请填写。`,
  };
}

function emptyAmong(names: readonly string[], values: Readonly<RecordData>): string[] {
  return names.filter((name) => isEmptyValue(values[name]));
}
