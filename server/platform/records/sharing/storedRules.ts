/** Sharing rules as they are stored and shown: what they share, with whom, and how far they are applied. */
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import type { ShareAccess, Target } from '../../permissions/sharing/targets.ts';
import { readCondition } from './sharingOf.ts';

/** What a rule says. */
export interface RuleSays {
  /** Singular name. */
  readonly object: string;
  readonly name: Label;
  /** In the filter language; an empty object means every record. */
  readonly filter: unknown;
  readonly access: ShareAccess;
  readonly active: boolean;
  readonly with: readonly Target[];
}

/**
 * `off`: it shares nothing. `broken`: its filter names what is gone, so it shares nothing either. `stopped`: somebody
 * stopped the job, or it failed.
 */
export type RuleState = 'off' | 'applying' | 'applied' | 'stopped' | 'broken';

export interface StoredRule extends RuleSays {
  readonly id: string;
  readonly version: number;
  readonly grantId: string;
  readonly state: RuleState;
  /** Of the job, in per cent; 100 when it is done. */
  readonly progress: number;
  readonly job: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly object: string;
  readonly name: Label;
  readonly filter: unknown;
  readonly access: ShareAccess;
  readonly active: boolean;
  readonly grant_id: string;
  readonly run_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly targets: Target[];
  readonly run_state: string | null;
  readonly done: string | null;
  readonly total: string | null;
}

/** Oldest first; of one object, or one rule. */
export async function storedRules(
  ctx: Context,
  asked: { readonly object?: string | undefined; readonly id?: string } = {},
): Promise<StoredRule[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<Row>(sql`
    select r.id, r.version, r.object, r.name, r.filter, r.access, r.active, r.grant_id, r.run_id, r.created_at, r.updated_at,
      coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'id', t.ref) order by t.kind, t.ref)
        from ${qualified(schema, 'sharing_rule_targets')} t where t.rule_id = r.id), '[]') as targets,
      run.state as run_state, run.done, run.total
    from ${qualified(schema, 'sharing_rules')} r left join core.runs run on run.id = r.run_id
    where r.deleted_at is null
      and ${asked.object === undefined ? sql`true` : sql`r.object = ${asked.object}`}
      and ${asked.id === undefined ? sql`true` : sql`r.id = ${asked.id}`}
    order by r.created_at, r.id`);
  return rows.map((row) => ruleOf(ctx, row));
}

function ruleOf(ctx: Context, row: Row): StoredRule {
  const state = stateOf(ctx, row);
  return {
    id: row.id,
    version: row.version,
    object: row.object,
    name: row.name,
    filter: row.filter,
    access: row.access,
    active: row.active,
    with: row.targets,
    grantId: row.grant_id,
    state,
    progress: state === 'applied' ? 100 : percent(row),
    job: row.run_id,
    createdAt: isoOfTimestamp(row.created_at),
    updatedAt: isoOfTimestamp(row.updated_at),
  };
}

function stateOf(ctx: Context, row: Row): RuleState {
  if (!row.active) return 'off';
  const object = ctx.registry.objects.get(row.object);
  if (!object || readCondition(ctx, object, row.filter) === null) return 'broken';
  if (row.run_state === null || row.run_state === 'done') return 'applied';
  return row.run_state === 'queued' || row.run_state === 'running' ? 'applying' : 'stopped';
}

function percent({ done, total }: Row): number {
  if (total === null || Number(total) === 0) return 0;
  return Math.min(99, Math.floor((100 * Number(done)) / Number(total)));
}
