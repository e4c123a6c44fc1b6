/** What a kind of long work is called. */
import { type TextKey, t } from '../base/texts.ts';

/** By the name of the kind; a test of the server holds that none is left out. */
export const jobKinds: Readonly<Record<string, TextKey>> = {
  import: 'jobs.kind.import',
  bulk: 'jobs.kind.bulk',
  merge: 'jobs.kind.merge',
  unmerge: 'jobs.kind.unmerge',
  tags: 'jobs.kind.tags',
  undo: 'jobs.kind.undo',
  personLook: 'jobs.kind.personLook',
  backup: 'jobs.kind.backup',
  demo: 'jobs.kind.demo',
  removeDemo: 'jobs.kind.removeDemo',
  'sensitive.reseal': 'jobs.kind.reseal',
  export: 'jobs.kind.export',
  auditVerify: 'jobs.kind.auditVerify',
  workspaceCopy: 'jobs.kind.workspaceCopy',
  recompute: 'jobs.kind.recompute',
  uniqueKey: 'jobs.kind.uniqueKey',
  quality: 'jobs.kind.quality',
  qualityFix: 'jobs.kind.qualityFix',
  handover: 'jobs.kind.handover',
  userMove: 'jobs.kind.userMove',
  departmentMerge: 'jobs.kind.departmentMerge',
  share: 'jobs.kind.share',
  sharing: 'jobs.kind.sharing',
  fillPipelines: 'jobs.kind.fillPipelines',
  directorySync: 'jobs.kind.directorySync',
  bundle: 'jobs.kind.bundle',
  bundleLoad: 'jobs.kind.bundleLoad',
  migration: 'jobs.kind.migration',
  migrationUndo: 'jobs.kind.migrationUndo',
  duplicateKeys: 'jobs.kind.duplicateKeys',
  duplicates: 'jobs.kind.duplicates',
  duplicateMerge: 'jobs.kind.duplicateMerge',
  erasure: 'jobs.kind.erasure',
  personExport: 'jobs.kind.personExport',
  retention: 'jobs.kind.retention',
  'search.reindex': 'jobs.kind.reindex',
  'config.indexes': 'jobs.kind.indexes',
  'config.clearField': 'jobs.kind.clearField',
  'config.dropObject': 'jobs.kind.dropObject',
  'config.mergeOption': 'jobs.kind.mergeOption',
};

export function jobName({ kind }: { readonly kind: string }): string {
  const key = Object.hasOwn(jobKinds, kind) ? jobKinds[kind] : undefined;
  return key === undefined ? t('jobs.kind.other', { kind }) : t(key);
}
