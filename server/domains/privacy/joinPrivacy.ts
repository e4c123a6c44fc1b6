/** Joins data protection to the floors below by name; for the roof and for tests. */

import { addFileHolder } from '../../platform/files/cleanUp.ts';
import { addRunHolder } from '../../platform/jobs/forgetRuns.ts';
import { defineRun, runKind } from '../../platform/jobs/runKinds.ts';
import { defineSchedule } from '../../platform/jobs/scheduleKinds.ts';
import { defineTick } from '../../platform/jobs/ticks.ts';
import { eraseHistory } from '../../platform/records/erasing/eraseHistory.ts';
import { eraseRecords } from '../../platform/records/erasing/eraseRecords.ts';
import { addEraser } from '../../platform/records/erasing/erasers.ts';
import { eraseTexts } from '../../platform/records/erasing/eraseTexts.ts';
import { eraseTraces } from '../../platform/records/erasing/eraseTraces.ts';
import { sweepTables } from '../../platform/records/erasing/sweepTables.ts';
import { addKeeper } from '../../platform/records/heldBack.ts';
import { eraseExports } from '../../platform/transfer/erasing/eraseExports.ts';
import { eraseImports } from '../../platform/transfer/erasing/eraseImports.ts';
import { eraseSealed } from '../../platform/transfer/erasing/eraseSealed.ts';
import { eraseSignIns } from './erasure/eraseSignIns.ts';
import { erasureRun } from './erasure/erasureRun.ts';
import { keepHeld } from './hold/keepHeld.ts';
import { lookRun } from './person/lookRun.ts';
import { erasePersonExports } from './personExport/erasePersonExports.ts';
import { personExportRun } from './personExport/personExportRun.ts';
import { type PrivacyHouse, setPrivacyHouse } from './privacyHouse.ts';
import { defineRequestNews, remindOfRequests } from './privacyRequest/remindOfRequests.ts';
import { forgetNobodysLines } from './retention/forgetNobodysLines.ts';
import { forgetOldRuns } from './retention/forgetOldRuns.ts';
import { retentionRun, startRetention } from './retention/retentionRun.ts';

const runsNamed = [
  ['erasures', 'run_id'],
  ['person_exports', 'run_id'],
  ['retention_rules', 'last_run_id'],
] as const;

/** After `joinNotify`, whose places are erased too. */
export function joinPrivacy(house: PrivacyHouse): void {
  setPrivacyHouse(house);
  addKeeper(keepHeld);
  const own = [
    eraseTexts,
    eraseTraces,
    eraseImports(house.files),
    eraseSealed,
    eraseExports,
    erasePersonExports,
    eraseHistory,
    eraseSignIns,
  ];
  for (const eraser of [...own, sweepTables, eraseRecords]) addEraser(eraser);
  for (const [table, column] of runsNamed) addRunHolder({ of: 'workspace', table, column });
  defineTick({ name: 'forgetRuns', everySeconds: 86_400, run: forgetOldRuns });
  defineTick({ name: 'forgetNobodysLines', everySeconds: 86_400, run: forgetNobodysLines });
  defineRequestNews();
  if (runKind(erasureRun.kind) !== undefined) return;
  addFileHolder({ table: 'person_exports', column: 'file_id' });
  defineRun(erasureRun);
  defineRun(lookRun);
  defineRun(personExportRun);
  defineRun(retentionRun);
  defineSchedule({
    name: 'retention',
    label: { en: 'Apply the rules for keeping data', zh: '执行数据保存期限规则' },
    cron: '30 3 * * *',
    active: true,
    scope: 'workspace',
    start: (ctx) => startRetention(ctx, null),
  });
  defineSchedule({
    name: 'privacyRequests',
    label: { en: 'Remind of requests of persons', zh: '提醒个人权利请求期限' },
    cron: '10 8 * * *',
    active: true,
    scope: 'workspace',
    start: async (ctx) => {
      await remindOfRequests(ctx);
      return null;
    },
  });
}
