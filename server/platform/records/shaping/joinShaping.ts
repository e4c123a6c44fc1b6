/** Joins pipelines, record types, layouts, rules, dependent lists, numberings and keys to the configuration and the writer. */
import { defineRun, runKind } from '../../jobs/runKinds.ts';
import { addConfigKind } from '../../metadata/configKinds.ts';
import { addWriteStep } from '../steps.ts';
import { buildKeyRun } from './buildKey.ts';
import { claimKeys } from './claimKeys.ts';
import { dependencyKind } from './dependencyKind.ts';
import { fillPipelinesRun } from './fillPipelines.ts';
import { layoutKind } from './layoutKind.ts';
import { numberingKind } from './numberingKind.ts';
import { pipelineKind } from './pipelineKind.ts';
import { recordTypeKind } from './recordTypeKind.ts';
import { ruleKind } from './ruleKind.ts';
import { uniqueKeyKind } from './uniqueKeyKind.ts';

export function joinShaping(): void {
  addConfigKind(pipelineKind);
  addConfigKind(recordTypeKind);
  addConfigKind(layoutKind);
  addConfigKind(ruleKind);
  addConfigKind(dependencyKind);
  addConfigKind(numberingKind);
  addConfigKind(uniqueKeyKind);
  addWriteStep(claimKeys);
  if (runKind(buildKeyRun.kind) !== undefined) return;
  defineRun(buildKeyRun);
  defineRun(fillPipelinesRun);
}
