/** What the core of shaping brings: kinds of documents, what uses them, and its long work. Others join theirs. */
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { defineSchedule } from '../jobs/scheduleKinds.ts';
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
import { careForConfiguration } from './nightlyCare.ts';
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
    defineSchedule({
      name: 'configuration',
      label: { en: 'Put custom objects, lookups and indexes in order', zh: '整理自定义对象、查找字段和索引' },
      cron: '37 3 * * *',
      active: true,
      scope: 'installation',
      run: careForConfiguration,
    });
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
