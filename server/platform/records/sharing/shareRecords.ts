/** Sharing by hand: who may share gives others sight of records, or lets them edit; changes that, and ends it. */
import type { Label } from '../../../../shared/labels.ts';
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { readSharingSettings } from '../../permissions/sharing/settings.ts';
import type { Target } from '../../permissions/sharing/targets.ts';
import { visibleIds } from '../../query/reader.ts';
import { changeSetFor } from '../changeSets.ts';
import { notFound } from '../draft.ts';
import { isShareable } from './shareable.ts';
import { missingTargets } from './shareTargets.ts';
import {
  changeShares,
  liveShares,
  lockRecords,
  type ShareChange,
  type ShareTerms,
  type StoredShare,
} from './storedShares.ts';

export interface ShareRequest extends ShareTerms {
  readonly with: readonly Target[];
}

export interface ShareAnswer {
  /** Null when everything was so already. */
  readonly changeSet: string | null;
}

/** Most that may hold shares of one record by hand; more is a rule's work. */
export const mostSharesOfOneRecord = 200;

/** Throws what stands against the request, whatever the records are. */
export async function checkShareRequest(
  ctx: Context,
  object: ObjectType,
  { with: targets, expiresAt, role }: ShareRequest,
): Promise<void> {
  if (!isShareable(object)) throw notShareable(object);
  const missing = await missingTargets(ctx, targets);
  if (missing.length > 0) {
    throw refused('with', {
      en: `These people, groups or departments are not there or not active: ${missing.map(({ id }) => id).join(', ')}.`,
      zh: `以下人员、用户组或部门不存在或已停用：${missing.map(({ id }) => id).join('、')}。`,
    });
  }
  await checkTerms(ctx, { expiresAt, role }, targets);
}

async function checkTerms(
  ctx: Context,
  { expiresAt, role }: Pick<ShareTerms, 'expiresAt' | 'role'>,
  targets: readonly Pick<Target, 'kind'>[],
): Promise<void> {
  if (expiresAt !== null && Date.parse(expiresAt) <= ctx.clock.now()) {
    throw refused('expiresAt', {
      en: 'The share would be over already; choose a time in the future.',
      zh: '共享的到期时间必须晚于现在。',
    });
  }
  if (role === null) return;
  const { teamRoles } = await readSharingSettings(ctx);
  if (!teamRoles.some(({ value, active }) => active && value === role)) {
    const open = teamRoles.filter(({ active }) => active).map(({ value }) => value);
    throw refused('role', {
      en: `There is no such part in a team; there are ${open.join(', ')}.`,
      zh: `没有此团队角色，可选：${open.join('、')}。`,
    });
  }
  if (targets.some(({ kind }) => kind !== 'user')) {
    throw refused('with', {
      en: 'Only people are members of a team; share with groups and departments without a role.',
      zh: '团队成员只能是人员；与用户组或部门共享时请不要填写角色。',
    });
  }
}

/** Shares records; what is shared with somebody already gets the new terms. All of them, or none. */
export function shareRecords(
  outside: Context,
  object: ObjectType,
  ids: readonly string[],
  request: ShareRequest,
): Promise<ShareAnswer> {
  return inTransaction(outside, async (ctx) => {
    await checkShareRequest(ctx, object, request);
    for (const id of ids) await mustShare(ctx, object, id, request.access === 'edit');
    return shareAllowed(ctx, object, ids, request, undefined);
  });
}

/** The same for records that the actor may share, in the transaction at hand. */
export async function shareAllowed(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  { with: targets, ...terms }: ShareRequest,
  changeSetId: string | undefined,
): Promise<ShareAnswer & { readonly changed: readonly string[] }> {
  await lockRecords(ctx, object, ids);
  const live = await liveShares(ctx, object, ids);
  const changes = ids.flatMap((recordId) => {
    const own = live.filter((share) => share.recordId === recordId);
    const wanted = targets.map(({ kind, id }) => {
      const before = own.find((share) => share.kind === kind && share.ref === id) ?? null;
      return { before, after: afterOf(ctx, before, { recordId, kind, ref: id, ...terms }) };
    });
    if (own.length + wanted.filter(({ before }) => before === null).length > mostSharesOfOneRecord)
      throw tooMany();
    return wanted.filter(isChange);
  });
  const changeSet = changeSetFor(
    ctx,
    {
      ...(changeSetId === undefined ? {} : { changeSet: changeSetId }),
      kind: 'share',
      summary: { object: object.name },
    },
    'share',
  );
  await changeShares(ctx, object, changes, changeSet);
  return {
    changeSet: changes.length === 0 ? null : changeSet.id,
    changed: [...new Set(changes.map(({ after }) => after!.recordId))],
  };
}

/** A role in the team is not lost because the record is shared with its holder once more. */
function afterOf(
  ctx: Context,
  before: StoredShare | null,
  terms: Pick<StoredShare, 'recordId' | 'kind' | 'ref'> & ShareTerms,
): StoredShare {
  if (before)
    return { ...before, ...terms, role: terms.role ?? before.role, note: terms.note ?? before.note };
  return { id: ctx.ids.next(), ...terms, sharedAt: isoNow(ctx.clock), sharedBy: ctx.actor.userId };
}

