/** What a job in the background does. */
export const jobKinds = {
  'jobs.kind.import': 'Import',
  'jobs.kind.bulk': 'Bulk edit',
  'jobs.kind.tags': 'Bulk tags',
  'jobs.kind.undo': 'Undo',
  'jobs.kind.backup': 'Backup',
  'jobs.kind.demo': 'Demo company',
  'jobs.kind.removeDemo': 'Removing the demo company',
  'jobs.kind.export': 'Export',
  'jobs.kind.workspaceCopy': 'Sandbox copy',
  'jobs.kind.uniqueKey': 'Unique key',
  'jobs.kind.fillPipelines': 'Records into pipelines',
  'jobs.kind.recompute': 'Recompute formulas',
  'jobs.kind.other': 'Job ({kind})',
} as const;
