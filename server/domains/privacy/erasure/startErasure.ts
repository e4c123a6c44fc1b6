/** Asking for an erasure: refused with the reason where it may not be, told by the audit trail, done by a run. */
import type { ErasureInfo, ErasureMode } from '../../../../shared/privacy.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { startRun } from '../../../platform/jobs/runs.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { reachOf } from '../../../platform/records/erasing/erasing.ts';
import { write } from '../../../platform/records/writer.ts';
import { asProduct } from '../asProduct.ts';
import { anyHeld, underHold } from '../hold/keepHeld.ts';
import { obstaclesOf, purgeObstacles } from '../person/held.ts';
import { personInfo } from '../person/personInfo.ts';
import { type ErasureInput, erasureKind } from './erasureRun.ts';
import { infoOf, insertErasure, oneErasure, openErasureOf } from './storedErasures.ts';

export interface AskedErasure {
  readonly mode: ErasureMode;
  readonly reason: string;
  /** The title of the record, typed by hand. */
  readonly confirm: string;
  /** The request that it answers. */
  readonly request?: string | undefined;
}

export async function startErasure(
  ctx: Context,
  object: ObjectType,
  id: string,
  asked: AskedErasure,
): Promise<ErasureInfo> {
  const subject = { object: object.name, id };
  const { label } = await personInfo(ctx, object, id);
  if (asked.confirm.trim() !== label.trim()) throw notConfirmed();
  const erasure = ctx.ids.next();
  const reach = await reachOf(asProduct(ctx), [subject]);
  if (await anyHeld(ctx, [...reach.subjects, ...reach.hanging])) throw underHold();
  const [obstacle] = await obstaclesOf(ctx, reach);
  if (obstacle) throw new Problem('invalid_value', { detail: obstacle });
  const [stays] = asked.mode === 'purge' ? await purgeObstacles(ctx, object, [id]) : [];
  if (stays) throw new Problem('in_use', { params: { usedBy: stays.en }, detail: stays });
  return inTransaction(ctx, async (inside) => {
    const { schema } = ctx.workspace;
    // Two who ask at once: the second finds what the first began.
    await inside.db.rows(
      sql`select from ${qualified(schema, object.table)} where id = ${id}::uuid for update`,
    );
    const open = await openErasureOf(inside, subject);
    if (open !== null) return infoOf(inside, await oneErasure(inside, open));
    await insertErasure(inside, {
      id: erasure,
      mode: asked.mode,
      origin: 'person',
      reason: asked.reason,
      subjects: [subject],
    });
    await record(inside, [
      { verb: 'erasureAsked', object: object.name, recordId: id, after: { erasure, mode: asked.mode } },
    ]);
    if (asked.request !== undefined) await linkRequest(inside, asked.request, { erasureId: erasure });
    await startErasureRun(inside, erasure);
    return infoOf(inside, await oneErasure(inside, erasure));
  });
}

export async function startErasureRun(ctx: Context, erasure: string): Promise<string> {
  const run = await startRun(ctx, erasureKind, { erasure } satisfies ErasureInput);
  await ctx.db.run(
    sql`update ${qualified(ctx.workspace.schema, 'erasures')} set run_id = ${run}::uuid where id = ${erasure}::uuid`,
  );
  return run;
}

/** Says in the register what answered a request. */
export async function linkRequest(
  ctx: Context,
  request: string,
  data: { readonly erasureId?: string; readonly exportId?: string },
): Promise<void> {
  const object = ctx.registry.object('privacyRequest');
  await write(ctx, object, [{ op: 'update', id: request, data }], { allow: Object.keys(data) });
}

function notConfirmed(): Problem {
  const text = {
    en: 'Type the name of the record exactly as it is shown, so that nobody is erased by mistake.',
    zh: '请按显示内容准确输入记录名称，以防误删。',
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'confirm', code: 'invalid_value', text }],
  });
}
