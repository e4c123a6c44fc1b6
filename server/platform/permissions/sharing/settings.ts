/** How far sharing goes in a workspace: along the chain of managers, down from accounts, and the parts of a team. */
import type { Label } from '../../../../shared/labels.ts';
import type { BaseContext } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { managerChainSetting } from '../keySources.ts';

/** What a child takes from the shares of its account: nothing, sight, or the same level. */
export const inheritances = ['none', 'read', 'same'] as const;
export type Inheritance = (typeof inheritances)[number];

export interface TeamRole {
  readonly value: string;
  readonly label: Label;
  /** A closed part stays where it is played and is not offered any more. */
  readonly active: boolean;
}

export interface SharingSettings {
  readonly managerChain: boolean;
  /** By name of the child object; absent means none. */
  readonly inheritance: Readonly<Record<string, Inheritance>>;
  readonly teamRoles: readonly TeamRole[];
}

export const sharingSetting = 'sharing';

export const usualTeamRoles: readonly TeamRole[] = [
  { value: 'accountManager', label: { en: 'Account manager', zh: '客户经理' }, active: true },
  { value: 'salesSupport', label: { en: 'Sales support', zh: '销售支持' }, active: true },
  { value: 'technical', label: { en: 'Technical', zh: '技术支持' }, active: true },
  { value: 'service', label: { en: 'Service', zh: '客户服务' }, active: true },
  { value: 'sponsor', label: { en: 'Executive sponsor', zh: '高层对接人' }, active: true },
];

type Stored = Partial<Omit<SharingSettings, 'managerChain'>>;

export async function readSharingSettings(
  ctx: Pick<BaseContext, 'db' | 'workspace'>,
): Promise<SharingSettings> {
  const rows = await ctx.db.rows<{ key: string; value: unknown }>(
    sql`select key, value from ${qualified(ctx.workspace.schema, 'settings')}
      where key in (${sharingSetting}, ${managerChainSetting})`,
  );
  const storedAt = (key: string) => rows.find((row) => row.key === key)?.value;
  const stored = (storedAt(sharingSetting) ?? {}) as Stored;
  return {
    managerChain: storedAt(managerChainSetting) === true,
    inheritance: stored.inheritance ?? {},
    teamRoles: stored.teamRoles ?? usualTeamRoles,
  };
}

export async function storeSharingSettings(
  ctx: Pick<BaseContext, 'db' | 'workspace'>,
  { managerChain, ...stored }: SharingSettings,
): Promise<void> {
  const keys = [managerChainSetting, sharingSetting];
  const values = [JSON.stringify(managerChain), JSON.stringify(stored satisfies Stored)];
  await ctx.db.run(
    sql`insert into ${qualified(ctx.workspace.schema, 'settings')} (key, value)
      select k, v::jsonb from unnest(${keys}::text[], ${values}::text[]) as n (k, v)
      on conflict (key) do update set value = excluded.value, updated_at = now()`,
  );
}
