/** The survivor on its way through the writer: its new values, checked as an edit of them would be. */
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { assignKeys } from '../assignKeys.ts';
import { checkCycles } from '../checkCycles.ts';
import { checkUnique } from '../checkUnique.ts';
import { fillFormulas } from '../computing/fillFormulas.ts';
import { type Batch, type Draft, isOpen, newDraft, refuse, type Stored } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { take } from '../loadChanged.ts';
import { permitResult } from '../permit.ts';
import { runTraits } from '../runTraits.ts';
import { sealFilled } from '../sealValues.ts';
import { checkChoices } from '../shaping/checkChoices.ts';
import { checkKeys } from '../shaping/checkKeys.ts';
import { checkRules } from '../shaping/checkRules.ts';
import { settlePipelines } from '../shaping/settlePipelines.ts';
import { settleRecordTypes } from '../shaping/settleRecordTypes.ts';
import { validate } from '../validate.ts';
import type { FieldChanges, MergeChoices } from './mergedValues.ts';

/** @param leaving the merged records: what is theirs alone is free for the survivor */
export async function survivorDraft(
  ctx: Context,
  object: ObjectType,
  survivor: Stored,
  changes: readonly FieldChanges[],
  leaving: readonly Stored[],
): Promise<Draft> {
  const draft = newDraft({ op: 'update', id: survivor.id, data: {} }, 0);
  take(draft, survivor);
  Object.assign(draft.after, draft.before);
  for (const each of changes) {
    for (const [name, { after }] of Object.entries(each)) {
      if (object.fields.get(name)?.computed) continue;
      draft.after[name] = after;
      draft.given.add(name);
    }
  }
  const own: Batch = { object, drafts: [draft], allow: new Set() };
  settleRecordTypes(ctx, own);
  settlePipelines(ctx, own);
  await runTraits(ctx, object, 'fill', own.drafts);
  await fillFormulas(ctx, object, own.drafts);
  sealFilled(ctx, own);
  findChanges(own);
  validate(ctx, own);
  checkChoices(ctx, own);
  await checkRules(ctx, own);
  const beside: Batch = { ...own, drafts: [draft, ...leaving.map(emptied)] };
  await checkUnique(ctx, beside);
  await checkKeys(ctx, beside);
  await checkCycles(ctx, own);
  if (isOpen(draft)) await runTraits(ctx, object, 'check', own.drafts);
  await assignKeys(ctx, own);
  permitResult(ctx, own);
  return draft;
}

/** A record that gives up all that only one may have. */
function emptied(stored: Stored): Draft {
  const draft = newDraft({ op: 'delete', id: stored.id }, 0);
  take(draft, stored);
  draft.deletionId = stored.id;
  return draft;
}

/**
 * Nobody sets by merging what he may not set by writing; what nobody chose is filled in by the product. A masked value is
 * refused from any other record, or the answer would tell whether both have the same.
 */
export function permitChoices(ctx: Context, object: ObjectType, draft: Draft, choices: MergeChoices): void {
  for (const [name, from] of Object.entries(choices)) {
    const field = object.fields.get(name);
    const access = ctx.actor.rights.field(object.name, name);
    const changes = access === 'masked' ? from !== draft.id : draft.changed.has(name);
    if (!field || !changes || access === 'edit') continue;
    refuse(draft, field, 'forbidden', {
      en: 'You may not change this field; leave the choice out.',
      zh: '您无权修改此字段，请不要选择其取值。',
    });
  }
}
