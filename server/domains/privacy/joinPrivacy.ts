/** Joins data protection to the floors below by name; for the roof and for tests. */
import { defineRun, runKind } from '../../platform/jobs/runKinds.ts';
import { eraseHistory } from '../../platform/records/erasing/eraseHistory.ts';
import { eraseRecords } from '../../platform/records/erasing/eraseRecords.ts';
import { addEraser } from '../../platform/records/erasing/erasers.ts';
import { eraseTexts } from '../../platform/records/erasing/eraseTexts.ts';
import { eraseTraces } from '../../platform/records/erasing/eraseTraces.ts';
import { sweepTables } from '../../platform/records/erasing/sweepTables.ts';
import { addKeeper } from '../../platform/records/heldBack.ts';
import { eraseExports } from '../../platform/transfer/erasing/eraseExports.ts';
import { eraseImports } from '../../platform/transfer/erasing/eraseImports.ts';
import { eraseSignIns } from './erasure/eraseSignIns.ts';
import { erasureRun } from './erasure/erasureRun.ts';
import { keepHeld } from './hold/keepHeld.ts';
import { type PrivacyHouse, setPrivacyHouse } from './privacyHouse.ts';

/** After `joinNotify`, whose places are erased too. */
export function joinPrivacy(house: PrivacyHouse): void {
  setPrivacyHouse(house);
  addKeeper(keepHeld);
  const own = [eraseTexts, eraseTraces, eraseImports(house.files), eraseExports, eraseHistory, eraseSignIns];
  for (const eraser of [...own, sweepTables, eraseRecords]) addEraser(eraser);
  if (runKind(erasureRun.kind) !== undefined) return;
  defineRun(erasureRun);
}
