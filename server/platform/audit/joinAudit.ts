/** Joins the audit trail to sign-in, which it hears, and to the jobs: its seal of every second, its months, its archive. */
import { ownerOf } from '../../base/owner.ts';
import { onSecurity } from '../identity/securityLog.ts';
import { defineSchedule } from '../jobs/scheduleKinds.ts';
import { defineTick } from '../jobs/ticks.ts';
import { keepPartitions } from './keepPartitions.ts';
import { keepTrail } from './keepTrail.ts';
import { mirrorSecurity } from './mirrorSecurity.ts';
import { sealAll } from './sealer.ts';

export interface AuditHouse {
  /** Folder of the heads, which prove the trail. */
  readonly heads: string;
  /** Folder of the archive files. */
  readonly archives: string;
}

/** Called once per process, by the roof. */
export function joinAudit({ heads, archives }: AuditHouse): void {
  onSecurity(mirrorSecurity);
  defineTick({ name: 'seal', everySeconds: 1, run: (env) => sealAll(env, heads) });
  const always = { active: true, scope: 'installation' } as const;
  defineSchedule({
    ...always,
    name: 'partitions',
    label: { en: 'Make the months of the audit trail', zh: '创建审计记录的月度分区' },
    cron: '7 1 * * *',
    run: keepPartitions,
  });
  defineSchedule({
    ...always,
    name: 'auditTrail',
    label: { en: 'Write the audit trail into its archive', zh: '将审计记录写入归档文件' },
    cron: '5 2 * * *',
    run: (env) => keepTrail(env, ownerOf(env).database, archives),
  });
}
