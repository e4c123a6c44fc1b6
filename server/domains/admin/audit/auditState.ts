/** How the audit trail stands: what it notes, how far it is sealed, what restores and archives there were, the last proof. */
import { qualified, sql } from '../../../base/sql.ts';
import { auditSettings } from '../../../platform/audit/auditSettings.ts';
import type { Verification } from '../../../platform/audit/verify.ts';
import type { Context } from '../../../platform/context.ts';
import { isoOfTimestamp } from '../../../platform/fields/datetime.ts';
import { verifyKind } from './verifyRun.ts';

export interface AuditState {
  readonly reads: readonly string[];
  readonly keepYears: number | null;
  readonly sealedUpTo: string | null;
  readonly seals: number;
  readonly restores: readonly { readonly at: string; readonly lostSeals: number }[];
  readonly archives: readonly { readonly at: string; readonly rows: number; readonly to: string | null }[];
  readonly proof: Proof | null;
}

interface Proof {
  readonly at: string;
  /** Of the job. */
  readonly state: string;
  /** Null until the job is done. */
  readonly right: boolean | null;
  readonly rows: number;
  readonly reason: string | null;
  /** Number and time of the first bad line. */
  readonly line: string | null;
  readonly lineAt: string | null;
}

export async function auditState(ctx: Context): Promise<AuditState> {
  const { schema, id } = ctx.workspace;
  const settings = await auditSettings(ctx.db, schema);
  const [seal] = await ctx.db.rows<{ no: string; at: string }>(
    sql`select no, at from ${qualified(schema, 'audit_seals')} order by no desc limit 1`,
  );
  const restores = await ctx.db.rows<{ at: string; lost: number }>(sql`
    select a.at, coalesce((v.after->>'lostSeals')::int, 0) as lost from ${qualified(schema, 'audit')} a
    left join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    where a.verb = 'restored' order by a.at desc limit 20`);
  const archives = await ctx.db.rows<{ at: string; rows: string; to_at: string | null }>(sql`
    select at, row_count as rows, to_at from ${qualified(schema, 'audit_archives')} order by up_to_no desc limit 20`);
  const [run] = await ctx.db.rows<{ at: string; state: string; result: Verification | null }>(sql`
    select coalesce(finished_at, created_at) as at, state, result from core.runs
    where workspace_id = ${id}::uuid and kind = ${verifyKind} order by created_at desc limit 1`);
  return {
    ...settings,
    sealedUpTo: seal ? isoOfTimestamp(seal.at) : null,
    seals: Number(seal?.no ?? 0),
    restores: restores.map(({ at, lost }) => ({ at: isoOfTimestamp(at), lostSeals: lost })),
    archives: archives.map(({ at, rows, to_at }) => ({
      at: isoOfTimestamp(at),
      rows: Number(rows),
      to: to_at === null ? null : isoOfTimestamp(to_at),
    })),
    proof: run ? proofOf(run) : null,
  };
}

function proofOf({ at, state, result }: { at: string; state: string; result: Verification | null }): Proof {
  return {
    at: isoOfTimestamp(at),
    state,
    right: result === null ? null : result.fault === null,
    rows: result?.rows ?? 0,
    reason: result?.fault?.reason ?? null,
    line: result?.fault?.seq ?? null,
    lineAt: result?.fault?.at ?? null,
  };
}
