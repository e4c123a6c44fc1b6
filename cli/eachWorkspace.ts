/** What a command does for every workspace of the installation, as the product itself. */

import type { Workspace } from '../server/base/context.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';
import { type Installation, withInstallation } from './installation.ts';

/** `afterwards`: with the database still open. */
export async function eachWorkspace(
  work: (ctx: Context, here: Installation) => Promise<void>,
  afterwards: () => Promise<void> = async () => {},
): Promise<void> {
  await withInstallation(async (here) => {
    const { withoutServer } = await import('../main.ts');
    const env = withoutServer(here.config, here.databases, here.log);
    const workspaces = await workspacesOf(env);
    for (const workspace of workspaces) {
      const ctx = await env.contextOf(workspace, null);
      if (ctx !== null) await work(ctx, here);
    }
    await afterwards();
  });
}

async function workspacesOf(env: WorkEnvironment): Promise<readonly Workspace[]> {
  const there = await env.workspaces().catch((error: unknown) => {
    // An installation that was never started has no tables.
    if ((error as { code?: unknown }).code === '42P01' || (error as { code?: unknown }).code === '3F000')
      return [];
    throw error;
  });
  if (there.length > 0) return there;
  throw new StartRefusal({
    en: 'There is nothing here yet; start Guanxi once and make the administrator.',
    zh: '系统尚为空，请先启动关系并创建管理员。',
  });
}
