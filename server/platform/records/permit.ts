/** Step: the verb on the object. Rows that cannot be seen answer not_found wherever they are named. */

import type { Verb } from '../../../shared/metadata.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, notFound, type Stored } from './draft.ts';
import { reaches, rowsOf } from './rowRights.ts';

const words: Readonly<Record<'create' | 'update' | 'delete' | 'restore', { en: string; zh: string }>> = {
  create: { en: 'create', zh: '新建' },
  update: { en: 'change', zh: '修改' },
  delete: { en: 'delete', zh: '删除' },
  restore: { en: 'restore', zh: '恢复' },
};

function mayNot(object: ObjectType, verb: keyof typeof words): Problem {
  const { label, pluralLabel } = object.declaration;
  return new Problem('forbidden', {
    detail: {
      en: `You may not ${words[verb].en} ${pluralLabel.en.toLowerCase()}; ask an administrator for the right.`,
      zh: `您无权${words[verb].zh}${label.zh}，请联系管理员授权。`,
    },
  });
}

export function permitCreate(ctx: Context, { object, drafts }: Batch): void {
  if (rowsOf(ctx, object.name, 'create') !== null) return;
  for (const draft of drafts)
    if (isOpen(draft) && draft.op === 'create') draft.problem = mayNot(object, 'create');
}

/** A record that the actor may not see does not exist for him; one that he sees but may not touch is forbidden. */
export function permitRow(
  ctx: Context,
  object: ObjectType,
  draft: Draft,
  stored: Stored | undefined,
  verb: Extract<Verb, 'update' | 'delete' | 'restore'>,
): stored is Stored {
  const seen = stored !== undefined && reaches(rowsOf(ctx, object.name, 'read'), stored.readers);
  if (!seen) {
    draft.problem = notFound(draft.id);
    return false;
  }
  if (!reaches(rowsOf(ctx, object.name, verb), stored.editors)) {
    draft.problem = mayNot(object, verb);
    return false;
  }
  return true;
}

/** A record changes hands with its owner, its department or the queue that it waits in. */
const hands = ['owner', 'department', 'queue'] as const;

/** Whoever belongs to a queue takes from it what waits there, for himself. */
function takes(ctx: Context, { before, after, given }: Draft): boolean {
  const queue = (before?.queue ?? null) as string | null;
  const leaves = queue !== null && (after.queue ?? null) === null && after.owner === ctx.actor.userId;
  return leaves && !given.has('department') && (ctx.actor.queueIds ?? []).includes(queue);
}

/** Who may change a record may not give it away by that; shares never let anybody. */
export function permitTransfer(ctx: Context, object: ObjectType, draft: Draft): void {
  const field = hands.find((name) => draft.changed.has(name));
  if (field === undefined || draft.stored === null || takes(ctx, draft)) return;
  if (reaches(rowsOf(ctx, object.name, 'transfer'), draft.stored.editors)) return;
  draft.refusals.push({
    field,
    code: 'forbidden',
    text: {
      en: `You may not transfer ${object.declaration.pluralLabel.en.toLowerCase()} such as this one; ask its owner or an administrator.`,
      zh: `您无权转移此${object.declaration.label.zh}，请联系其负责人或管理员。`,
    },
  });
}

/**
 * Step after all values are set: nobody makes, or gives away, a record that is beyond his own reach, so a right to one's
 * own records cannot be used to plant records with others. An import reaches no further than the right to import.
 */
export function permitResult(ctx: Context, { object, drafts, also }: Batch): void {
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    if (draft.op === 'update') {
      permitTransfer(ctx, object, draft);
      if (also && !reaches(rowsOf(ctx, object.name, also), draft.stored?.editors ?? []))
        draft.problem = mayNot(object, 'update');
    }
    if (!isOpen(draft) || (draft.handedOut && !draft.given.has('department')) || takes(ctx, draft)) continue;
    const moved = draft.op === 'create' || hands.some((name) => draft.changed.has(name));
    const verbs: Verb[] = [draft.op === 'create' ? 'create' : 'transfer', ...(also ? [also] : [])];
    if (!moved || verbs.every((verb) => reaches(rowsOf(ctx, object.name, verb), draft.editors))) continue;
    draft.refusals.push({
      field: draft.op === 'update' && !draft.changed.has('owner') ? 'department' : 'owner',
      code: 'forbidden',
      text: {
        en: 'Your rights do not reach records of this owner and department; choose one within your reach.',
        zh: '您的权限范围不包括该负责人及部门的记录，请选择权限范围内的负责人或部门。',
      },
    });
  }
}
