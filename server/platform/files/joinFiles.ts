/** Joins files to the malware scanner of the installation, and to the hour that removes what nothing holds. */
import type { ClamdAddress } from '../../base/clamdAddress.ts';
import { defineSchedule } from '../jobs/scheduleKinds.ts';
import { clamdScan } from './clamd.ts';
import { cleanUpFiles } from './cleanUp.ts';
import type { FileStore } from './fileStore.ts';
import { setMalwareScan } from './malware.ts';

/** Called once per process, by the roof. `clamd` null: files are not scanned. */
export function joinFiles(files: FileStore, clamd: ClamdAddress | null): void {
  setMalwareScan(clamd && clamdScan(clamd));
  defineSchedule({
    name: 'files',
    label: { en: 'Remove files that nothing holds', zh: '清理无人引用的文件' },
    cron: '23 * * * *',
    active: true,
    scope: 'installation',
    run: (env) => cleanUpFiles(env, files),
  });
}
