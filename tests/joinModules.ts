/** What main.ts joins before a server starts, for the servers of a test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { loadKeyRing } from '../server/base/keyFolder.ts';
import { newKeyRing } from '../server/base/keys.ts';
import { joinAdmin } from '../server/domains/admin/joinAdmin.ts';
import { joinDemo } from '../server/domains/demo/joinDemo.ts';
import { ErasureList } from '../server/domains/privacy/erasure/erasureList.ts';
import { joinPrivacy } from '../server/domains/privacy/joinPrivacy.ts';
import { joinLeaving } from '../server/http/joinLeaving.ts';
import { joinMigrations } from '../server/http/joinMigrations.ts';
import { mirrorSecurity } from '../server/platform/audit/mirrorSecurity.ts';
import { joinConfig } from '../server/platform/config/joinConfig.ts';
import { joinDuplicates } from '../server/platform/duplicates/joinDuplicates.ts';
import { joinSealing } from '../server/platform/fields/sealed/joinSealing.ts';
import type { FileStore } from '../server/platform/files/fileStore.ts';
import { joinIdentity } from '../server/platform/identity/joinIdentity.ts';
import { onSecurity } from '../server/platform/identity/securityLog.ts';
import { runKind } from '../server/platform/jobs/runKinds.ts';
import type { Registries } from '../server/platform/metadata/registries.ts';
import { joinNotify } from '../server/platform/notify/joinNotify.ts';
import { joinQuality } from '../server/platform/quality/joinQuality.ts';
import { joinRecords } from '../server/platform/records/joinRecords.ts';
import { joinMerging } from '../server/platform/records/merging/joinMerging.ts';
import { joinSharing } from '../server/platform/records/sharing/joinSharing.ts';
import { joinSearch } from '../server/platform/search/joinSearch.ts';
import { reindex } from '../server/platform/search/reindex.ts';
import { joinTransfer } from '../server/platform/transfer/joinTransfer.ts';
import { migrationKind } from '../server/platform/transfer/migrations/startMigration.ts';

/** Where the keys lie. */
const testDataDir = mkdtempSync(join(tmpdir(), 'guanxi-data-'));
afterAll(() => rmSync(testDataDir, { recursive: true, force: true }));

/** Once per test file, so all its servers import from the folder of the first. */
export function joinModules(files: FileStore, registries: Registries): void {
  onSecurity(mirrorSecurity);
  joinIdentity(newKeyRing());
  joinConfig();
  joinSearch();
  joinRecords();
  joinSharing();
  joinQuality();
  joinDuplicates(loadKeyRing(testDataDir, null));
  joinMerging();
  joinNotify({ ring: newKeyRing(), smtpUrl: null, baseUrl: 'https://crm.example' });
  joinTransfer(files, { reindex });
  joinAdmin(join(tmpdir(), 'guanxi-no-seals'));
  joinPrivacy({ files, erasures: new ErasureList([join(testDataDir, 'erasures')]) });
  joinDemo();
  if (runKind(migrationKind) !== undefined) return;
  // One ring for all servers of a test file, as for all processes of an installation.
  joinSealing(testDataDir, null, loadKeyRing(testDataDir, null));
  joinMigrations(files);
  joinLeaving(files, registries);
}
