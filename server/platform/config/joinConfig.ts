/** What the core of shaping brings: kinds of documents, what uses them, and its long work. main.ts joins it, and others theirs. */
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { addConfigKind } from '../metadata/configKinds.ts';
import { joinShaping } from '../records/shaping/joinShaping.ts';
import { clearField } from './clearFieldRun.ts';
import { computedUses } from './computedUses.ts';
import { documentUses } from './documentUses.ts';
import { dropObject } from './dropObjectRun.ts';
import { fieldKind } from './fieldKind.ts';
import { fieldSettingsKind } from './fieldSettingsKind.ts';
import { indexRun } from './indexRun.ts';
import { mergeOptions } from './mergeOptionRun.ts';
import { objectKind } from './objectKind.ts';
import { roleAndImportUses } from './roleAndImportUses.ts';
import { shapingUses } from './shapingUses.ts';
import { sharingRuleUses } from './sharingRuleUses.ts';
import { viewUses } from './storedViews.ts';
import { addUses } from './uses.ts';

export function joinConfig(): void {
  if (runKind(indexRun.kind) === undefined) {
    defineRun(indexRun);
    defineRun(clearField);
    defineRun(dropObject);
    defineRun(mergeOptions);
  }
  addUses(viewUses);
  addUses(documentUses);
  addUses(computedUses);
  addUses(shapingUses);
  addUses(roleAndImportUses);
  addUses(sharingRuleUses);
  addConfigKind(objectKind);
  addConfigKind(fieldKind);
  addConfigKind(fieldSettingsKind);
  joinShaping();
}
