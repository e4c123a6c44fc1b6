/** A merge that was taken back, made again as it was: the same record stays, and the same values are chosen. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { visibleIds } from '../../query/reader.ts';
import { notFound } from '../draft.ts';
import { takesPart } from './mergeable.ts';
import type { MergeChoices } from './mergedValues.ts';
import type { MergeRequest } from './mergeRequest.ts';
import { mergeById, type StoredMerge } from './storedMerges.ts';

export interface AskedAgain {
  readonly object: ObjectType;
  readonly request: MergeRequest;
}

/**
 * What to ask for; whether the actor may is asked when it is merged. Throws `not_found` for a merge of which he may not
 * know, and refuses one that stands.
 */
export async function askedAgain(ctx: Context, id: string): Promise<AskedAgain> {
  const merge = await mergeById(ctx, id);
  const object = merge === null ? undefined : ctx.registry.objects.get(merge.object);
  if (!merge || !object || merge.parentId !== null) throw notFound(id);
  const { survivorId: survivor, mergedId } = merge;
  if (!(await visibleIds(ctx, object, [survivor], 'read')).has(survivor)) throw notFound(id);
  if (merge.state !== 'undone') throw stillStands();
  const choices = choicesOfTwo(ctx, object, merge);
  return { object, request: { survivor, merged: [mergedId], choices } };
}

/**
 * Values that were chosen from a third record are the survivor's by now, or come when that one is merged again. Fields
 * that are gone, or of which the actor may not know, are as if nobody had chosen.
 */
function choicesOfTwo(
  ctx: Context,
  object: ObjectType,
  { choices, survivorId, mergedId }: StoredMerge,
): MergeChoices {
  const known = Object.entries(choices).filter(([name]) => {
    const field = object.fields.get(name);
    return field && takesPart(field) && ctx.actor.rights.field(object.name, name) !== 'hidden';
  });
  return Object.fromEntries(known.map(([name, from]) => [name, from === mergedId ? mergedId : survivorId]));
}

function stillStands(): Problem {
  const reason = {
    en: 'this merge stands; only one that was taken back can be made again.',
    zh: '此合并仍有效，只有已撤销的合并才能重新执行。',
  };
  return new Problem('invalid_request', { params: { reason: reason.en }, detail: reason });
}
