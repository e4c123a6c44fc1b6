/** Every module of the product, put together: each joins what it brings to the floors below. */
import { setInternalHosts } from './base/allowedAddresses.ts';
import type { Config } from './base/config.ts';
import type { KeyRing } from './base/keys.ts';
import { joinAdmin } from './domains/admin/joinAdmin.ts';
import { joinDemo } from './domains/demo/joinDemo.ts';
import { ErasureList } from './domains/privacy/erasure/erasureList.ts';
import { joinPrivacy } from './domains/privacy/joinPrivacy.ts';
import { spentIdempotencyKeys } from './http/idempotency.ts';
import { joinLeaving } from './http/joinLeaving.ts';
import { joinMigrations } from './http/joinMigrations.ts';
import { joinAudit } from './platform/audit/joinAudit.ts';
import { joinConfig } from './platform/config/joinConfig.ts';
import { joinDuplicates } from './platform/duplicates/joinDuplicates.ts';
import { joinEvents } from './platform/events/joinEvents.ts';
import { joinSealing } from './platform/fields/sealed/joinSealing.ts';
import type { FileStore } from './platform/files/fileStore.ts';
import { joinFiles } from './platform/files/joinFiles.ts';
import { joinIdentity } from './platform/identity/joinIdentity.ts';
import { spentRowsOfIdentity } from './platform/identity/spentRows.ts';
import { backupFolder } from './platform/jobs/backupRun.ts';
import { joinJobs } from './platform/jobs/joinJobs.ts';
import { addSpentRows } from './platform/jobs/spentRows.ts';
import type { Registries } from './platform/metadata/registries.ts';
import { joinNotify } from './platform/notify/joinNotify.ts';
import { joinQuality } from './platform/quality/joinQuality.ts';
import { setCursorKeys } from './platform/query/cursor.ts';
import { joinRecords } from './platform/records/joinRecords.ts';
import { joinMerging } from './platform/records/merging/joinMerging.ts';
import { joinSharing } from './platform/records/sharing/joinSharing.ts';
import { joinSearch } from './platform/search/joinSearch.ts';
import { reindex } from './platform/search/reindex.ts';
import { joinTransfer } from './platform/transfer/joinTransfer.ts';
import type { WorkEnvironment } from './platform/workEnvironment.ts';

export interface House {
  readonly config: Config;
  readonly ring: KeyRing;
  readonly files: FileStore;
  readonly registries: Registries;
  readonly env: WorkEnvironment;
}

/** Lower floors call higher ones by name only; here the names get their meaning. */
export function joinModules({ config, ring, files, registries, env }: House): void {
  const { dataDir, secretKey, auditDir, smtpUrl, baseUrl } = config;
  const backups = backupFolder(dataDir);
  setInternalHosts(config.internalHosts);
  joinSealing(dataDir, secretKey, ring);
  joinIdentity(ring);
  joinJobs({ dataDir, ring });
  for (const rows of spentRowsOfIdentity) addSpentRows(rows);
  addSpentRows(spentIdempotencyKeys);
  joinEvents(env);
  joinAudit({ heads: auditDir, archives: backups });
  joinFiles(files, config.clamd);
  setCursorKeys(ring);
  joinConfig();
  joinSearch();
  joinRecords();
  joinSharing();
  joinQuality();
  joinDuplicates(ring);
  joinMerging();
  joinNotify({ ring, smtpUrl, baseUrl });
  joinTransfer(files, { reindex });
  joinMigrations(files);
  joinLeaving(files, registries);
  joinAdmin(auditDir);
  joinPrivacy({ files, erasures: new ErasureList([auditDir, backups]) });
  joinDemo();
}
