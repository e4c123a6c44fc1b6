/** What the writer asks before it writes: whether rules for duplicates speak against a row, and what follows. */

import type { DuplicateProblem } from '../../../../shared/duplicates.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { DuplicateGuard } from '../../records/checkDuplicates.ts';
import type { Draft } from '../../records/draft.ts';
import { type DuplicateRule, duplicateRulesOf } from '../rules/compiledRules.ts';
import { keysOf } from '../rules/recordKeys.ts';
import { candidatesOf } from './candidates.ts';
import { findDuplicates, type Hit, type Subject } from './findDuplicates.ts';
import { routeLater } from './routeToOwner.ts';
import { duplicateSettings, noteDisclosures } from './settings.ts';
import { waitForOthers } from './waitForOthers.ts';

/** Longer lists (imports, bulk work) are told of no records out of sight: they could ask for existence a thousand times. */
const shortList = 100;

export const duplicateGuard: DuplicateGuard = {
  async check(ctx, { object, drafts }, choice) {
    const rules = duplicateRulesOf(ctx.registry, object);
    if (rules.length === 0) return;
    const subjects = new Map<Subject, Draft>();
    for (const draft of drafts) subjects.set(subjectOf(draft), draft);
    const isShort = drafts.length <= shortList;
    await waitForOthers(ctx, keysToHold(ctx, rules, [...subjects.keys()]));
    const disclose = isShort && (await duplicateSettings(ctx)).disclosure;
    const found = await findDuplicates(ctx, object, [...subjects.keys()], { disclose });
    const refused = new Map<Subject, Hit[]>();
    for (const [subject, hits] of found) {
      const draft = subjects.get(subject)!;
      routeLater(draft, hits);
      const against = hits.filter(({ rules: own }) => own.some((rule) => isAgainst(ctx, rule, choice)));
      if (against.length > 0) refused.set(subject, against);
    }
    await refuse(ctx, object, subjects, refused);
  },
};

/** The record as it will be; only what changes can make it a duplicate. */
function subjectOf({ id, op, after, changed }: Draft): Subject {
  return { id, values: after, changed: op === 'create' ? null : changed };
}

/** Whether the caller may say that he means it. */
export function mayAllow(ctx: Context, { outcome }: Pick<DuplicateRule, 'outcome'>): boolean {
  if (outcome === 'block') return false;
  return outcome !== 'blockUnlessManager' || ctx.actor.rights.may('duplicates');
}

function isAgainst(ctx: Context, rule: DuplicateRule, choice: 'refuse' | 'allow'): boolean {
  if (rule.outcome === 'routeToOwner') return false;
  return choice === 'refuse' || !mayAllow(ctx, rule);
}

/** Those by which somebody else might find these records, or be found by them. */
function keysToHold(
  ctx: Context,
  rules: readonly DuplicateRule[],
  subjects: readonly Subject[],
): readonly string[] {
  return rules.flatMap((rule) =>
    rule.outcome === 'routeToOwner' ? [] : subjects.flatMap((subject) => keysOf(ctx, rule, subject)),
  );
}

async function refuse(
  ctx: Context,
  object: ObjectType,
  subjects: ReadonlyMap<Subject, Draft>,
  refused: ReadonlyMap<Subject, readonly Hit[]>,
): Promise<void> {
  if (refused.size === 0) return;
  const hidden = [...refused.values()].flatMap((hits) => hits.filter(({ readable }) => !readable));
  await noteDisclosures(
    ctx,
    object.name,
    hidden.map(({ id }) => id),
  );
  const told = await candidatesOf(ctx, object, refused);
  for (const [subject, hits] of refused) {
    const extra: DuplicateProblem = {
      candidates: told.get(subject) ?? [],
      mayAllow: hits.every(({ rules }) => rules.every((rule) => mayAllow(ctx, rule))),
    };
    subjects.get(subject)!.problem = duplicateFound(object, extra);
  }
}

function duplicateFound(object: ObjectType, extra: DuplicateProblem): Problem {
  const { label } = object.declaration;
  const names = extra.candidates
    .slice(0, 3)
    .map((each) => each.label)
    .filter((each) => each !== '');
  const [en, zh] = [names.join(', '), names.join('、')];
  return new Problem('duplicate_found', {
    extra: { ...extra },
    params: { count: extra.candidates.length },
    detail: extra.mayAllow
      ? {
          en: `This ${label.en.toLowerCase()} may already exist (${en}). Use that record, or confirm that you mean another one.`,
          zh: `该${label.zh}可能已存在（${zh}）。请使用已有记录，或确认后继续保存。`,
        }
      : {
          en: `This ${label.en.toLowerCase()} already exists (${en}), and a rule does not allow a second one. Use that record.`,
          zh: `该${label.zh}已存在（${zh}），规则不允许重复创建，请使用已有记录。`,
        },
  });
}
