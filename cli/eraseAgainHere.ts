/** After a restore: erases again whoever was erased since the backup, in every workspace, and says how many that were. */
import type { Label } from '../shared/labels.ts';
import type { Installation } from './installation.ts';

/** `besides`: a folder that may hold the list of erasures, other than those of the installation. */
export async function eraseAgainHere(
  { config, databases, log }: Installation,
  besides: string,
): Promise<Label[]> {
  const { withoutServer } = await import('../main.ts');
  const { eraseAgain } = await import('../server/domains/privacy/erasure/eraseAgain.ts');
  const env = withoutServer(config, databases, log);
  const said: Label[] = [];
  for (const workspace of await env.workspaces()) {
    const ctx = await env.contextOf(workspace, null);
    const count = ctx === null ? 0 : await eraseAgain(ctx, [besides]);
    if (count > 0)
      said.push({
        en: `${workspace.slug}: ${count} erasures that are younger than the backup were done again.`,
        zh: `${workspace.slug}：已重新执行 ${count} 次晚于备份的个人信息删除。`,
      });
  }
  return said;
}
