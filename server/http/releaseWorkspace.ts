/** Ends the pause of a workspace that was restored or copied: from then on it sends and works again. */
import { inTransaction } from '../base/context.ts';
import { sql } from '../base/sql.ts';
import { record } from '../platform/audit/record.ts';
import type { Context } from '../platform/context.ts';
import { cancelWaitingMails } from '../platform/notify/mail/mailOutbox.ts';

/** False when it was not paused; then nothing is written. */
export async function releaseWorkspace(ctx: Context): Promise<boolean> {
  return inTransaction(ctx, async (inside) => {
    const released = await inside.db.rows(
      sql`update core.workspaces set paused = false where id = ${ctx.workspace.id} and paused returning id`,
    );
    if (released.length === 0) return false;
    await cancelWaitingMails(inside);
    await record(inside, [{ verb: 'released' }]);
    return true;
  });
}
