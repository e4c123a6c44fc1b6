/** With whom a record is shared by hand, and why others see it besides: for everybody who reads it. */
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { readSharingSettings, type TeamRole } from '../../permissions/sharing/settings.ts';
import type { ShareAccess, TargetKind } from '../../permissions/sharing/targets.ts';
import { visibleIds } from '../../query/reader.ts';
import { notFound } from '../draft.ts';
import type { TimelineContent } from '../timelineContents.ts';
import { userNames } from '../userNames.ts';
import { isShareable } from './shareable.ts';
import { type NamedTarget, namedTargets } from './shareTargets.ts';
import { liveShares, type ShareTerms, shareContentName } from './storedShares.ts';

export interface ShownShare extends ShareTerms {
  readonly id: string;
  readonly with: NamedTarget;
  readonly sharedAt: string;
  readonly sharedBy: { readonly id: string; readonly label: string | null } | null;
}

export interface SharesOfRecord {
  readonly data: readonly ShownShare[];
  /** Names of the rules by which others see the record. */
  readonly rules: readonly { readonly id: string; readonly name: Label; readonly access: ShareAccess }[];
  readonly teamRoles: readonly TeamRole[];
  /** What the caller may do here: share at all, and let others edit. */
  readonly mayShare: boolean;
  readonly mayShareEdit: boolean;
}

export async function readShares(ctx: Context, object: ObjectType, id: string): Promise<SharesOfRecord> {
  const may = async (verb: 'read' | 'share' | 'update') =>
    ctx.actor.rights.rows(object.name, verb) !== null && (await visibleIds(ctx, object, [id], verb)).has(id);
  if (!(await may('read'))) throw notFound(id);
  const shares = await liveShares(ctx, object, [id]);
  const targets = await namedTargets(
    ctx,
    shares.map(({ kind, ref }) => ({ kind, id: ref })),
  );
  const names = await userNames(
    ctx,
    shares.map(({ sharedBy }) => sharedBy),
  );
  const mayShare = isShareable(object) && (await may('share'));
  return {
    data: shares.map(({ id: shareId, access, role, note, expiresAt, sharedAt, sharedBy }, at) => ({
      id: shareId,
      with: targets[at]!,
      access,
      role,
      note,
      expiresAt,
      sharedAt,
      sharedBy: sharedBy === null ? null : { id: sharedBy, label: names.get(sharedBy) ?? null },
    })),
    rules: await rulesThatShare(ctx, object, id),
    teamRoles: (await readSharingSettings(ctx)).teamRoles,
    mayShare,
    mayShareEdit: mayShare && (await may('update')),
  };
}

async function rulesThatShare(ctx: Context, object: ObjectType, id: string) {
  const { schema } = ctx.workspace;
  return ctx.db.rows<{ id: string; name: Label; access: ShareAccess }>(sql`
    select r.id, r.name, r.access from ${qualified(schema, object.table)} t
    join ${qualified(schema, 'grants')} g on g.key = any(t.readers) and g.kind = 'rule'
    join ${qualified(schema, 'sharing_rules')} r on r.grant_id = g.ref and r.active and r.deleted_at is null
    where t.id = ${id} order by r.created_at, r.id`);
}

/** What a timeline tells of a share, also after it has ended. */
export const shareContent: TimelineContent = {
  name: shareContentName,
  async load(ctx, ids) {
    const rows = await ctx.db.rows<{
      id: string;
      kind: TargetKind;
      ref: string;
      access: ShareAccess;
      team_role: string | null;
      ended_at: string | null;
    }>(sql`
      select id, kind, ref, access, team_role, ended_at from ${qualified(ctx.workspace.schema, 'record_shares')}
      where id = any(${[...ids]}::uuid[])`);
    const targets = await namedTargets(
      ctx,
      rows.map(({ kind, ref }) => ({ kind, id: ref })),
    );
    return new Map(
      rows.map(({ id, access, team_role, ended_at }, at) => [
        id,
        {
          id,
          with: targets[at]!,
          access,
          role: team_role,
          endedAt: ended_at === null ? null : isoOfTimestamp(ended_at),
        },
      ]),
    );
  },
};