function isChange({ before, after }: ShareChange): boolean {
  if (!before || !after) return true;
  return (['access', 'role', 'note', 'expiresAt'] as const).some((name) => before[name] !== after[name]);
}

export interface TermsChange {
  readonly access?: ShareTerms['access'] | undefined;
  readonly role?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

export function changeShare(
  outside: Context,
  object: ObjectType,
  recordId: string,
  shareId: string,
  change: TermsChange,
): Promise<ShareAnswer> {
  return inTransaction(outside, async (ctx) => {
    await mustShare(ctx, object, recordId, change.access === 'edit');
    await lockRecords(ctx, object, [recordId]);
    const before = await shareNamed(ctx, object, recordId, shareId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: StoredShare = { ...before, ...given };
    if (after.access === 'edit' && lastsLonger(before, after)) await mustShare(ctx, object, recordId, true);
    await checkTerms(
      ctx,
      {
        expiresAt: change.expiresAt ?? null,
        // A part that was closed since may stay where it is played.
        role: change.role === before.role ? null : (change.role ?? null),
      },
      [before],
    );
    return oneChange(ctx, object, { before, after });
  });
}

function lastsLonger({ expiresAt: before }: StoredShare, { expiresAt: after }: StoredShare): boolean {
  if (before === null) return false;
  return after === null || Date.parse(after) > Date.parse(before);
}

/** Ended by who may share the record; anybody may end what is shared with himself. */
export function endShare(
  outside: Context,
  object: ObjectType,
  recordId: string,
  shareId: string,
): Promise<ShareAnswer> {
  return inTransaction(outside, async (ctx) => {
    if (!(await visibleIds(ctx, object, [recordId], 'read')).has(recordId)) throw notFound(recordId);
    await lockRecords(ctx, object, [recordId]);
    const before = await shareNamed(ctx, object, recordId, shareId);
    const own = before.kind === 'user' && before.ref === ctx.actor.userId;
    if (!own) await mustShare(ctx, object, recordId, false);
    return oneChange(ctx, object, { before, after: null });
  });
}

async function oneChange(ctx: Context, object: ObjectType, change: ShareChange): Promise<ShareAnswer> {
  if (!isChange(change)) return { changeSet: null };
  const changeSet = changeSetFor(ctx, { kind: 'share', summary: { object: object.name } }, 'share');
  await changeShares(ctx, object, [change], changeSet);
  return { changeSet: changeSet.id };
}

async function shareNamed(
  ctx: Context,
  object: ObjectType,
  recordId: string,
  shareId: string,
): Promise<StoredShare> {
  const share = (await liveShares(ctx, object, [recordId])).find(({ id }) => id === shareId);
  if (!share) throw notFound(shareId);
  return share;
}

/** Nobody lets others edit what he may not edit himself. */
async function mustShare(ctx: Context, object: ObjectType, id: string, edit: boolean): Promise<void> {
  const may = async (verb: 'read' | 'share' | 'update') =>
    ctx.actor.rights.rows(object.name, verb) !== null && (await visibleIds(ctx, object, [id], verb)).has(id);
  if (!(await may('read'))) throw notFound(id);
  if (!(await may('share')) || (edit && !(await may('update')))) throw mayNotShare(object);
}

/** Of these, those that the actor may share so. */
export async function sharableIds(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  edit: boolean,
): Promise<Set<string>> {
  const read = await visibleIds(ctx, object, ids, 'read');
  const share = await visibleIds(ctx, object, ids, 'share');
  const update = edit ? await visibleIds(ctx, object, ids, 'update') : null;
  return new Set([...read].filter((id) => share.has(id) && (update === null || update.has(id))));
}

export function mayNotShare({ declaration: { label, pluralLabel } }: ObjectType): Problem {
  return new Problem('forbidden', {
    detail: {
      en: `You may not share ${pluralLabel.en.toLowerCase()} such as this one that far; ask its owner or an administrator.`,
      zh: `您无权这样共享此${label.zh}，请联系其负责人或管理员。`,
    },
  });
}

function notShareable({ declaration: { label, pluralLabel } }: ObjectType): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: `${pluralLabel.en} are not shared one by one; roles say who sees them.`,
      zh: `${label.zh}不能单独共享，其可见范围由角色决定。`,
    },
  });
}

function tooMany(): Problem {
  return new Problem('limit_exceeded', {
    params: { limit: mostSharesOfOneRecord },
    detail: {
      en: `A record is shared with at most ${mostSharesOfOneRecord} by hand; share it with a group or a department, or make a rule.`,
      zh: `一条记录最多手动共享给 ${mostSharesOfOneRecord} 个对象；请改为共享给用户组或部门，或建立共享规则。`,
    },
  });
}

export function refused(field: string, text: Label): Problem {
  return new Problem('invalid_value', { detail: text, errors: [{ field, code: 'invalid_value', text }] });
}
