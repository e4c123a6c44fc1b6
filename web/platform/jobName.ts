/** What a kind of long work is called. */
import { type TextKey, t } from '../base/texts.ts';

const kinds: Readonly<Record<string, TextKey>> = {
  import: 'jobs.kind.import',
  bulk: 'jobs.kind.bulk',
  merge: 'jobs.kind.merge',
  unmerge: 'jobs.kind.unmerge',
  tags: 'jobs.kind.tags',
  undo: 'jobs.kind.undo',
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
};

export function jobName({ kind }: { readonly kind: string }): string {
  const key = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return key === undefined ? t('jobs.kind.other', { kind }) : t(key);
}
