/** New keys for sensitive values, while everybody works: a key, then a run in every workspace, then the old key goes. */
import { inTransaction, type Workspace } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { addKey, keyHouse } from '../../fields/sealed/keyHouse.ts';
import { forgetRetired, lookAgain, sealingKeyId } from '../../fields/sealed/sealingKeys.ts';
import { startRun } from '../../jobs/runs.ts';
import { historyUses, valuesByKey } from './keyUse.ts';
import { resealKind } from './resealRun.ts';

/** A transaction that sealed with the old key may be this old when it commits; until then the key stays, in milliseconds. */
export const retireAfterMs = 5 * 60_000;

export interface SealingKeyInfo {
  readonly id: string;
  /** From when it seals; null for the first one. */
  readonly from: string | null;
  readonly current: boolean;
  /** Values of records of this workspace that are sealed with it. */
  readonly values: number;
}

export interface KeysInfo {
  readonly keys: readonly SealingKeyInfo[];
  /** Values of fields that became sensitive and wait for the run. */
  readonly unsealed: number;
  readonly copiedAt: string | null;
  /** Whether the last copy holds the keys of now. */
  readonly copied: boolean;
  /** The last run in this workspace. */
  readonly job: string | null;
}

export async function keysInfo(ctx: Context): Promise<KeysInfo> {
  const { fieldKeys } = lookAgain();
  const values = await valuesByKey(ctx);
  const current = sealingKeyId();
  const { at, isCurrent } = keyHouse().copy();
  const [run] = await ctx.db.rows<{ id: string }>(sql`
    select id from core.runs where workspace_id = ${ctx.workspace.id} and kind = ${resealKind}
    order by created_at desc, id desc limit 1`);
  return {
    keys: fieldKeys.toReversed().map(({ id, from }) => ({
      id,
      from: from === 0 ? null : new Date(from).toISOString(),
      current: id === current,
      values: values.get(id) ?? 0,
    })),
    unsealed: values.get('') ?? 0,
    copiedAt: at === null ? null : new Date(at).toISOString(),
    copied: isCurrent,
    job: run?.id ?? null,
  };
}

/** Answers the new key and the run of this workspace. Throws `in_use` while the last change is not through everywhere. */
export async function rotateKeys(
  ctx: Context,
  workspaces: readonly Workspace[],
): Promise<{ readonly key: string; readonly job: string }> {
  const [under] = await ctx.db.rows<{ slug: string }>(sql`
    select w.slug from core.runs r join core.workspaces w on w.id = r.workspace_id
    where r.kind = ${resealKind} and r.state in ('queued', 'running', 'paused') limit 1`);
  if (under) {
    throw new Problem('in_use', {
      detail: {
        en: `Values of “${under.slug}” are being sealed anew at this moment; let that come to its end first.`,
        zh: `“${under.slug}”的数据正在重新加密，请等待其完成。`,
      },
    });
  }
  const key = addKey();
  lookAgain();
  return inTransaction(ctx, async (inside) => {
    await record(inside, [{ verb: 'settingChanged', fields: ['sensitiveKeys'], after: { key } }]);
    let job = '';
    for (const workspace of workspaces) {
      const own = workspace.id === ctx.workspace.id;
      const actor = own ? ctx.actor : { ...ctx.actor, userId: null };
      const run = await startRun({ ...inside, workspace, actor }, resealKind, {});
      if (own) job = run;
    }
    return { key, job };
  });
}

/** @param everywhere a context of each workspace of the installation */
export async function retireKey(
  ctx: Context,
  id: string,
  everywhere: readonly Context[],
  grace = retireAfterMs,
): Promise<void> {
  const { fieldKeys } = lookAgain();
  const at = fieldKeys.findIndex((key) => key.id === id);
  if (at < 0) throw new Problem('not_found', { params: { id } });
  const next = fieldKeys[at + 1];
  if (!next || id === sealingKeyId()) {
    throw inUse(
      'New values are sealed with this key; make a new one first.',
      '新数据正使用此密钥，请先生成新密钥。',
    );
  }
  if (Date.now() < next.from + grace) {
    const minutes = Math.ceil((next.from + grace - Date.now()) / 60_000);
    throw inUse(
      `Work that began under this key may not be over yet; try again in ${minutes} minutes.`,
      `使用此密钥的操作可能尚未结束，请 ${minutes} 分钟后再试。`,
    );
  }
  for (const each of everywhere) {
    const values = (await valuesByKey(each)).get(id) ?? 0;
    if (values === 0 && !(await historyUses(each, id))) continue;
    const where = each.workspace.slug;
    throw inUse(
      `“${where}” still holds values that only this key opens${values > 0 ? ` (${values} records)` : ' (history)'}; seal them anew first.`,
      `“${where}”中仍有数据使用此密钥${values > 0 ? `（${values} 条记录）` : '（历史记录）'}，请先完成重新加密。`,
    );
  }
  keyHouse().remove([id]);
  forgetRetired();
  await record(ctx, [{ verb: 'settingChanged', fields: ['sensitiveKeys'], before: { key: id } }]);
}

function inUse(en: string, zh: string): Problem {
  return new Problem('in_use', { detail: { en, zh } });
}
