/** After a restore: brings the audit trail of every workspace to where it was, and says what came back and what is lost. */
import path from 'node:path';
import { appVersion } from '../server/base/appVersion.ts';
import { countTransactionsBeyond } from '../server/base/backup/transactionOrder.ts';
import type { Config } from '../server/base/config.ts';
import { systemIds } from '../server/base/ids.ts';
import { migrate } from '../server/base/migrate.ts';
import type { Databases } from '../server/base/openDatabases.ts';
import { loadWorkspaces } from '../server/base/workspaces.ts';
import { migrations } from '../server/migrations/all.ts';
import { continueTrail } from '../server/platform/audit/trail/continueTrail.ts';
import type { Label } from '../shared/labels.ts';

/** `besides`: a folder that may have archive files, other than those of the installation. */
export async function continueTrails(
  { dataDir, auditDir }: Config,
  { owner, appRole }: Databases,
  besides: string,
): Promise<Label[]> {
  // An older backup has older tables.
  await migrate(owner, { migrations, appVersion, appRole });
  const folders = [besides, path.join(dataDir, 'backups'), auditDir];
  const said: Label[] = [];
  let highest = 0;
  for (const workspace of await loadWorkspaces(owner)) {
    const continued = await owner.transaction((db) =>
      continueTrail(
        {
          db,
          workspace,
          requestId: systemIds.next(),
          address: null,
          actor: { kind: 'system', userId: null },
        },
        { heads: auditDir, folders },
      ),
    );
    highest = Math.max(highest, continued.highest);
    const { slug } = workspace;
    if (continued.returned !== null) {
      const { lines } = continued.returned;
      said.push({
        en: `${slug}: ${lines} lines of the audit trail that are younger than the backup came back from its archive files.`,
        zh: `${slug}：已从审计归档文件补回 ${lines} 行晚于备份的审计记录。`,
      });
    }
    if (continued.lostSeals > 0) {
      said.push({
        en: `${slug}: ${continued.lostSeals} seals of the audit trail after that are in no file; the trail says so and goes on from the head that was known.`,
        zh: `${slug}：此后有 ${continued.lostSeals} 个审计封签未找到文件；审计记录已注明，并自已知封签接续。`,
      });
    }
  }
  await countTransactionsBeyond(owner, highest);
  return said;
}
