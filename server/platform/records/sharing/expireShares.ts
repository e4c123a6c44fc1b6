/** Tick: shares end when their time has come, in every workspace, paused ones too: a right that has run out is none. */
import type { Context } from '../../context.ts';
import type { WorkEnvironment } from '../../workEnvironment.ts';
import { changeSetFor } from '../changeSets.ts';
import { grouped } from '../grouped.ts';
import { changeShares, endShares, expiredShares, lockRecords } from './storedShares.ts';

/** Seconds between two looks: no share is seen longer than that past its time. */
export const expiryBeat = 10;

const atOnce = 500;

export async function expireShares(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    const ctx = await env.contextOf(workspace, null);
    if (ctx) while ((await expireSome(ctx)) === atOnce);
  }
}

function expireSome(ctx: Context): Promise<number> {
  return ctx.database.transaction(async (db) => {
    const inside = { ...ctx, db };
    const due = await expiredShares(inside, atOnce);
    for (const [name, found] of grouped(due, ({ object }) => object)) {
      const object = inside.registry.objects.get(name);
      if (!object) {
        await endShares(
          inside,
          found.map(({ share }) => share.id),
        );
        continue;
      }
      const ids = [...new Set(found.map(({ share }) => share.recordId))];
      await lockRecords(inside, object, ids);
      // Somebody may have ended or prolonged it while we waited for the lock.
      const still = new Set((await expiredShares(inside, atOnce)).map(({ share }) => share.id));
      const changes = found
        .filter(({ share }) => still.has(share.id))
        .map(({ share }) => ({ before: share, after: null }));
      const changeSet = changeSetFor(
        inside,
        { kind: 'share', summary: { object: name, expired: true } },
        'share',
      );
      await changeShares(inside, object, changes, changeSet);
    }
    return due.length;
  });
}
