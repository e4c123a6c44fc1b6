/** The proof of the audit trail as a run, for those who ask for it on the page. */
import { verify } from '../../../platform/audit/verify.ts';
import type { RunKind } from '../../../platform/jobs/runKinds.ts';

export const verifyKind = 'auditVerify';

/** `folder`: where the heads are kept. What it found is the run's result. */
export function verifyRun(folder: string): RunKind<Record<string, never>, never> {
  return { kind: verifyKind, run: (ctx) => verify(ctx, folder) };
}
